"""What a month's report names one by one: overdue, waiting, silent, new, extended, removed.

The office's copy has the last contact and what is asked of the head; a partner's has no such
columns, and its content no such facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from liaison_app.domain.month_content import Follow, MonthContent, MonthItem
from liaison_app.domain.month_rules import Escalation
from liaison_app.domain.month_words import CONTACT_MEANS, LATE_FACTS, NOT_SUBMITTED
from liaison_app.domain.words import STANDINGS, standing_days
from liaison_app.language import dates
from liaison_app.papers.paper import Block, Column, Heading, Line, Paragraph, Row, Table
from liaison_app.papers.voice import Voice, joint_line

_NARROW = 0.075  # of the width of the others: «№ п/п» stays whole


def lists(content: MonthContent, voice: Voice) -> Iterator[Block]:
    """Give the lists in their order; what is empty is left out, but for what heads ask about."""
    yield from _overdue(content, voice)
    yield from _waiting(content, voice)
    yield from _silent(content, voice)
    yield from _come(content, voice)
    yield from _extended(content, voice)
    yield from _removed(content, voice)
    yield from _learned(content, voice)


def _titled(title: str, table: Table | None, voice: Voice) -> Iterator[Block]:
    yield Heading(3, voice.line(title))
    if table is not None:
        yield table
        return
    none = voice.phrases.pgettext("month report", "There are none.")
    yield Paragraph(voice.line(none))


def _table(weights: Sequence[float], head: Sequence[str], rows: list[Row], voice: Voice) -> Table:
    number = voice.phrases.pgettext("month report", "No.")
    narrow = Column(sum(weights) * _NARROW, "center")
    columns = (narrow, *(Column(weight) for weight in weights))
    return Table(columns, (voice.line(number), *(voice.line(text) for text in head)), tuple(rows))


def _numbered(number: int, cells: Sequence[Line], voice: Voice) -> Row:
    return Row((voice.line(str(number)), *(cell or voice.nothing for cell in cells)))


def commitment_line(item: MonthItem, voice: Voice) -> Line:
    """Give what was promised, and under it quietly in which minutes."""
    text = voice.own(item.text)
    minutes = minutes_line(item, voice)
    if not text or not minutes:
        return text or minutes
    return joint_line((text, voice.line(_text_of(minutes), quiet=True)), "\n")


def minutes_line(item: MonthItem, voice: Voice) -> Line:
    """Give the minutes and the point, or the other basis."""
    if item.minutes is not None:
        return voice.line(voice.said(item.minutes))
    return voice.own(item.other_basis)


def _text_of(runs: Line) -> str:
    return "".join(run.text for run in runs)


def due_line(item: MonthItem, voice: Voice) -> Line:
    """Give the last day of the current term with the days behind it."""
    days = standing_days(item.stand)
    parts = [
        dates.table(item.due, voice.language) if item.due else "",
        voice.said(days) if days else "",
    ]
    return voice.line("\n".join(part for part in parts if part))


def _overdue(content: MonthContent, voice: Voice) -> Iterator[Block]:
    phrases = voice.phrases
    own = any(item.follow is not None for item in content.overdue)
    head = [*_common_head(voice), phrases.pgettext("month report", "Reason")]
    weights = [32.0, 20, 15, 27] if not own else [25.0, 17, 13.5, 18, 19, 17]
    if own:
        head.append(phrases.pgettext("month report", "Last contact"))
        head.append(phrases.pgettext("month report", "Asked of the head"))
    rows = []
    for number, item in enumerate(content.overdue, 1):
        cells = [*_common_cells(item, voice), _reason(item, voice)]
        if own:
            follow = item.follow or Follow()
            cells += [_contact(follow, voice), _asked(follow, voice)]
        rows.append(_numbered(number, cells, voice))
    title = phrases.pgettext("month report", "Overdue")
    yield from _titled(title, _table(weights, head, rows, voice) if rows else None, voice)


def _common_head(voice: Voice) -> list[str]:
    phrases = voice.phrases
    return [
        phrases.pgettext("month report", "Commitment"),
        phrases.pgettext("month report", "Responsible executor"),
        phrases.pgettext("month report", "Due date"),
    ]


def _common_cells(item: MonthItem, voice: Voice) -> list[Line]:
    return [
        commitment_line(item, voice),
        voice.own(item.responsible),
        due_line(item, voice),
    ]


def _reason(item: MonthItem, voice: Voice) -> Line:
    reason = item.problems or item.judgement_reason
    if reason:
        return voice.own(reason)
    if item.submitted_on is None:
        return voice.line(voice.said(NOT_SUBMITTED))
    return voice.line(voice.phrases.pgettext("month report", "not stated"))


def _contact(follow: Follow, voice: Voice) -> Line:
    contact = follow.contact
    if contact is None:
        return voice.nothing
    day = dates.table(contact.on, voice.language)
    means = voice.said(CONTACT_MEANS[contact.means])
    return voice.line("\n".join(part for part in (day, means, contact.said) if part))


def _asked(follow: Follow, voice: Voice) -> Line:
    """Give the step that is asked, and for how many months in a row it is overdue."""
    if follow.step is None:
        return voice.nothing
    months = voice.phrases.npgettext(
        "month report",
        "overdue for {count} month in a row",
        "overdue for {count} months in a row",
        follow.months,
    )
    return joint_line((voice.line(_step(follow.step, voice)), voice.line(months, quiet=True)), "\n")


def _step(step: Escalation, voice: Voice) -> str:
    phrases = voice.phrases
    match step:
        case Escalation.REMINDER:
            return phrases.pgettext("month report", "nothing yet: a reminder is sent")
        case Escalation.LETTER:
            return phrases.pgettext("month report", "sign a letter to its head")
        case Escalation.AGENDA:
            return phrases.pgettext("month report", "put it on the next agenda")


def _waiting(content: MonthContent, voice: Voice) -> Iterator[Block]:
    waiting = content.waiting
    if not waiting:
        return
    phrases = voice.phrases
    head = [*_common_head(voice), phrases.pgettext("month report", "Waits for")]
    rows = [
        _numbered(n, [*_common_cells(item, voice), voice.own(item.waits_for)], voice)
        for n, item in enumerate(waiting, 1)
    ]
    title = phrases.pgettext("month report", "Waiting for the other side")
    yield from _titled(title, _table((34, 21, 15, 30), head, rows, voice), voice)


def _silent(content: MonthContent, voice: Voice) -> Iterator[Block]:
    phrases = voice.phrases
    head = (
        phrases.pgettext("month report", "Organisation"),
        phrases.pgettext("month report", "Reports expected"),
        phrases.pgettext("month report", "Months in a row"),
    )
    rows = [
        _numbered(
            number,
            (voice.own(one.name), voice.line(str(one.asked)), voice.line(str(one.months))),
            voice,
        )
        for number, one in enumerate(content.silent, 1)
    ]
    title = phrases.pgettext("month report", "Did not report")
    table = _table((60, 20, 20), head, rows, voice) if rows else None
    yield from _titled(title, table, voice)


def _come(content: MonthContent, voice: Voice) -> Iterator[Block]:
    phrases = voice.phrases
    came = (
        (phrases.pgettext("month report", "Newly put on control"), content.put_on_control),
        (phrases.pgettext("month report", "Returned to control"), content.returned),
    )
    for title, items in came:
        if items:
            rows = [
                _numbered(n, _common_cells(item, voice), voice) for n, item in enumerate(items, 1)
            ]
            yield from _titled(title, _table((52, 28, 18), _common_head(voice), rows, voice), voice)


def _extended(content: MonthContent, voice: Voice) -> Iterator[Block]:
    if not content.extended:
        return
    phrases = voice.phrases
    head = [
        phrases.pgettext("month report", "Commitment"),
        phrases.pgettext("month report", "Previous due date"),
        phrases.pgettext("month report", "New due date"),
        phrases.pgettext("month report", "By whom"),
        phrases.pgettext("month report", "Reason for extension"),
    ]
    rows = []
    for number, one in enumerate(content.extended, 1):
        days = [
            dates.table(day, voice.language) if day else "" for day in (one.from_due, one.to_due)
        ]
        cells = [
            commitment_line(one.item, voice),
            *(voice.line(day) for day in days),
            voice.own(one.decided_by),
            voice.own(one.reason),
        ]
        rows.append(_numbered(number, cells, voice))
    title = phrases.pgettext("month report", "Extended")
    yield from _titled(title, _table((30, 14, 14, 18, 24), head, rows, voice), voice)


def _removed(content: MonthContent, voice: Voice) -> Iterator[Block]:
    if not content.removed:
        return
    phrases = voice.phrases
    head = [
        phrases.pgettext("month report", "Commitment"),
        phrases.pgettext("month report", "State"),
        phrases.pgettext("month report", "Removed on"),
        phrases.pgettext("month report", "Basis"),
    ]
    rows = []
    for number, item in enumerate(content.removed, 1):
        day = dates.table(item.removed_on, voice.language) if item.removed_on else ""
        cells = [
            commitment_line(item, voice),
            voice.line(voice.said(STANDINGS[item.stand.standing])),
            voice.line(day),
            voice.own(item.removal_basis),
        ]
        rows.append(_numbered(number, cells, voice))
    title = phrases.pgettext("month report", "Removed from control")
    yield from _titled(title, _table((40, 20, 15, 25), head, rows, voice), voice)


def _learned(content: MonthContent, voice: Voice) -> Iterator[Block]:
    if not content.learned:
        return
    phrases = voice.phrases
    head = [
        phrases.pgettext("month report", "Commitment"),
        phrases.pgettext("month report", "What became known"),
        phrases.pgettext("month report", "Since when it is so"),
    ]
    rows = [
        _numbered(
            number,
            (
                commitment_line(item, voice),
                voice.line(voice.said(LATE_FACTS[fact.kind])),
                voice.line(dates.table(fact.on, voice.language)),
            ),
            voice,
        )
        for number, (item, fact) in enumerate(content.learned, 1)
    ]
    title = phrases.pgettext("month report", "Learned after the last month was closed")
    yield from _titled(title, _table((52, 26, 20), head, rows, voice), voice)
