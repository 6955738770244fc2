"""The catalogs on disk: read, write, compile. No knowledge of the code the texts come from."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "translations"

# Kazakh keeps the noun in the singular after a number, yet CLDR counts two forms (domain.md 6.3).
PLURALS = {
    "en": (2, "n != 1"),
    "kk": (2, "n != 1"),
    "ru": (3, "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2"),
    "zh_Hans": (1, "0"),
}
HEADER = """\
# Liaison, {name}. Written by .ci/catalogs.py: translations come in through its `fill`.
msgid ""
msgstr ""
"Project-Id-Version: Liaison\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals={count}; plural=({rule});\\n"

"""

Key = tuple[str, str]  # context, English text
Name = tuple[str, str]  # language folder, "liaison" or "partner"


@dataclass
class Entry:
    """One text of a catalog; a counted one has a plural and as many forms as the language."""

    context: str
    text: str
    plural: str | None = None
    forms: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    fuzzy: bool = False
    obsolete: bool = False

    @property
    def key(self) -> Key:
        return self.context, self.text

    @property
    def translated(self) -> bool:
        return bool(self.forms) and all(self.forms)


def pot_path() -> Path:
    return TRANSLATIONS / "liaison.pot"


def po_path(name: Name) -> Path:
    return TRANSLATIONS / name[0] / "LC_MESSAGES" / f"{name[1]}.po"


def read(path: Path) -> list[Entry]:
    """Give the entries of a .po or .pot, those of the past at the end; none if there is no file."""
    if not path.exists():
        return []
    with path.open("rb") as file:
        catalog = read_po(file)
    current = [_entry(message) for message in catalog if message.id]
    past = [replace(_entry(message), obsolete=True) for message in catalog.obsolete.values()]
    return current + past


def _entry(message: Message) -> Entry:
    text, plural = (message.id, None) if isinstance(message.id, str) else message.id[:2]
    forms = [message.string] if isinstance(message.string, str) else list(message.string or ())
    files = [file for file, _line in message.locations]
    return Entry(message.context or "", text, plural, forms, files, message.fuzzy)


def write(path: Path, language: str, entries: Iterable[Entry]) -> None:
    """Write a .po, sorted; the .pot (language "") alone says which files have a text."""
    count, rule = PLURALS[language or "en"]
    header = HEADER.format(
        name=language or "texts of the code", language=language, count=count, rule=rule
    )
    catalog = read_po(BytesIO(header.encode()))  # so that it counts by our rule, not by Babel's
    for entry in entries:
        message = _message(entry, count)
        if entry.obsolete:
            catalog.obsolete[entry.text, entry.context] = message
        else:
            catalog[message.id] = message
    body = BytesIO()
    write_po(
        body,
        catalog,
        width=0,
        omit_header=True,
        sort_output=True,
        no_location=bool(language),
        include_lineno=False,
    )
    put(path, header.encode() + body.getvalue())


def _message(entry: Entry, count: int) -> Message:
    forms = (entry.forms + [""] * count)[:count] if entry.plural else entry.forms[:1] or [""]
    return Message(
        (entry.text, entry.plural) if entry.plural else entry.text,
        tuple(forms) if entry.plural else forms[0],
        locations=[(file, 0) for file in sorted(entry.files)],
        flags=["fuzzy"] if entry.fuzzy else [],
        context=entry.context,
    )


def put(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, and only if it changes."""
    if path.exists() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    draft.write_bytes(data)
    draft.replace(path)


def compile_all(pseudo: Path | None = None) -> list[Path]:
    """Write a .mo beside every .po; or catalogs of marked texts under the folder `pseudo`."""
    made = []
    for path in sorted(TRANSLATIONS.glob("*/LC_MESSAGES/*.po")):
        with path.open("rb") as file:
            catalog = read_po(file)
        catalog.creation_date = catalog.revision_date = datetime(2000, 1, 1, tzinfo=UTC)
        target = path.with_suffix(".mo")
        if pseudo is not None:
            target = pseudo / target.relative_to(TRANSLATIONS)
            _mark(catalog)
        data = BytesIO()
        write_mo(data, catalog)
        put(target, data.getvalue())
        target.touch()  # newer than its .po: the tests see that it is fresh
        made.append(target)
    return made


def _mark(catalog: Catalog) -> None:
    for message in catalog:
        if isinstance(message.id, str) and message.id:
            message.string = f"⟦{message.string or message.id}⟧"
        elif message.id:
            message.string = tuple(f"⟦{form or message.id[1]}⟧" for form in message.string or ())
