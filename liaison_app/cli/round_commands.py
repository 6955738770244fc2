"""The commands of the month with their options, for the list of all commands."""

from __future__ import annotations

from liaison_app.base.messages import message
from liaison_app.cli import round_reports, round_show, rounds
from liaison_app.cli.grammar import Command, Operand, Option

_DATE = message("command line value", "DATE")
_TEXT = message("command line value", "TEXT")
_MONTH = Operand(
    message("command line value", "MONTH"), message("command line", "the month, such as 2025-05")
)
_NUMBERS = message(
    "command line", "the commitments: their numbers as shown (5/4.1, 12) or their uids"
)
_ONE = Option(
    "--commitment",
    message("command line", "the commitment: its number as shown (5/4.1, 12) or its uid"),
    message("command line value", "NUMBER|UID"),
    needed=True,
)
_SOME = Option("--commitment", _NUMBERS, message("command line value", "NUMBER,…"), needed=True)
_NAMED = Option("--commitment", _NUMBERS, message("command line value", "NUMBER,…"))

_DAYS = (
    Option("--as-of", message("command line", "as of which day the month is told"), _DATE),
    Option("--forms-out", message("command line", "the day on which the forms go out"), _DATE),
    Option(
        "--answers-kz", message("command line", "until when the Kazakhstan side answers"), _DATE
    ),
    Option("--answers-cn", message("command line", "until when the Chinese side answers"), _DATE),
    Option("--report-due", message("command line", "until when the report is due"), _DATE),
)
_ANSWER = (
    Option("--on", message("command line", "the day it came; as a rule today"), _DATE),
    Option(
        "--source",
        message("command line", "by what it came"),
        "form|letter|call|mail|message|entered",
    ),
    Option("--number", message("command line", "the number of the letter"), _TEXT),
    Option("--from", message("command line", "who gave it"), _TEXT),
    Option(
        "--judgement",
        message("command line", "what the responsible says of the term"),
        "on_plan|risk|will_not_be_done",
    ),
    Option("--judgement-reason", message("command line", "why so"), _TEXT),
    Option("--percent", message("command line", "how much is done, from 0 to 100"), "N"),
    Option("--quantity", message("command line", "how much is done, in words"), _TEXT),
    Option(
        "--progress",
        message("command line", "what was done; the language is told by its letters"),
        _TEXT,
    ),
    Option("--problems", message("command line", "what hinders"), _TEXT),
    Option("--next-steps", message("command line", "what comes next"), _TEXT),
    Option("--note", message("command line", "a note for the office alone"), _TEXT),
)

ROUND_COMMANDS = (
    Command(
        "round open",
        message("command line", "Opens a month; its days are those of the office's settings"),
        rounds.open_month,
        (_MONTH,),
        _DAYS,
    ),
    Command(
        "round show",
        message("command line", "Shows a month: what came, what is missing, its figures"),
        round_show.show,
        (_MONTH,),
        (
            Option(
                "--json",
                message("command line", "as JSON in the format liaison-round/1, for programs"),
            ),
        ),
    ),
    Command(
        "round report",
        message("command line", "Enters the answer of a commitment in a month"),
        round_reports.enter,
        (_MONTH,),
        (_ONE, *_ANSWER),
    ),
    Command(
        "round not-submitted",
        message("command line", "Enters that reports were not submitted"),
        round_reports.enter_not_submitted,
        (_MONTH,),
        (_NAMED, Option("--all", message("command line", "all that are still missing"))),
    ),
    Command(
        "round accept",
        message("command line", "Accepts reports"),
        round_reports.accept,
        (_MONTH,),
        (_SOME,),
    ),
    Command(
        "round return",
        message("command line", "Returns a report for rework"),
        round_reports.give_back,
        (_MONTH,),
        (
            _ONE,
            Option(
                "--remark", message("command line", "what is to be reworked"), _TEXT, needed=True
            ),
        ),
    ),
    Command(
        "round review",
        message("command line", "Goes on from collecting to the review"),
        rounds.review,
        (_MONTH,),
    ),
    Command(
        "round collect",
        message("command line", "Goes back from the review to collecting"),
        rounds.collect,
        (_MONTH,),
    ),
    Command(
        "round freeze",
        message("command line", "Closes a month: what it says stays so"),
        rounds.freeze,
        (_MONTH,),
    ),
    Command(
        "round correct",
        message("command line", "Makes a corrected issue of a closed month"),
        round_reports.correct,
        (_MONTH,),
        (
            _ONE,
            Option("--reason", message("command line", "why it is corrected"), _TEXT, needed=True),
            Option(
                "--anew",
                message("command line", "how it stood is computed anew from what is known now"),
            ),
            Option("--not-submitted", message("command line", "its report was not submitted")),
            *_ANSWER,
        ),
    ),
)
