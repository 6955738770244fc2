"""Reads what was typed after the program's name; options may stand anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from liaison_app.base.messages import message
from liaison_app.cli.grammar import Command, Operand, Option, WrongUsage

HELP = ("--help", "-h")


@dataclass(slots=True)
class Typed:
    """The words that are no options, and the options with their values."""

    words: list[str] = field(default_factory=list)
    given: dict[str, list[str]] = field(default_factory=dict)
    asks_help: bool = False


def split_options(arguments: Sequence[str], options: Sequence[Option]) -> Typed:
    """Tell options and other words apart; raises WrongUsage. `--` ends the options."""
    known = {option.name: option for option in options}
    typed = Typed()
    rest = iter(arguments)
    for argument in rest:
        if argument == "--":
            typed.words.extend(rest)
        elif argument in HELP:
            typed.asks_help = True
        elif argument.startswith("-") and argument != "-":
            _take_option(argument, rest, known, typed)
        else:
            typed.words.append(argument)
    return typed


def _take_option(
    argument: str, rest: Iterator[str], known: dict[str, Option], typed: Typed
) -> None:
    name, equals, value = argument.partition("=")
    option = known.get(name)
    if option is None:
        raise _unknown_option(name, list(known))
    if option.value is None:
        if equals:
            raise WrongUsage(message("command line", "{option} takes no value.", option=name))
    elif not equals:
        value = next(rest, "--")
        if value == "--" or value.partition("=")[0] in (*known, *HELP):
            raise _without_value(name)
    if option.value is not None and not value.strip():
        raise _without_value(name)  # an empty variable of a script is no file and no name
    typed.given.setdefault(name, []).append(value)


def _without_value(name: str) -> WrongUsage:
    return WrongUsage(message("command line", "{option} needs a value.", option=name))


def _unknown_option(name: str, known: list[str]) -> WrongUsage:
    near = get_close_matches(name, known, 1)
    if near:
        return WrongUsage(
            message(
                "command line",
                "There is no option {option}; did you mean {near}?",
                option=name,
                near=near[0],
            )
        )
    return WrongUsage(message("command line", "There is no option {option}.", option=name))


def find_command(words: Sequence[str], commands: Sequence[Command]) -> tuple[Command, list[str]]:
    """Give the command that the first words name, and the words after it; raises WrongUsage."""
    named = {command.name: command for command in commands}
    for count in (2, 1, 0):
        name = " ".join(words[:count])
        if len(words) >= count and name in named and (count or not words):
            return named[name], list(words[count:])
    raise _unknown_command(words, list(named))


def _unknown_command(words: Sequence[str], known: list[str]) -> WrongUsage:
    beginning = [name for name in known if name.split()[:1] == [words[0]]]
    if beginning:
        return WrongUsage(
            message(
                "command line",
                "The command {command} is not complete: {choices}.",
                command=words[0],
                choices=", ".join(beginning),
            )
        )
    near = get_close_matches(" ".join(words[:2]), known, 1) or get_close_matches(words[0], known, 1)
    if near:
        return WrongUsage(
            message(
                "command line",
                "There is no command {command}; did you mean {near}?",
                command=words[0],
                near=near[0],
            )
        )
    return WrongUsage(message("command line", "There is no command {command}.", command=words[0]))


def judge(
    command: Command, operands: Sequence[str], given: Sequence[str], everywhere: Sequence[Option]
) -> None:
    """Raise WrongUsage where an option does not belong to the command or something is missing."""
    own = {option.name for option in (*command.options, *everywhere)}
    for name in given:
        if name not in own:
            raise WrongUsage(
                message(
                    "command line",
                    "The option {option} does not belong to this command.",
                    option=name,
                )
            )
    for option in command.options:
        if option.needed and option.name not in given:
            raise WrongUsage(
                message("command line", "The option {option} is missing.", option=option.name)
            )
    _judge_operands(command.operands, operands)


def _judge_operands(wanted: Sequence[Operand], operands: Sequence[str]) -> None:
    many = bool(wanted) and wanted[-1].many
    if len(operands) > len(wanted) and not many:
        raise WrongUsage(
            message("command line", "{word} is one word too many.", word=operands[len(wanted)])
        )
    operands = [operand for operand in operands if operand.strip()]
    if len(operands) < len(wanted):
        raise WrongUsage(
            message("command line", "{operand} is missing.", operand=wanted[len(operands)].value)
        )
