"""What one user chose on one computer, kept as JSON in the user's own folder.

What belongs to the office (its name, its terms) lies in the data file.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass, field
from pathlib import Path

from liaison_app.base.files import replacing
from liaison_app.base.paths import state_folder

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

_log = logging.getLogger(__name__)


@dataclass
class Settings:
    """Values by name; a damaged or missing file gives the defaults, never an error.

    Without a path, where the user has no folder of his own, they last as long as the program.
    """

    path: Path | None
    values: dict[str, Json] = field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        """Give a text, or `default` where there is none."""
        value = self.values.get(name)
        return value if isinstance(value, str) else default

    def get(self, name: str) -> Json:
        """Give a value of any JSON kind, or None."""
        return self.values.get(name)

    def put(self, name: str, value: Json) -> None:
        """Change one value and store all at once; a full disk only costs the memory of it."""
        if self.values.get(name) == value:
            return
        self.values[name] = value
        if self.path is None:
            return
        try:
            with replacing(self.path) as draft:
                draft.write_text(
                    json.dumps(self.values, ensure_ascii=False, indent=1), encoding="utf-8"
                )
        except OSError as error:
            _log.info("settings were not stored: %s", error)


def load_settings(path: Path | None = None) -> Settings:
    """Read the settings; what cannot be read is left out."""
    try:
        path = path or state_folder() / "settings.json"
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        values = {}
    return Settings(path, values if isinstance(values, dict) else {})
