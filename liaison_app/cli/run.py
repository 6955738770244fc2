"""One command line from what was typed to the exit status; no traceback reaches a user."""

from __future__ import annotations

import logging
import os
import shutil
import sys
from collections.abc import Sequence

from liaison_app.base.errors import Cancelled, LiaisonError
from liaison_app.base.languages import INTERFACE_LANGUAGES, InterfaceLanguage
from liaison_app.base.log import log_file, logging_to_file
from liaison_app.base.messages import Message, message
from liaison_app.base.settings import Settings, load_settings
from liaison_app.base.streams import speak_utf8
from liaison_app.base.version import VERSION
from liaison_app.cli.command_list import COMMANDS, EVERYWHERE
from liaison_app.cli.grammar import Call, Option, WrongUsage
from liaison_app.cli.help_text import PROGRAM, command_help, program_help
from liaison_app.cli.reading import Typed, find_command, judge, split_options
from liaison_app.cli.telling import close_output, complain, end_output, sentence_of
from liaison_app.cli.values import clock, not_one_of
from liaison_app.language.catalogs import Phrases

DONE, FAILED, MISUSED, FAULT, STOPPED = 0, 1, 2, 3, 130

_log = logging.getLogger(__name__)
_VERSION = Option("--version", message("command line", "the version"))
_WIDEST = 100


def run(arguments: Sequence[str]) -> int:
    """Do what the command line says and give the exit status."""
    speak_utf8()
    with logging_to_file():
        try:
            return _guarded(arguments)
        except (KeyboardInterrupt, Cancelled):
            return STOPPED
        except BrokenPipeError:
            close_output()
            return FAILED
        except Exception:  # noqa: BLE001 - the last door: a user gets a sentence, the log the report
            _log.exception("unexpected error")
            _say_fault(spoken_language(arguments, Settings(None)))
            return FAULT


def _guarded(arguments: Sequence[str]) -> int:
    settings = load_settings()
    phrases = Phrases(spoken_language(arguments, settings))
    try:
        status = _obey(arguments, settings, phrases)
        end_output()
        return status
    except WrongUsage as error:
        complain(phrases, _with_hint(error))
        return MISUSED
    except LiaisonError as error:
        _log.info("told: %s", error)
        complain(phrases, sentence_of(error))
        return FAILED


def _obey(arguments: Sequence[str], settings: Settings, phrases: Phrases) -> int:
    every = {option.name: option for command in COMMANDS for option in command.options}
    everywhere = (*EVERYWHERE, _VERSION)
    typed = split_options(arguments, [*everywhere, *every.values()])
    if "--language" in typed.given and typed.given["--language"][-1] not in INTERFACE_LANGUAGES:
        raise not_one_of("--language", typed.given["--language"][-1], INTERFACE_LANGUAGES)
    if typed.asks_help:
        print(_help(typed, phrases))
        return DONE
    if "--version" in typed.given:
        print(f"Liaison {VERSION}")
        return DONE
    command, operands = find_command(typed.words, COMMANDS)
    judge(command, operands, list(typed.given), everywhere)
    given = {name: tuple(values) for name, values in typed.given.items()}
    told = clock(given["--today"][-1] if "--today" in given else None)
    return command.run(Call(command, phrases, settings, told, tuple(operands), given))


def _with_hint(error: WrongUsage) -> Message:
    hint = message("command line", "{program} --help lists the commands.", program=PROGRAM)
    return message("command line", "{what} {remedy}", what=error.message, remedy=hint)


def _help(typed: Typed, phrases: Phrases) -> str:
    columns = min(shutil.get_terminal_size().columns - 1, _WIDEST)
    everywhere = (*EVERYWHERE, _VERSION)
    if typed.words:
        command, _ = find_command(typed.words, COMMANDS)
        return command_help(command, everywhere, phrases, columns)
    return program_help(COMMANDS, everywhere, phrases, columns)


def spoken_language(arguments: Sequence[str], settings: Settings) -> InterfaceLanguage:
    """Give the language to speak: of `--language`, the settings, the system, else Russian.

    It is looked for before the line is read, so that what is wrong with the line is told in it.
    """
    typed = ""
    for place, argument in enumerate(arguments):
        if argument.startswith("--language="):
            typed = argument.partition("=")[2]
        elif argument == "--language":
            typed = next(iter(arguments[place + 1 :]), "")
    system = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    for wish in (typed, settings.text("language"), *(name[:2] for name in system)):
        for language in INTERFACE_LANGUAGES:
            if language == wish:
                return language
    return "ru"


def _say_fault(language: InterfaceLanguage) -> None:
    try:
        report = str(log_file())
    except OSError:
        report = ""
    said = message(
        "command line",
        "A fault of the program; the report stands in {file}",
        file=report,
    )
    try:
        complain(Phrases(language), said)
    except OSError:  # not even the catalogs are there
        print(said, file=sys.stderr)
