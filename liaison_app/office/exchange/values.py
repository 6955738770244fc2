"""Single values: how each type stands in JSON, read strictly and written in one way."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum

from liaison_app.base.messages import message
from liaison_app.language.clean import cleaned, one_line
from liaison_app.office.exchange.refusal import Unfit
from liaison_app.storage.uids import is_uid

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]
Losses = list[int]  # how many characters were cleaned away, one entry per text that lost some

LARGEST_NUMBER = 2**53 - 1  # what every reader of JSON keeps exactly
_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{6})?)?")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{6})?Z")
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class Codec:
    """How a type is read, with what cleaning took away noted, and how it is written."""

    read: Callable[[object, Losses], object]
    write: Callable[[object], Json]


def quoted(value: object) -> str:
    """Give a foreign value for a message: short, on one line, printable."""
    match value:
        case str():
            line = one_line(value[: 4 * _LONGEST_QUOTE])
        case list():
            line = "[…]"
        case dict():
            line = "{…}"
        case _:
            line = json.dumps(value)
    return line if len(line) <= _LONGEST_QUOTE else f"{line[:_LONGEST_QUOTE]}…"


def as_text(value: object) -> str:
    """Give a value that must be a string; raises Unfit."""
    if not isinstance(value, str):
        raise Unfit(message("exchange", "A text is expected here."))
    return value


def cleaned_text(value: object, losses: Losses) -> str:
    """Give a string as we keep texts, and note what was taken away."""
    result = cleaned(as_text(value))
    if result.removed:
        losses.append(result.removed)
    return result.text


def read_uid(value: object, losses: Losses) -> str:
    """Give a uid; raises Unfit."""
    del losses
    text = as_text(value)
    if not is_uid(text):
        raise Unfit(
            message(
                "exchange",
                "«{value}» is not a uid such as {example}.",
                value=quoted(text),
                example="01966500-0007-7000-8000-000000000005",
            )
        )
    return text


def _read_uid_or_empty(value: object, losses: Losses) -> str:
    return "" if value == "" else read_uid(value, losses)


def _read_int(value: object, losses: Losses) -> int:
    del losses
    if type(value) is not int:
        raise Unfit(message("exchange", "A whole number is expected here."))
    if abs(value) > LARGEST_NUMBER:
        raise Unfit(message("exchange", "The number is too large."))
    return value


def _read_bool(value: object, losses: Losses) -> bool:
    del losses
    if not isinstance(value, bool):
        raise Unfit(message("exchange", "Only true or false can be here."))
    return value


def _read_date(value: object, losses: Losses) -> date:
    del losses
    text = as_text(value)
    if not _DATE.fullmatch(text):
        raise Unfit(
            message(
                "exchange", "«{value}» is not a date; write it as 2025-04-24.", value=quoted(text)
            )
        )
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Unfit(message("exchange", "The date {value} does not exist.", value=text)) from None


def _read_time(value: object, losses: Losses) -> time:
    del losses
    text = as_text(value)
    try:
        if _TIME.fullmatch(text):
            return time.fromisoformat(text)
    except ValueError:
        pass
    raise Unfit(
        message(
            "exchange", "«{value}» is not a time of day; write it as 10:30.", value=quoted(text)
        )
    )


def _read_moment(value: object, losses: Losses) -> datetime:
    del losses
    text = as_text(value)
    try:
        if _MOMENT.fullmatch(text):
            return datetime.fromisoformat(text.removesuffix("Z")).replace(tzinfo=UTC)
    except ValueError:
        pass
    raise Unfit(
        message(
            "exchange",
            "«{value}» is not a moment in UTC; write it as 2025-04-24T05:00:00Z.",
            value=quoted(text),
        )
    )


def _write_time(value: object) -> Json:
    text = str(value)
    return text.removesuffix(":00") if text.count(":") == 2 else text


def _write_moment(value: object) -> Json:
    if not isinstance(value, datetime):
        raise TypeError(value)
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _read_lines(value: object, losses: Losses) -> list[str]:
    if not isinstance(value, list):
        raise Unfit(message("exchange", "A list is expected here."))
    lines = []
    for number, element in enumerate(value, 1):
        try:
            text = cleaned_text(element, losses)
        except Unfit as unfit:
            raise Unfit(unfit.reason, f"[{number}]") from None
        if line := one_line(text):
            lines.append(line)
    return lines


def _write_lines(value: object) -> Json:
    return [str(line) for line in value] if isinstance(value, list) else []


def _plain(value: object) -> Json:
    if value is None or isinstance(value, bool | int | str):
        return value
    raise TypeError(value)


def word_codec(words: tuple[str, ...], kind: type[StrEnum] | None = None) -> Codec:
    """Give the codec of a closed list of words."""
    allowed = frozenset(words)

    def read(value: object, losses: Losses) -> str:
        del losses
        if not isinstance(value, str) or value not in allowed:
            raise Unfit(
                message(
                    "exchange",
                    "«{value}» is not one of the words known here: {words}.",
                    value=quoted(value),
                    words=", ".join(words),
                )
            )
        return kind(value) if kind is not None else value

    return Codec(read, lambda value: str(value))


TEXT = Codec(cleaned_text, _plain)
UID_TEXT = Codec(read_uid, _plain)
SOFT_UID = Codec(_read_uid_or_empty, _plain)
LINES = Codec(_read_lines, _write_lines)
PLAIN: dict[object, Codec] = {
    str: TEXT,
    int: Codec(_read_int, _plain),
    bool: Codec(_read_bool, _plain),
    date: Codec(_read_date, str),
    time: Codec(_read_time, _write_time),
    datetime: Codec(_read_moment, _write_moment),
    list[str]: LINES,
}
