"""The chase list of a month: who has not answered, whom to call, and what was said last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import message
from liaison_app.domain.chase import (
    CHASE_TITLE,
    ChaseContent,
    ChasePoint,
    ChaseRow,
    LastTalk,
    telephone_of,
)
from liaison_app.domain.commitment import Commitment
from liaison_app.domain.directory import Organisation, Person
from liaison_app.domain.monitoring import MonitoringRound, MonthlyReport, RoundState
from liaison_app.domain.month_rules import expects_report
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.domain.standing import stand_of
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.catalogs import Audience, Phrases
from liaison_app.office.contacts_view import commitment_numbers
from liaison_app.office.desk import Desk
from liaison_app.office.output_files import writing_out
from liaison_app.office.profile import profile_in
from liaison_app.papers.chase_list import build_chase_list
from liaison_app.papers.order import PaperOrder
from liaison_app.papers.paper import Paper
from liaison_app.sheets.book import Book
from liaison_app.sheets.chase_list import chase_columns, chase_conditions
from liaison_app.sheets.listing import ListSheet, add_list
from liaison_app.sheets.preface import Preface
from liaison_app.storage.registers.chasing import employed_at, overdue_on, perhaps_asked
from liaison_app.storage.registers.contacts import LastContact, last_contacts, next_calls
from liaison_app.storage.snapshot import Snapshot

# A sheet is named by its language, in that language.
_NAMES: Mapping[ContentLanguage, str] = {"kk": "Қазақша", "ru": "Русский", "zh": "中文"}


def chase_month(desk: Desk) -> date:
    """Give the month whose reports are being collected, the oldest such; else this month."""
    with desk.read() as snapshot:
        open_ones = [
            one.month
            for one in snapshot.where(MonitoringRound)
            if one.state is not RoundState.FROZEN and one.month is not None
        ]
    return min(open_ones, default=desk.clock.today().replace(day=1))


def read_chase(desk: Desk, month: date) -> ChaseContent:
    """Give the list of a month as it is now, those with most points first.

    With a round it is whose report has not come, «not submitted» too; without one what is overdue.
    """
    today, month = desk.clock.today(), month.replace(day=1)
    with desk.read() as snapshot:
        found = snapshot.where(MonitoringRound, month=month)
        missing = _unanswered(snapshot, found[0], today) if found else _overdue(snapshot, today)
        rows = _rows(snapshot, missing, today)
    return ChaseContent(month, today, bool(found), rows, desk.who)


def print_chase(
    desk: Desk, month: date, languages: Sequence[ContentLanguage], audience: Audience = "office"
) -> Paper:
    """Give the list as a paper; raises UserMistake for a partner: it is the office's own."""
    _judge(audience)
    content = read_chase(desk, month)
    with desk.read() as snapshot:
        profile = profile_in(snapshot)
    order = PaperOrder(tuple(languages), content.as_of, office=profile.name, sample=profile.sample)
    return build_chase_list(content, order)


def export_chase(
    desk: Desk,
    month: date,
    languages: Sequence[ContentLanguage],
    target: Path,
    audience: Audience = "office",
) -> int:
    """Write the list into a workbook, one sheet a language; give how many organisations.

    Raises UserMistake for a partner, KnownFailure where `target` cannot be written.
    """
    _judge(audience)
    if not languages:
        raise UserMistake(message("workbook", "Choose at least one language."), "languages")
    content = read_chase(desk, month)
    with desk.read() as snapshot:
        profile = profile_in(snapshot)
    with writing_out(target) as draft:
        book = Book()
        for language in languages:
            add_list(book, _sheet(desk, content, profile, language), lambda _: None)
        phrases = Phrases(languages[0], "office")
        book.describe(
            title=phrases.render(CHASE_TITLE),
            subject="; ".join(chase_conditions(content, languages[0], phrases)),
            author=desk.who or profile.name.text(languages[0]),
            language=languages[0],
            made_at=desk.clock.now(),
        )
        book.save(draft)
    return len(content.rows)


def _sheet(
    desk: Desk, content: ChaseContent, profile: OfficeProfile, language: ContentLanguage
) -> ListSheet[ChaseRow]:
    phrases = Phrases(language, "office")
    preface = Preface(
        CHASE_TITLE,
        content.as_of,
        desk.clock.local_now(),
        office=profile.name.text(language),
        prepared_by=desk.who,
        conditions=chase_conditions(content, language, phrases),
        sample=profile.sample,
    )
    columns = chase_columns(language, phrases)
    name, count = _NAMES[language], len(content.rows)
    return ListSheet(name, language, phrases, preface, columns, count, [content.rows])


def _judge(audience: Audience) -> None:
    if audience == "partner":
        raise UserMistake(
            message("chase list", "The chase list is the office's own; a partner is not given it."),
            "audience",
        )


def _unanswered(snapshot: Snapshot, month: MonitoringRound, today: date) -> list[Commitment]:
    as_of = month.as_of or today
    answered = {
        report.commitment_id
        for report in snapshot.where(MonthlyReport, round_id=month.key)
        if report.submitted_on is not None
    }
    ids = [key for key in perhaps_asked(snapshot.moment, as_of) if key not in answered]
    found = snapshot.many(Commitment, ids)
    return [found[key] for key in ids if expects_report(found[key], as_of)]


def _overdue(snapshot: Snapshot, today: date) -> list[Commitment]:
    ids = overdue_on(snapshot.moment, today)
    found = snapshot.many(Commitment, ids)
    return [found[key] for key in ids]


def _rows(snapshot: Snapshot, missing: Sequence[Commitment], today: date) -> tuple[ChaseRow, ...]:
    by_lead: dict[int | None, list[Commitment]] = {}
    for one in missing:
        by_lead.setdefault(one.lead_id, []).append(one)
    leads = [key for key in by_lead if key is not None]
    last = last_contacts(snapshot.moment, leads, today)
    maker = _RowMaker(snapshot, missing, leads, last, today)
    rows = [maker.row(lead, own) for lead, own in by_lead.items()]
    return tuple(sorted(rows, key=lambda row: (row.organisation is None, -len(row.points))))


class _RowMaker:
    """Makes rows from what was read for all of them at once."""

    def __init__(
        self,
        snapshot: Snapshot,
        missing: Sequence[Commitment],
        leads: Sequence[int],
        last: Mapping[int, LastContact],
        today: date,
    ) -> None:
        self._last, self._today = last, today
        self._due_soon_days = profile_in(snapshot).due_soon_days
        self._numbers = commitment_numbers(snapshot, [one.key for one in missing])
        self._organisations = snapshot.many(Organisation, leads)
        self._calls = next_calls(snapshot.moment, leads)
        self._employed = employed_at(snapshot.moment, leads, today)
        named = [one.responsible_id for one in missing]
        spoken = [one.person_id for one in last.values()]
        self._people = snapshot.many(Person, [*named, *spoken, *self._employed.values()])

    def row(self, lead: int | None, own: Sequence[Commitment]) -> ChaseRow:
        """Give the row of one organisation, or of what nobody was named for."""
        organisation = self._organisations.get(lead or 0)
        talk = self._last.get(lead or 0)
        asked = [one.responsible_id for one in own]
        asked += [talk.person_id if talk else None, self._employed.get(lead or 0)]
        person = next((self._people[key] for key in asked if key in self._people), None)
        points = tuple(
            ChasePoint(
                self._numbers[one.key],
                one.title or one.text,
                one.current_due,
                stand_of(one, self._today, self._due_soon_days),
            )
            for one in own
        )
        return ChaseRow(
            organisation,
            person,
            telephone_of(person, organisation),
            points,
            self._talk(talk),
            self._calls.get(lead or 0),
        )

    def _talk(self, last: LastContact | None) -> LastTalk | None:
        if last is None:
            return None
        person = self._people.get(last.person_id or 0)
        name = person.display if person else Trilingual()
        return LastTalk(last.on, last.means, name, last.person_name, last.said)
