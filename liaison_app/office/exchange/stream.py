"""Reads a file of the exchange format piece by piece, so that its size costs no memory."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from liaison_app.base.messages import Message, message
from liaison_app.base.progress import Progress
from liaison_app.office.exchange.letters import CHOOSE_ANOTHER, Letters
from liaison_app.office.exchange.lists import FORMAT, LISTS
from liaison_app.office.exchange.refusal import NEWER, Place, Refusal
from liaison_app.office.exchange.values import quoted
from liaison_app.storage.uids import is_uid

LONGEST_RECORD = 32 * 1024 * 1024  # characters; a meeting of a day has a hundredth of it
_LONGEST_TOKEN = 16  # characters of a number's end, a word or an escape that a cut may spoil
_SPACE = " \t\r\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """An element of a list as JSON has it, counted from 1."""

    list_name: str
    number: int
    element: object

    @property
    def place(self) -> Place:
        """Give the place for messages."""
        uid = self.element.get("uid") if isinstance(self.element, dict) else None
        known = isinstance(uid, str) and is_uid(uid)
        return Place(self.list_name, self.number, str(uid) if known else "")


class _Doubled(ValueError):
    """A field that stands twice in one record."""


class _NotANumber(ValueError):
    """NaN or an infinity, which JSON does not know."""


class ExchangeFile:
    """A file that is read several times over and must be the same each time."""

    def __init__(self, path: Path) -> None:
        """Take the path; nothing is opened yet."""
        self.path = path
        self._fingerprint = ""

    def pieces(self, progress: Progress | None = None) -> Iterator[Piece]:
        """Give the elements of all lists in the order of the file.

        Raises Refusal where it is no JSON in UTF-8, of another format, or has an unknown list.
        """
        with Letters(self.path, progress) as letters:
            yield from _Reader(letters).pieces()
            if self._fingerprint not in ("", letters.fingerprint):
                raise Refusal(
                    message("exchange", "It was changed while it was read."), None, _AGAIN
                )
            self._fingerprint = letters.fingerprint


class _Reader:
    """Walks the outermost object; each element of a list is decoded by itself."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._decoder = json.JSONDecoder(object_pairs_hook=_fields, parse_constant=_refuse_constant)
        self._list = ""
        self._number = 0

    def pieces(self) -> Iterator[Piece]:
        if not self._next():
            raise Refusal(message("exchange", "The file is empty."), None, _AGAIN)
        if self._next() != "{":
            raise _not_ours()
        seen: set[str] = set()
        self._letters.take()
        while self._next() != "}":
            name = self._name()
            if name in seen:
                raise Refusal(
                    message("exchange", "«{name}» occurs twice.", name=name),
                    self._line(),
                )
            seen.add(name)
            yield from self._member(name)
            self._comma_or("}")
        self._letters.take()
        if self._next():
            raise self._broken()
        if "format" not in seen:
            raise _not_ours()

    def _name(self) -> str:
        name = self._value()
        if not isinstance(name, str) or self._next() != ":":
            raise self._broken()
        self._letters.take()
        return name

    def _member(self, name: str) -> Iterator[Piece]:
        if name in LISTS:
            yield from self._elements(name)
        elif name == "format":
            _judge_format(self._value())
        elif name == "generated_by":
            self._value()
        else:
            raise Refusal(
                message("exchange", "The list «{name}» is unknown here.", name=quoted(name)),
                self._line(),
                NEWER,
            )

    def _elements(self, name: str) -> Iterator[Piece]:
        if self._next() != "[":
            raise Refusal(message("exchange", "«{name}» must be a list.", name=name), self._line())
        self._letters.take()
        self._list, self._number = name, 0
        while self._next() != "]":
            self._number += 1
            yield Piece(name, self._number, self._value())
            self._comma_or("]")
        self._letters.take()
        self._list = ""

    def _next(self) -> str:
        """Give the next character that is no space, empty at the end; it stays there."""
        return self._letters.peek_after(_SPACE)

    def _comma_or(self, end: str) -> None:
        found = self._next()
        if found == ",":
            self._letters.take()
            if self._next() == end:
                raise self._broken()
        elif found != end:
            raise self._broken()

    def _value(self) -> object:
        """Decode the value that begins here, reading on while it is not complete."""
        if not self._next():
            raise self._broken()
        letters = self._letters
        while True:
            try:
                value, end = self._decoder.raw_decode(letters.text, letters.at)
            except json.JSONDecodeError as error:
                self._read_on_or_fail(error.pos)
            except RecursionError:
                raise self._here(message("exchange", "The record is nested too deeply.")) from None
            except _Doubled as error:
                raise self._here(
                    message("exchange", "The field «{name}» occurs twice.", name=quoted(str(error)))
                ) from None
            except ValueError as error:
                raise self._here(_bad_number(error)) from None
            else:
                # A number may go on in what was not read yet.
                if end < len(letters.text) or not letters.read_on():
                    letters.at = end
                    return value

    def _read_on_or_fail(self, position: int) -> None:
        letters = self._letters
        left = len(letters.text) - position
        # A cut shows as an error at the end, or as a string that seems to have none.
        if left > _LONGEST_TOKEN and letters.text[position] != '"':
            raise self._broken(position)
        if len(letters.text) - letters.at > LONGEST_RECORD:
            raise self._here(message("exchange", "The record is too long or never ends."))
        if not letters.read_on():
            raise self._broken(position)

    def _here(self, reason: Message) -> Refusal:
        place = Place(self._list, self._number).told if self._list else self._line()
        return Refusal(reason, place)

    def _line(self) -> Message:
        return message("exchange place", "line {line}", line=self._letters.line())

    def _broken(self, position: int | None = None) -> Refusal:
        letters = self._letters
        position = letters.at if position is None else position
        if not letters.text[position:].strip(_SPACE):
            return Refusal(message("exchange", "The file breaks off before its end."), None, _AGAIN)
        line = message("exchange place", "line {line}", line=letters.line(position))
        return Refusal(message("exchange", "This is not valid JSON."), line)


_AGAIN = message("exchange", "Fetch the file once more, whole; nothing was changed.")


def _not_ours() -> Refusal:
    return Refusal(
        message("exchange", "It is not an exchange file of Liaison."), None, CHOOSE_ANOTHER
    )


def _judge_format(value: object) -> None:
    if value == FORMAT:
        return
    if isinstance(value, str) and value.startswith(FORMAT.split("/")[0] + "/"):
        raise Refusal(
            message("exchange", "Its format is «{format}».", format=quoted(value)), None, NEWER
        )
    raise _not_ours()


def _fields(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) < len(pairs):
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                raise _Doubled(name)
            seen.add(name)
    return made


def _refuse_constant(word: str) -> object:
    raise _NotANumber(word)


def _bad_number(error: ValueError) -> Message:
    if isinstance(error, _NotANumber):
        return message("exchange", "{value} is not a number.", value=str(error))
    return message("exchange", "A number is too long.")
