"""What changed between two wordings, word by word; every hanzi counts as a word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇\U00020000-\U0003ffff"
_piece = re.compile(rf"[{_HAN}]|[^\W_{_HAN}]+|\s+|.", re.DOTALL)
# Beyond this many words on both sides one comparison takes longer than a keystroke may.
_MOST_WORDS = 3000


class Change(Enum):
    """What became of a stretch of text."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of text that was kept, went or came."""

    change: Change
    text: str


def word_changes(before: str, after: str) -> list[Stretch]:
    """Give the way from one wording to the other; a replaced word goes before its new one comes.

    The kept and the new stretches joined are `after`, the kept and the gone ones `before`.
    """
    old, new = _piece.findall(before), _piece.findall(after)
    if len(old) + len(new) > _MOST_WORDS:
        return _around_the_middle(before, after)
    stretches: list[Stretch] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for operation, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        gone, come = "".join(old[old_start:old_end]), "".join(new[new_start:new_end])
        if operation == "equal":
            stretches.append(Stretch(Change.KEPT, come))
        else:
            stretches += _replaced(gone, come)
    return stretches


def shortened(stretches: list[Stretch], around: int = 40) -> list[Stretch]:
    """Give the changes with only so many kept characters before and after each, «…» between."""
    last = len(stretches) - 1
    return [
        Stretch(Change.KEPT, _cut(piece.text, around, first=place == 0, last=place == last))
        if piece.change is Change.KEPT
        else piece
        for place, piece in enumerate(stretches)
    ]


def _cut(text: str, around: int, *, first: bool, last: bool) -> str:
    head = "" if first else text[:around]
    tail = "" if last else text[-around:]
    return text if len(text) <= len(head) + len(tail) + 1 else f"{head}…{tail}"


def _replaced(gone: str, come: str) -> list[Stretch]:
    made = [Stretch(Change.GONE, gone)] if gone else []
    return [*made, Stretch(Change.NEW, come)] if come else made


def _around_the_middle(before: str, after: str) -> list[Stretch]:
    """Compare very long texts by their common beginning and end only."""
    start = 0
    shorter = min(len(before), len(after))
    while start < shorter and before[start] == after[start]:
        start += 1
    end = 0
    while end < shorter - start and before[-1 - end] == after[-1 - end]:
        end += 1
    kept = [Stretch(Change.KEPT, after[:start])] if start else []
    rest = [Stretch(Change.KEPT, after[len(after) - end :])] if end else []
    changed = _replaced(before[start : len(before) - end], after[start : len(after) - end])
    return [*kept, *changed, *rest]
