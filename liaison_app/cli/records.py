"""`load`, `dump` and `check`."""

from __future__ import annotations

from pathlib import Path

from liaison_app.base.messages import message, plural_message
from liaison_app.cli.grammar import Call
from liaison_app.cli.opening import data_file, new_desk, reading_desk, writing_desk
from liaison_app.cli.telling import Percentage, complain, tell


def load(call: Call) -> int:
    """Take records in; where there is no data file yet, one is made and that is said."""
    from liaison_app.office.exchange.loading import load
    from liaison_app.storage.failures import told_in_words

    path = data_file(call)
    with told_in_words(path):
        new = not path.exists()
    progress = Percentage()
    with (new_desk if new else writing_desk)(call) as desk:
        try:
            report = load(desk, Path(call.operands[0]), progress)
        finally:
            progress.clear()
    if new:
        tell(call.phrases, message("command line", "A new data file: {file}", file=str(path)))
    tell(call.phrases, *report.sentences())
    return 0


def dump(call: Call) -> int:
    """Give out all records, beside an open window too."""
    from liaison_app.office.exchange.dumping import dump

    target = Path(call.operands[0])
    progress = Percentage()
    with reading_desk(call) as desk:
        try:
            counts = dump(desk, target, progress)
        finally:
            progress.clear()
    total = sum(counts.values())
    tell(
        call.phrases,
        plural_message(
            "command line",
            "{count} record written: {file}",
            "{count} records written: {file}",
            total,
            file=str(target),
        ),
    )
    return 0


def check(call: Call) -> int:
    """Say what is wrong with the data file, one finding a line; ends with 1 where something is."""
    from liaison_app.office.checking import check
    from liaison_app.office.safe_places import warning_about

    progress = Percentage()
    with reading_desk(call) as desk:
        try:
            findings = check(desk, progress)
        finally:
            progress.clear()
    tell(call.phrases, *(finding.sentence() for finding in findings))
    warning = warning_about(data_file(call))
    if warning is not None:
        tell(call.phrases, warning)
    if findings:
        complain(
            call.phrases,
            plural_message(
                "command line",
                "{count} thing in the data file is not as it should be.",
                "{count} things in the data file are not as they should be.",
                len(findings),
            ),
        )
        return 1
    tell(call.phrases, message("command line", "The data file is sound and keeps all rules."))
    return 0
