"""What chips offer and what was chosen of it, as values of their own type."""

from collections.abc import Mapping
from typing import TypeVar

from liaison_app.base.messages import Message
from liaison_app.language.current import render
from liaison_app.ui.kit.options import Option, Options

Key = TypeVar("Key")


def worded_options(words: Mapping[Key, Message]) -> Options:
    """Give the options of a closed list, worded each time they are asked for."""
    return lambda: [Option(key, render(word)) for key, word in words.items()]


def all_chosen(chosen: tuple[object, ...], kind: type[Key]) -> frozenset[Key]:
    """Give the chosen keys of one type."""
    return frozenset(key for key in chosen if isinstance(key, kind))


def first_chosen(chosen: tuple[object, ...], kind: type[Key]) -> Key | None:
    """Give the chosen key of one type, None where there is none."""
    return next((key for key in chosen if isinstance(key, kind)), None)
