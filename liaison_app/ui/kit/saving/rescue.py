"""Files for typed texts that could not be stored, in the user's own folder."""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from liaison_app.base.files import replacing
from liaison_app.base.paths import state_folder

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rescued:
    """One rescued form: what it was, when, its texts by field."""

    path: Path
    what: str
    when: datetime
    fields: Mapping[str, str]


def rescue_folder() -> Path:
    """Give the folder of rescued texts."""
    return state_folder() / "rescue"


def write_rescue(path: Path, what: str, when: datetime, fields: Mapping[str, object]) -> None:
    """Write the texts, readable with any editor; raises OSError when even that is impossible."""
    texts = {name: "" if value is None else str(value) for name, value in fields.items()}
    content = {"what": what, "when": when.isoformat(timespec="seconds"), "fields": texts}
    with replacing(path) as draft:
        draft.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")


def new_rescue_path(when: datetime) -> Path:
    """Give a name nobody has yet in the folder of rescued texts."""
    folder = rescue_folder()
    stem = f"{when:%Y-%m-%d-%H%M%S}"
    tries = (folder / f"{stem}-{number}.json" for number in range(1, 10_000))
    return next(path for path in tries if not path.exists())


def rescued_texts() -> list[Rescued]:
    """Give what was rescued and not yet looked at, the newest first; unreadable files are left."""
    found = [_read(path) for path in sorted(rescue_folder().glob("*.json"), reverse=True)]
    return [rescued for rescued in found if rescued is not None]


def _read(path: Path) -> Rescued | None:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        fields = {str(name): str(text) for name, text in content["fields"].items()}
        return Rescued(path, content["what"], datetime.fromisoformat(content["when"]), fields)
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        _log.info("%s is no rescued text", path.name)
        return None
