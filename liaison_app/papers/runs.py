"""The same paper with its texts rewritten, whatever blocks they stand in."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from liaison_app.papers.paper import Block, Paper, Run

Change = Callable[[Run], Run]


def rewritten(paper: Paper, change: Change) -> Paper:
    """Give the paper with every run replaced by `change(run)`."""
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
    if isinstance(value, tuple):
        return tuple(_rewritten(item, change) for item in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = {
            field.name: _rewritten(getattr(value, field.name), change)
            for field in dataclasses.fields(value)
        }
        return type(value)(**parts)
    return value
