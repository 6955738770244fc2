"""The register of commitments: what it shows, in which order, in which language."""

from datetime import date, timedelta

import pytest

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.commitment import Commitment, CommitmentStatus, Firmness
from liaison_app.domain.filters import CommitmentFilter, DueWithin, Sort
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.domain.record import Side
from liaison_app.domain.rows import Shown
from liaison_app.domain.standing import Standing, is_overdue
from liaison_app.domain.trilingual import Trilingual
from liaison_app.storage.registers.asking import ask
from liaison_app.storage.registers.commitments import COMMITMENTS, count_commitments, traits
from tests.storage.files import AIGERIM, NOW
from tests.storage.registers.conftest import Reader
from tests.storage.registers.records import TODAY, Stored

_S = CommitmentStatus
ALL = CommitmentFilter(statuses=frozenset())
MAY, JUNE, JULY = date(2025, 5, 15), date(2025, 6, 4), date(2025, 7, 15)


def test_the_register_opens_on_what_is_open_by_due_date(stored: Stored, read: Reader) -> None:
    july = stored.commitment(due=JULY)
    undated = stored.commitment()
    may = stored.commitment(due=MAY, status=_S.RETURNED)
    draft = stored.commitment(due=JUNE, status=_S.DRAFT)
    stored.commitment(due=MAY, status=_S.FULFILLED)
    assert read.ids(COMMITMENTS, CommitmentFilter()) == [may, draft, july, undated]


def test_no_date_comes_last_in_both_directions_and_ties_are_stable(
    stored: Stored, read: Reader
) -> None:
    undated = stored.commitment()
    first, second = stored.commitment(due=MAY), stored.commitment(due=MAY)
    late = stored.commitment(due=JULY)
    assert read.ids(COMMITMENTS, ALL, Sort("due")) == [first, second, late, undated]
    assert read.ids(COMMITMENTS, ALL, Sort("due", descending=True)) == [
        late,
        second,
        first,
        undated,
    ]


def test_numbers_sort_as_they_are_read(stored: Stored, read: Reader) -> None:
    tenth = stored.meeting(10, date(2025, 5, 1), points=11)
    second = stored.meeting(2, date(2025, 2, 1))
    earlier = stored.meeting(12, date(2024, 12, 1))
    points = tenth.items[0].decisions
    eleventh = stored.commitment(meeting=(tenth.key, points[10].key))
    of_ten = stored.commitment(meeting=(tenth.key, points[1].key))
    of_two = stored.commitment(meeting=(second.key, second.items[0].decisions[0].key))
    of_last_year = stored.commitment(meeting=(earlier.key, earlier.items[0].decisions[0].key))
    rows = read.rows(COMMITMENTS, ALL, Sort("number"))
    assert [row.id for row in rows] == [of_last_year, of_two, of_ten, eleventh]
    assert [row.shown_number for row in rows] == ["12/1.1", "2/1.1", "10/1.2", "10/1.11"]


@pytest.mark.parametrize(
    ("language", "expected"), [("kk", ["ә", "б", "ң"]), ("ru", ["б", "ә", "ң"])]
)
def test_text_sorts_by_the_alphabet_of_the_asked_language(
    stored: Stored, read: Reader, language: ContentLanguage, expected: list[str]
) -> None:
    texts = {"ә": ("әкімдік", "район"), "б": ("басқарма", "акимат"), "ң": ("нөмір", "стан")}
    for kk, ru in texts.values():
        stored.commitment(text=Trilingual(kk, ru))
    found = [row.text.text for row in read.rows(COMMITMENTS, ALL, Sort("text"), language)]
    place = 0 if language == "kk" else 1
    assert found == [texts[name][place] for name in expected]


def test_responsible_sorts_by_the_organisations_name_then_by_term(
    stored: Stored, read: Reader
) -> None:
    akimat, volfram = stored.organisation("Акимат"), stored.organisation("Вольфрам")
    nobody = stored.commitment(due=MAY)
    last = stored.commitment(due=MAY, lead=volfram)
    second = stored.commitment(due=JULY, lead=akimat)
    first = stored.commitment(due=MAY, lead=akimat)
    assert read.ids(COMMITMENTS, ALL, Sort("responsible")) == [first, second, last, nobody]


def test_states_sort_worst_first_and_fulfilled_late_after_in_time(
    stored: Stored, read: Reader
) -> None:
    stored.commitment(due=JULY, status=_S.CANCELLED)
    stored.commitment(due=MAY, status=_S.NOT_FULFILLED)
    stored.commitment(due=MAY, status=_S.FULFILLED, fact=JUNE)
    stored.commitment(due=MAY, status=_S.FULFILLED, fact=MAY)
    stored.commitment(due=JULY, status=_S.DRAFT)
    stored.commitment(due=JULY, status=_S.SUSPENDED)
    stored.commitment(due=JULY)
    stored.commitment(due=JULY, status=_S.RETURNED)
    stored.commitment(due=MAY, status=_S.UNDER_REVIEW)
    stored.commitment(due=JUNE)
    stored.commitment(due=MAY, status=_S.SUSPENDED)
    stored.commitment(due=MAY)
    found = [row.stand.standing for row in read.rows(COMMITMENTS, ALL, Sort("state"))]
    in_order = [standing for standing in Standing if standing is not Standing.NOT_STARTED]
    assert found == [Standing.OVERDUE, *in_order]


def test_overdue_in_sql_is_overdue_in_the_domain(stored: Stored, read: Reader) -> None:
    expected = []
    for status in CommitmentStatus:
        for days in (-1, 0, 1):
            due = TODAY + timedelta(days=days)
            identity = stored.commitment(due=due, status=status)
            if is_overdue(status, due, TODAY):
                expected.append(identity)
    overdue = CommitmentFilter(statuses=frozenset(), due=DueWithin.OVERDUE)
    assert sorted(read.ids(COMMITMENTS, overdue)) == expected
    assert len(expected) == 3


def test_spans_of_due_dates(stored: Stored, read: Reader) -> None:
    dates = [date(2025, 6, day) for day in (1, 2, 8, 9, 30)] + [date(2025, 7, 1)]
    ids = [stored.commitment(due=due) for due in dates]
    undated = stored.commitment()

    def found(due: DueWithin) -> list[int]:
        return list(read.ids(COMMITMENTS, CommitmentFilter(due=due)))

    assert found(DueWithin.THIS_WEEK) == ids[1:3]
    assert found(DueWithin.THIS_MONTH) == ids[:5]
    assert found(DueWithin.NO_DATE) == [undated]
    until = CommitmentFilter(due_until=date(2025, 6, 8))
    assert read.ids(COMMITMENTS, until) == ids[:3]  # the day itself counts


def test_responsible_is_the_first_named_or_a_co_executor(stored: Stored, read: Reader) -> None:
    akimat, company = stored.organisation("Акимат"), stored.organisation("Компания")
    leads = stored.commitment(due=MAY, lead=company, co=(akimat,))
    helps = stored.commitment(due=JUNE, lead=akimat, co=(company,))
    stored.commitment(due=JUNE, lead=akimat)
    assert read.ids(COMMITMENTS, CommitmentFilter(responsible=frozenset({company}))) == [
        leads,
        helps,
    ]


def test_other_filters_restrict(stored: Stored, read: Reader) -> None:
    project = stored.project("Богутинское")
    meeting = stored.meeting(5, MAY)
    by_project = stored.commitment(due=MAY, project=project)
    by_meeting = stored.commitment(due=JUNE, meeting=(meeting.key, None))
    joint = stored.commitment(due=JULY, side=Side.JOINT)
    internal = stored.add(Commitment(internal=True, firmness=Firmness.INTENTION))
    assert read.ids(COMMITMENTS, CommitmentFilter(project_id=project)) == [by_project]
    assert read.ids(COMMITMENTS, CommitmentFilter(meeting_id=meeting.key)) == [by_meeting]
    assert read.ids(COMMITMENTS, CommitmentFilter(sides=frozenset({Side.JOINT}))) == [joint]
    assert read.ids(COMMITMENTS, CommitmentFilter(internal=True)) == [internal]
    weak = CommitmentFilter(firmness=frozenset({Firmness.INTENTION, Firmness.TO_STUDY}))
    assert read.ids(COMMITMENTS, weak) == [internal]
    assert internal not in read.ids(COMMITMENTS, CommitmentFilter(internal=False))


def test_what_lies_in_the_bin_is_not_shown(stored: Stored, read: Reader) -> None:
    gone = stored.commitment("План", due=MAY)
    with stored.file.write(AIGERIM, NOW) as work:
        work.bin(work.get(Commitment, gone))
        work.commit()
    assert read.ids(COMMITMENTS, ALL) == []
    assert read.ids(COMMITMENTS, CommitmentFilter(words="план")) == []


def test_an_unknown_column_is_refused(read: Reader) -> None:
    with pytest.raises(ValueError, match="no order by 'colour'"):
        read.ids(COMMITMENTS, ALL, Sort("colour"))


def test_a_missing_text_is_replaced_and_says_in_which_language(
    stored: Stored, read: Reader
) -> None:
    stored.add(OfficeProfile(content_language="kk"))
    meeting = stored.meeting(1, MAY, prevailing="zh")
    point = (meeting.key, meeting.items[0].decisions[0].key)
    stored.commitment(text=Trilingual(kk="Қазақша", zh="中文"), meeting=point, due=MAY)
    stored.commitment(text=Trilingual(kk="Қазақша", zh="中文"), due=JUNE)
    stored.commitment(text=Trilingual(ru="Русский"), due=JULY)
    shown = [row.text for row in read.rows(COMMITMENTS, ALL, Sort("due"), "ru")]
    assert shown == [Shown("中文", "zh"), Shown("Қазақша", "kk"), Shown("Русский", "ru")]
    assert [text.missing_in("ru") for text in shown] == [True, True, False]


def test_a_row_says_all_that_the_list_shows(stored: Stored, read: Reader) -> None:
    company = stored.organisation("Компания", zh="公司")
    akimat = stored.organisation("Акимат")
    project = stored.project("Богутинское")
    meeting = stored.meeting(5, date(2025, 4, 24))
    point = (meeting.key, meeting.items[0].decisions[0].key)
    stored.commitment(
        "План", due=MAY, lead=company, co=(akimat, company), meeting=point, project=project
    )
    (row,) = read.rows(COMMITMENTS, ALL, language="zh")
    assert row.shown_number == "5/1.1"
    assert (row.meeting_number, row.meeting_year, row.held_on) == (5, 2025, date(2025, 4, 24))
    assert row.responsible == Shown("公司", "zh")
    assert row.executors == (Shown("Акимат", "ru"), Shown("公司", "zh"))
    assert row.project == Shown("Богутинское", "ru")
    assert (row.stand.standing, row.stand.days) == (Standing.OVERDUE, 18)
    assert row.term is None
    assert (row.original_due, row.current_due) == (MAY, MAY)


def test_counts_are_of_what_the_filter_lets_through(stored: Stored) -> None:
    stored.commitment(due=MAY)
    stored.commitment(due=JULY, status=_S.SUSPENDED)
    stored.commitment(due=MAY, status=_S.DRAFT)
    stored.commitment(due=MAY, status=_S.FULFILLED)
    with stored.file.moment() as moment:
        asked = ask(moment, "ru", TODAY)
        assert count_commitments(moment, ALL, asked) == (4, 2, 1)
        fulfilled = CommitmentFilter(statuses=frozenset({_S.FULFILLED}))
        assert count_commitments(moment, fulfilled, asked) == (1, 0, 0)
        nothing = CommitmentFilter(words="нет такого")
        assert count_commitments(moment, nothing, asked) == (0, 0, 0)
        assert traits(moment, nothing, asked) == (False, False, False, False)
        assert not traits(moment, ALL, asked).worded


def test_a_side_that_nothing_tells_yet_sorts_apart(stored: Stored, read: Reader) -> None:
    unknown = stored.commitment(due=MAY, status=_S.DRAFT)
    ours = stored.commitment(due=MAY, side=Side.KZ)
    theirs = stored.commitment(due=MAY, side=Side.CN)
    assert read.ids(COMMITMENTS, ALL, Sort("side")) == [theirs, ours, unknown]
