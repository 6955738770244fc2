"""All commands with their operands and options, as the help lists them."""

from __future__ import annotations

from liaison_app.base.messages import message
from liaison_app.cli import chasing, demo, keeping, month_papers, papers, records, searching, window
from liaison_app.cli.grammar import Command, Operand, Option
from liaison_app.cli.round_commands import ROUND_COMMANDS

_FILE = message("command line value", "FILE")
_FOLDER = message("command line value", "FOLDER")
_DATE = message("command line value", "DATE")
_WORDS = message("command line value", "WORD,…")
_JSON = message("command line value", "FILE.json")

EVERYWHERE = (
    Option("--data", message("command line", "the data file"), _FILE),
    Option("--language", message("command line", "the language of what is said"), "kk|ru|zh|en"),
    Option(
        "--today",
        message("command line", "the day that counts as today, such as 2025-05-15"),
        _DATE,
    ),
)
_AUDIENCE = Option(
    "--audience",
    message("command line", "for the office, as a rule; or for the partner: nothing internal"),
    "office|partner",
)
_LANGUAGES = Option(
    "--languages",
    message("command line", "the languages in their order; as a rule that of --language"),
    "kk,ru,zh",
)
_CHASED = (
    Option(
        "--month",
        message(
            "command line",
            "the month, such as 2025-06; as a rule the one whose reports are being collected",
        ),
        message("command line value", "MONTH"),
    ),
    _LANGUAGES,
)
_CHOICE = (
    _LANGUAGES,
    Option(
        "--status",
        message(
            "command line",
            "only these: draft, in_progress, under_review, returned, suspended, fulfilled, "
            "not_fulfilled, cancelled; open: all that are not closed",
        ),
        _WORDS,
    ),
    Option("--side", message("command line", "only of these sides: kz, cn, joint"), _WORDS),
    Option(
        "--responsible",
        message("command line", "only of this organisation: its uid or any of its names"),
        message("command line value", "NAME|UID"),
    ),
    Option("--due-before", message("command line", "only what is due before this day"), _DATE),
    Option("--overdue", message("command line", "only what is overdue")),
    _AUDIENCE,
)
_WRITTEN = message("command line", "the file to write; one that is there is replaced")
_PDF = Option("--out", _WRITTEN, message("command line value", "FILE.pdf"), needed=True)
_XLSX = Option("--out", _WRITTEN, message("command line value", "FILE.xlsx"), needed=True)

_SUMMARY = (
    Option(
        "--meeting",
        message("command line", "the meeting: 5, 5/2025 or its uid"),
        message("command line value", "NUMBER|UID"),
        needed=True,
    ),
    Option(
        "--languages",
        message("command line", "the languages in their order"),
        "kk,ru,zh",
        needed=True,
    ),
    Option(
        "--layout",
        message("command line", "one language after another, as a rule; or side by side"),
        "parts|columns",
    ),
    _AUDIENCE,
    _PDF,
)

_MONTH = Operand(
    message("command line value", "MONTH"),
    message("command line", "the month, such as 2025-06"),
)
_REPORT = (
    Option(
        "--languages",
        message("command line", "the languages in their order; as a rule all three"),
        "kk,ru,zh",
    ),
    _AUDIENCE,
)

COMMANDS = (
    Command(
        "",
        message("command line", "Opens the window"),
        window.open_window,
        options=(
            Option(
                "--self-test",
                message("command line", "looks whether everything the program needs is there"),
            ),
        ),
    ),
    Command(
        "demo",
        message("command line", "Makes a data file with the sample, its papers and its workbook"),
        demo.make_demo,
        (Operand(_FOLDER, message("command line", "where to; made where it is missing")),),
    ),
    Command(
        "load",
        message("command line", "Takes in records from a file; a new data file is made if needed"),
        records.load,
        (Operand(_JSON, message("command line", "records in the format liaison/1")),),
    ),
    Command(
        "dump",
        message("command line", "Gives out all records into a file"),
        records.dump,
        (Operand(_JSON, _WRITTEN),),
    ),
    Command(
        "search",
        message("command line", "Looks for words, names and numbers in everything"),
        searching.search,
        (
            Operand(
                message("command line value", "TEXT"),
                message(
                    "command line",
                    "as one types it: any of the languages, without Kazakh letters, a beginning; "
                    "5/2025, 3.2",
                ),
                many=True,
            ),
        ),
        (
            Option(
                "--json",
                message("command line", "as JSON in the format liaison-search/1, for programs"),
            ),
        ),
    ),
    Command(
        "print summary",
        message("command line", "Prints the summary of a meeting as PDF"),
        papers.print_summary,
        options=_SUMMARY,
    ),
    Command(
        "print commitments",
        message("command line", "Prints the list of commitments as PDF"),
        papers.print_commitments,
        options=(*_CHOICE, _PDF),
    ),
    Command(
        "export commitments",
        message("command line", "Writes the commitments into an Excel workbook"),
        papers.export_commitments,
        options=(*_CHOICE, _XLSX),
    ),
    Command(
        "print month",
        message("command line", "Prints the report of a month as PDF; a closed one as issued"),
        month_papers.print_month,
        (_MONTH,),
        (*_REPORT, _PDF),
    ),
    Command(
        "export month",
        message("command line", "Writes the report of a month into an Excel workbook"),
        month_papers.export_month,
        (_MONTH,),
        (*_REPORT, _XLSX),
    ),
    Command(
        "print chase",
        message("command line", "Prints whom to call about what is missing, as PDF"),
        chasing.print_chase,
        options=(*_CHASED, _PDF),
    ),
    Command(
        "export chase",
        message("command line", "Writes whom to call about what is missing into a workbook"),
        chasing.export_chase,
        options=(*_CHASED, _XLSX),
    ),
    *ROUND_COMMANDS,
    Command(
        "backup",
        message("command line", "Writes a checked copy of the data file, also while it is in use"),
        keeping.back_up,
        (
            Operand(
                _FILE,
                message(
                    "command line",
                    "the copy; one that is there is replaced; in a folder it gets a dated name",
                ),
            ),
        ),
    ),
    Command(
        "restore",
        message("command line", "Puts a backup in the place of the data file, which is kept"),
        keeping.restore,
        (Operand(_FILE, message("command line", "the backup")),),
    ),
    Command(
        "check",
        message("command line", "Looks whether the data file is sound and keeps all rules"),
        records.check,
    ),
)
