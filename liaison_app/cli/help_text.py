"""The help of the program and of each command, in the language of whoever asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from liaison_app.base.messages import Message, message
from liaison_app.cli.columns import table, width, wrapped
from liaison_app.cli.grammar import Command, Option
from liaison_app.language.catalogs import Phrases

PROGRAM = "liaison-app"
_INDENT = 2
_DEEPER = "  "


def program_help(
    commands: Sequence[Command], everywhere: Sequence[Option], phrases: Phrases, columns: int
) -> str:
    """Give the list of commands, the options of all of them and the exit statuses."""
    say = phrases.render
    what = message("command line", "Liaison: the memory of an office that works in three languages")
    lines = [*wrapped(say(what), columns), "", say(message("command line", "Commands:"))]
    lines += table([(_headline(one, phrases), say(one.words)) for one in commands], columns)
    lines += ["", *_options(everywhere, phrases, columns), ""]
    lines += _statuses(phrases, columns)
    hint = message("command line", "{program} COMMAND --help tells more.", program=PROGRAM)
    return "\n".join([*lines, "", *wrapped(say(hint), columns)])


def command_help(
    command: Command, everywhere: Sequence[Option], phrases: Phrases, columns: int
) -> str:
    """Give what a command does, how it is written, and its operands and options."""
    say = phrases.render
    own = [(say(operand.value), say(operand.words)) for operand in command.operands]
    own += [(_with_value(option, phrases), say(option.words)) for option in command.options]
    lines = [*wrapped(say(command.words), columns), "", *_usage(command, phrases, columns)]
    if own:
        lines += ["", *table(own, columns)]
    return "\n".join([*lines, "", *_options(everywhere, phrases, columns)])


def _headline(command: Command, phrases: Phrases) -> str:
    operands = [phrases.render(operand.value) for operand in command.operands]
    none = phrases.render(message("command line", "(no command)"))
    return " ".join([command.name or none, *operands])


def _usage(command: Command, phrases: Phrases, columns: int) -> Iterator[str]:
    pieces = [PROGRAM, *command.name.split()]
    pieces += [phrases.render(operand.value) for operand in command.operands]
    for option in command.options:
        written = _with_value(option, phrases)
        pieces.append(written if option.needed else f"[{written}]")
    lines = [""]
    for piece in pieces:
        if lines[-1] and width(f"{lines[-1]} {piece}") + _INDENT > columns:
            lines.append(_DEEPER)
        lines[-1] += piece if not lines[-1].strip() else f" {piece}"
    yield from (f"{' ' * _INDENT}{line}" for line in lines)


def _with_value(option: Option, phrases: Phrases) -> str:
    if option.value is None:
        return option.name
    value = option.value
    return f"{option.name} {phrases.render(value) if isinstance(value, Message) else value}"


def _options(options: Sequence[Option], phrases: Phrases, columns: int) -> Iterator[str]:
    yield phrases.render(message("command line", "Before or after every command:"))
    rows = [(_with_value(option, phrases), phrases.render(option.words)) for option in options]
    help_words = phrases.render(message("command line", "this help"))
    yield from table([*rows, ("--help", help_words)], columns)


def _statuses(phrases: Phrases, columns: int) -> Iterator[str]:
    yield phrases.render(message("command line", "The program ends with:"))
    meanings = {
        "0": message("command line", "done"),
        "1": message("command line", "not done; the reason stands on the standard error"),
        "2": message("command line", "the command line was not understood"),
        "3": message("command line", "a fault of the program; the report stands in the log"),
        "130": message("command line", "stopped by Ctrl+C"),
    }
    yield from table([(code, phrases.render(words)) for code, words in meanings.items()], columns)
