"""The catalogs of our texts: takes them out of the code, fills them, compiles and checks them.

    python .ci/catalogs.py extract              the code's texts into all catalogs
    python .ci/catalogs.py fill FRAGMENT.json   the same, and translations from a list of entries
    python .ci/catalogs.py compile              every .po to the .mo the program reads
    python .ci/catalogs.py compile --pseudo DIR catalogs whose texts look like ⟦this⟧, for tests
    python .ci/catalogs.py check                one line per hole; ends with 1 if there is one
    python .ci/catalogs.py prune                drops translations of texts the code no longer has

Building the wheel, the sdist and the editable install calls it as a hook of hatchling.
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import json
import string
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent))  # hatchling loads this file by its path

from catalog_files import (
    PLURALS,
    ROOT,
    Entry,
    Key,
    Name,
    compile_all,
    po_path,
    pot_path,
    read,
    write,
)

if TYPE_CHECKING:
    from hatchling.builders.config import BuilderConfig
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# How many texts follow the context in a call of these functions.
KEYWORDS = {"pgettext": 1, "message": 1, "npgettext": 2, "plural_message": 2}
# Here the functions themselves are made; they pass on the texts of others.
FORWARDERS = {"liaison_app/language/catalogs.py", "liaison_app/language/current.py"}

FRAGMENT_KEYS = {"kk": "kk", "ru": "ru", "zh": "zh_Hans"}
CATALOGS = [(language, "liaison") for language in PLURALS] + [
    (language, "partner") for language in FRAGMENT_KEYS.values()
]


def scan() -> tuple[dict[Key, Entry], list[str]]:
    """Give the texts of the code, and what is wrong there; a file that does not parse keeps its."""
    template: dict[Key, Entry] = {}
    problems: list[str] = []
    for path in sorted((ROOT / "liaison_app").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        try:
            found = list(_texts(path, name, problems))
        except SyntaxError as error:
            problems.append(f"{name}:{error.lineno}: does not parse; its texts stay as they were")
            found = [entry for entry in read(pot_path()) if name in entry.files]
        for entry in found:
            known = template.setdefault(entry.key, entry)
            if known.plural != entry.plural:
                problems.append(f"{name}: {entry.text!r} has another plural in {known.files[0]}")
            if name not in known.files:
                known.files.append(name)
    return template, problems


def _texts(path: Path, name: str, problems: list[str]) -> Iterator[Entry]:
    for node in ast.walk(ast.parse(path.read_bytes(), name)):
        if not isinstance(node, ast.Call):
            continue
        called = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if called not in KEYWORDS or name in FORWARDERS:
            continue
        arguments = node.args[: KEYWORDS[called] + 1]
        words = [part.value for part in arguments if isinstance(part, ast.Constant)]
        texts = [word for word in words if isinstance(word, str)]
        if len(texts) != KEYWORDS[called] + 1:
            problems.append(f"{name}:{node.lineno}: context and text must be plain literals")
            continue
        if texts[1] != texts[1].strip():
            problems.append(f"{name}:{node.lineno}: {texts[1]!r} is made to be glued by its spaces")
        yield Entry(texts[0], texts[1], texts[2] if len(texts) > 2 else None, files=[name])


def merge(template: dict[Key, Entry], name: Name) -> dict[Key, Entry]:
    """Give the catalog with the code's texts; translated ones that the code lost stay as past."""
    language, kind = name
    known = {entry.key: entry for entry in read(po_path(name)) if entry.translated}
    result = {}
    for key, entry in template.items():
        before = known.pop(key, None)
        kept = before is not None and bool(before.plural) == bool(entry.plural)
        forms = list(before.forms) if before is not None and kept else []
        if language == "en":
            forms = [entry.text, entry.plural] if entry.plural else [entry.text]
        if forms or kind == "liaison":
            result[key] = Entry(*key, entry.plural, forms)
    result.update({key: replace(entry, obsolete=True) for key, entry in known.items()})
    return result


def fill(fragments: list[dict[str, object]], *, prune: bool = False) -> list[str]:
    """Bring all catalogs up to the code, take in the translations; give what could not be taken."""
    template, problems = scan()
    catalogs = {name: merge(template, name) for name in CATALOGS}
    for fragment in fragments:
        key = str(fragment.get("context")), str(fragment.get("text"))
        entry = template.get(key)
        if entry is None:
            problems.append(f"not in the code, kept out: {key[0]!r} {key[1]!r}")
        elif entry.plural != fragment.get("plural"):
            problems.append(f"{key[1]!r}: the plural in the code is {entry.plural!r}")
        else:
            problems += _take(fragment, entry, catalogs)
    write(pot_path(), "", template.values())
    for name, catalog in catalogs.items():
        entries = [entry for entry in catalog.values() if not (prune and entry.obsolete)]
        if entries or po_path(name).exists() or name[1] == "liaison":
            write(po_path(name), name[0], entries)
    return problems


def _take(
    fragment: dict[str, object], entry: Entry, catalogs: dict[Name, dict[Key, Entry]]
) -> Iterator[str]:
    for short, language in FRAGMENT_KEYS.items():
        for kind, value in (
            ("liaison", fragment.get(short)),
            ("partner", fragment.get(f"{short}_partner")),
        ):
            if value in (None, "", []):
                continue
            forms = [value] if isinstance(value, str) else value
            wanted = PLURALS[language][0] if entry.plural else 1
            if not isinstance(forms, list) or len(forms) != wanted or not all(forms):
                yield f"{entry.text!r}: {short} needs {wanted} text(s), not {value!r}"
                continue
            if kind == "partner" and forms == catalogs[language, "liaison"][entry.key].forms:
                continue
            taken = Entry(*entry.key, entry.plural, list(forms))
            wrong = list(_bad_placeholders(taken, entry.plural or entry.text, language))
            yield from (f"{short}, kept out: {problem}" for problem in wrong)
            if not wrong:
                catalogs[language, kind][entry.key] = taken


def check() -> list[str]:
    """Give one line per hole: the code, the template, and every catalog."""
    template, problems = scan()
    drift = {entry.key: entry.plural for entry in read(pot_path())}
    for key, entry in template.items():
        if key not in drift or drift[key] != entry.plural:
            problems.append(f"liaison.pot: not extracted yet: {key[0]!r} {key[1]!r}")
        problems += _bad_placeholders(entry, entry.plural or entry.text, "en")
    problems += [f"liaison.pot: no longer in the code: {key}" for key in drift.keys() - template]
    for name in CATALOGS:
        label = f"{name[0]}/{name[1]}.po"
        problems += [f"{label}: {hole}" for hole in _holes(name, template)]
    return problems


def _holes(name: Name, template: dict[Key, Entry]) -> Iterator[str]:
    language, kind = name
    entries = {entry.key: entry for entry in read(po_path(name))}
    for key, entry in entries.items():
        what = f"{key[0]!r} {key[1]!r}"
        if entry.obsolete or key not in template:
            yield f"no longer in the code (fill it anew, or `prune`): {what}"
        elif entry.fuzzy:
            yield f"uncertain: {what}"
        elif not entry.translated:
            yield f"not translated: {what}"
        elif len(entry.forms) != (PLURALS[language][0] if template[key].plural else 1):
            yield f"wrong number of plural forms: {what}"
        elif language == "kk" and len(set(entry.forms)) > 1:
            yield f"the Kazakh noun stays the same after any number: {what}"
        else:
            yield from _bad_placeholders(entry, template[key].plural or key[1], language)
    if kind == "liaison":
        missing = template.keys() - entries.keys()
        yield from (f"missing: {context!r} {text!r}" for context, text in sorted(missing))


def _bad_placeholders(entry: Entry, source: str, language: str) -> Iterator[str]:
    wanted = placeholders(source)
    if wanted is None or "" in wanted:
        yield f"placeholders must have names: {source!r}"
        return
    for form in entry.forms or [entry.text]:
        # In English the singular may say «one»; in Russian the first form is also for 21.
        optional = {"count"} if entry.plural and language == "en" else set()
        found = placeholders(form)
        if found is None or found - wanted or wanted - found - optional:
            yield f"placeholders differ from {source!r}: {form!r}"


def placeholders(text: str) -> set[str] | None:
    """Give the names in braces, or None where the braces do not match."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def get_build_hook() -> type[BuildHookInterface[BuilderConfig]]:
    """Give hatchling the hook that compiles and puts the data folders into a wheel."""
    from hatchling.builders.config import BuilderConfig
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface

    class CatalogHook(BuildHookInterface[BuilderConfig]):
        PLUGIN_NAME = "custom"

        def initialize(self, version: str, build_data: dict[str, dict[str, str]]) -> None:
            made = compile_all()
            if self.target_name != "wheel" or version == "editable":
                return
            into = build_data["force_include"]
            into[str(ROOT / "resources")] = "liaison_app/data/resources"
            for path in made:
                into[str(path)] = f"liaison_app/data/{path.relative_to(ROOT).as_posix()}"

    return CatalogHook


def _changing(fragments: list[dict[str, object]], *, prune: bool = False) -> list[str]:
    from filelock import FileLock  # here, because a build has no need of it

    folder = hashlib.sha256(str(ROOT).encode()).hexdigest()[:12]
    with FileLock(Path(tempfile.gettempdir()) / f"liaison-catalogs-{folder}.lock"):
        return fill(fragments, prune=prune)


def main() -> int:
    parser = argparse.ArgumentParser(description="Catalogs of our texts.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("extract", "prune", "check"):
        commands.add_parser(name)
    commands.add_parser("fill").add_argument("fragment", type=Path)
    commands.add_parser("compile").add_argument("--pseudo", type=Path)
    wish = parser.parse_args()
    problems: list[str] = []
    if wish.command == "compile":
        compile_all(wish.pseudo)
    elif wish.command == "check":
        problems = check()
    elif wish.command == "fill":
        problems = _changing(json.loads(wish.fragment.read_text(encoding="utf-8")))
    else:
        problems = _changing([], prune=wish.command == "prune")
    sys.stderr.buffer.write("".join(f"{problem}\n" for problem in problems).encode())
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
