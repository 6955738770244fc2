"""The same paper with its texts rewritten, whatever blocks they stand in."""

from __future__ import annotations

import dataclasses
import operator
from collections.abc import Callable
from functools import cache

from liaison_app.papers.paper import Block, Paper, Run

Change = Callable[[Run], Run]


def rewritten(paper: Paper, change: Change) -> Paper:
    """Give the paper with every run replaced by `change(run)`; what stays is the same value."""
    value = _rewritten(paper, change)
    if not isinstance(value, Paper):
        raise TypeError("a rewritten paper is a paper")
    return value


def rewritten_block(block: Block, change: Change) -> Block:
    """Give one block with every run replaced by `change(run)`."""
    value = _rewritten(block, change)
    if not isinstance(value, Block):
        raise TypeError("a rewritten block is a block")
    return value


def _rewritten(value: object, change: Change) -> object:
    if isinstance(value, Run):
        return change(value)
    if isinstance(value, str | float | int):
        return value
    if isinstance(value, tuple):
        items = [_rewritten(item, change) for item in value]
        return value if all(map(operator.is_, items, value)) else tuple(items)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = {}
        for name in field_names(type(value)):
            before = getattr(value, name)
            after = _rewritten(before, change)
            if after is not before:
                parts[name] = after
        return dataclasses.replace(value, **parts) if parts else value
    return value


@cache
def field_names(kind: type) -> tuple[str, ...]:
    """Give the names of a dataclass's fields, asked once for each kind; raises TypeError."""
    if not dataclasses.is_dataclass(kind):
        raise TypeError(f"not a dataclass: {kind.__name__}")
    return tuple(field.name for field in dataclasses.fields(kind))
