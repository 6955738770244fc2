"""`search`: what the field at the top of the window finds, in lines or as JSON."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from liaison_app.base.messages import Message, message, plural_message
from liaison_app.cli.grammar import Call
from liaison_app.cli.opening import reading_desk
from liaison_app.cli.telling import tell
from liaison_app.language.catalogs import Phrases

if TYPE_CHECKING:
    from liaison_app.office.searching.hits import Findings, Group, Hit, Snippet

FORMAT = "liaison-search/1"  # a field may be added, none changes or goes
_BOLD, _PLAIN = "\033[1m", "\033[0m"

_Json = str | int | bool | None | list["_Json"] | dict[str, "_Json"]


def search(call: Call) -> int:
    """Look everywhere for the words of the command line; finding nothing is no failure."""
    from liaison_app.office.registers import content_language
    from liaison_app.office.searching.everything import search

    typed = " ".join(call.operands)
    with reading_desk(call) as desk:
        chosen = call.phrases.language
        language = content_language(desk) if chosen == "en" else chosen
        found = search(desk, typed, language)
    if call.has("--json"):
        print(json.dumps(_as_json(found, call.phrases), ensure_ascii=False, indent=2))
    elif found.groups:
        for group in found.groups:
            _tell_group(group, call.phrases)
    else:
        tell(call.phrases, *found.nothing())
    return 0


def _tell_group(group: Group, phrases: Phrases) -> None:
    tell(phrases, group.heading)
    for hit in group.hits:
        print(f"  {_marked(hit.found)}")
        print(f"    {_place(hit, phrases)}")
    left = group.count - len(group.hits)
    if left and not group.more:
        print(f"  {phrases.render(_left(left))}")
    print()


def _left(count: int) -> Message:
    return plural_message("search", "… and {count} more", "… and {count} more", count)


def _place(hit: Hit, phrases: Phrases) -> str:
    parts = [phrases.render(hit.where)]
    if hit.by:
        parts.append(phrases.render(message("search", "found by «{word}»", word=hit.by)))
    if hit.name.text and hit.name.text != hit.found.text:
        parts.append(hit.name.text)
    return " · ".join(parts)


def _marked(found: Snippet) -> str:
    """Give the text with the words found in bold, where somebody looks at a terminal."""
    text = found.text
    if sys.stdout.isatty():
        for start, end in reversed(found.marks):
            text = f"{text[:start]}{_BOLD}{text[start:end]}{_PLAIN}{text[end:]}"
    return text


def _as_json(found: Findings, phrases: Phrases) -> dict[str, _Json]:
    return {
        "format": FORMAT,
        "query": found.typed,
        "tried": list(found.tried),
        "groups": [_group_as_json(group, phrases) for group in found.groups],
    }


def _group_as_json(group: Group, phrases: Phrases) -> dict[str, _Json]:
    return {
        "kind": group.kind,
        "title": phrases.render(group.title),
        "count": group.count,
        "more": group.more,
        "hits": [_hit_as_json(hit, phrases) for hit in group.hits],
    }


def _hit_as_json(hit: Hit, phrases: Phrases) -> dict[str, _Json]:
    return {
        "kind": hit.kind,
        "id": hit.id,
        "owner": {"kind": hit.owner_kind, "id": hit.owner_id},
        "name": hit.name.text,
        "where": phrases.render(hit.where),
        "text": hit.found.text,
        "language": hit.found.language,
        "marks": [[start, end] for start, end in hit.found.marks],
        "by": hit.by,
    }
