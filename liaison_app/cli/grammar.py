"""What a command line consists of: commands, their options and operands, as plain values.

Not argparse: its own English («usage», «invalid choice») cannot be worded in our languages, and
it counts a Chinese character as one column.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from liaison_app.base.clock import Clock
from liaison_app.base.errors import LiaisonError
from liaison_app.base.messages import Message
from liaison_app.base.settings import Settings
from liaison_app.language.catalogs import Phrases


@dataclass(frozen=True, slots=True)
class Option:
    """An option; `value` is what stands in its place in the help, None for a switch."""

    name: str
    words: Message
    value: Message | str | None = None
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Operand:
    """A file, a folder or words that stand by themselves; with `many` one or more of them."""

    value: Message
    words: Message
    many: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """One command line, read: the command's options and operands as typed, and what day it is."""

    command: Command
    phrases: Phrases
    settings: Settings
    clock: Clock
    operands: tuple[str, ...] = ()
    given: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Tell whether an option was given."""
        return name in self.given

    def text(self, name: str, default: str = "") -> str:
        """Give the value of an option; of several the last."""
        return self.given[name][-1] if name in self.given else default

    def texts(self, name: str) -> list[str]:
        """Give the values of an option that takes several, by commas or given more than once."""
        joined = ",".join(self.given.get(name, ()))
        return [piece.strip() for piece in joined.split(",") if piece.strip()]


@dataclass(frozen=True, slots=True)
class Command:
    """A command by its words; the one without a word opens the window. `run` gives the status."""

    name: str
    words: Message
    run: Callable[[Call], int]
    operands: tuple[Operand, ...] = ()
    options: tuple[Option, ...] = ()


class WrongUsage(LiaisonError):
    """The command line cannot be understood; ends with 2."""
