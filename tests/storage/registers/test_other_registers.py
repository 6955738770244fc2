"""Proposals, meetings, organisations, people and projects."""

from datetime import date

from liaison_app.domain.commitment import Commitment, CommitmentStatus
from liaison_app.domain.directory import (
    FormerName,
    Organisation,
    OrganisationKind,
    Person,
    Post,
    Project,
)
from liaison_app.domain.filters import (
    MeetingFilter,
    OrganisationFilter,
    PersonFilter,
    ProjectFilter,
    ProposalFilter,
    Sort,
)
from liaison_app.domain.meeting import Meeting, MeetingState, Participant
from liaison_app.domain.proposal import Proposal, ProposalCategory, ProposalStatus
from liaison_app.domain.record import Side
from liaison_app.domain.rows import Shown
from liaison_app.domain.trilingual import Trilingual
from liaison_app.storage.registers.meetings import MEETINGS
from liaison_app.storage.registers.organisations import ORGANISATIONS
from liaison_app.storage.registers.people import PEOPLE
from liaison_app.storage.registers.projects import PROJECTS
from liaison_app.storage.registers.proposals import PROPOSALS
from tests.storage.registers.conftest import Reader
from tests.storage.registers.records import Stored

MAY, JUNE = date(2025, 5, 15), date(2025, 6, 1)


def test_proposals_open_on_what_is_open_newest_first(stored: Stored, read: Reader) -> None:
    old = stored.add(Proposal(submitted_on=MAY, status=ProposalStatus.POSTPONED))
    stored.add(Proposal(submitted_on=JUNE, status=ProposalStatus.IMPLEMENTED))
    new = stored.add(Proposal(submitted_on=JUNE))
    undated = stored.add(Proposal())
    assert read.ids(PROPOSALS, ProposalFilter()) == [undated, new, old]
    assert read.ids(PROPOSALS, ProposalFilter(), Sort("submitted")) == [old, new, undated]


def test_accepted_proposals_nobody_promised_anything_on(stored: Stored, read: Reader) -> None:
    accepted = ProposalStatus.ACCEPTED
    forgotten = stored.add(Proposal(status=accepted))
    explained = Proposal(status=accepted, no_commitment_reason=Trilingual(ru="Сделано сразу"))
    stored.add(explained)
    promised = stored.add(Proposal(status=accepted, title=Trilingual(ru="ЛЭП")))
    stored.add(Commitment(proposal_id=promised))
    assert read.ids(PROPOSALS, ProposalFilter(without_commitment=True)) == [forgotten]
    (row,) = read.rows(PROPOSALS, ProposalFilter(words="лэп"))
    assert row.commitments == 1


def test_a_row_of_proposals(stored: Stored, read: Reader) -> None:
    company = stored.organisation("Компания", side=Side.CN)
    meeting = stored.meeting(5, MAY)
    stored.add(
        Proposal(
            meeting_id=meeting.key,
            item_id=meeting.items[0].key,
            proposed_by_id=company,
            category=ProposalCategory.POWER,
            title=Trilingual(ru="ЛЭП", zh="输电线路"),
            submitted_on=MAY,
        )
    )
    wanted = ProposalFilter(
        sides=frozenset({Side.CN}),
        proposers=frozenset({company}),
        categories=frozenset({ProposalCategory.POWER}),
        meeting_id=meeting.key,
    )
    (row,) = read.rows(PROPOSALS, wanted, Sort("proposer"), "zh")
    assert (row.shown_number, row.title) == ("5/1", Shown("输电线路", "zh"))
    assert (row.proposer, row.held_on) == (Shown("Компания", "ru"), MAY)


def test_meetings_newest_first_and_what_their_minutes_hold(stored: Stored, read: Reader) -> None:
    old = stored.meeting(1, MAY)
    new = stored.meeting(2, JUNE)
    stored.add(Proposal(meeting_id=new.key))
    stored.commitment(meeting=(new.key, None))
    stored.commitment(meeting=(new.key, None), status=CommitmentStatus.FULFILLED)
    rows = read.rows(MEETINGS, MeetingFilter())
    assert [row.id for row in rows] == [new.key, old.key]
    assert (rows[0].items, rows[0].proposals) == (1, 1)
    assert (rows[0].commitments, rows[0].open_commitments) == (2, 1)


def test_meetings_are_filtered_and_found_by_their_minutes(stored: Stored, read: Reader) -> None:
    company = stored.organisation("Компания")
    meeting = stored.meeting(7, date(2024, 5, 1), title="О дороге")
    stored.add(
        Participant(
            meeting_id=meeting.key, organisation_id=company, name=Trilingual(ru="Мукан Дамир")
        )
    )
    other = stored.meeting(8, JUNE, title="О воде")
    for wanted in (
        MeetingFilter(year=2024),
        MeetingFilter(organisation_id=company),
        MeetingFilter(words="дорог"),
        MeetingFilter(words="мукан"),
        MeetingFilter(words="7/2024"),
    ):
        assert read.ids(MEETINGS, wanted) == [meeting.key], wanted
    assert read.ids(MEETINGS, MeetingFilter(words="проекте")) == [other.key, meeting.key]
    assert read.ids(MEETINGS, MeetingFilter(states=frozenset({MeetingState.SIGNED}))) == []
    assert read.ids(MEETINGS, MeetingFilter(), Sort("number")) == [meeting.key, other.key]


def test_organisations_by_name_with_what_they_owe(stored: Stored, read: Reader) -> None:
    company = stored.organisation("ТОО «Вольфрам»", side=Side.CN)
    akimat = stored.organisation("Акимат")
    stored.add(Organisation(name=Trilingual(ru="Бывшее управление"), active=False))
    stored.commitment(lead=company)
    stored.commitment(lead=company, status=CommitmentStatus.CANCELLED)
    stored.add(Person(posts=[Post(organisation_id=company), Post(organisation_id=company)]))
    rows = read.rows(ORGANISATIONS, OrganisationFilter())
    assert [row.id for row in rows] == [akimat, company]
    assert (rows[1].open_commitments, rows[1].people) == (1, 1)
    everything = OrganisationFilter(active=None)
    assert len(read.ids(ORGANISATIONS, everything)) == 3
    assert read.ids(ORGANISATIONS, OrganisationFilter(sides=frozenset({Side.CN}))) == [company]
    companies = OrganisationFilter(kinds=frozenset({OrganisationKind.COMPANY}))
    assert read.ids(ORGANISATIONS, companies) == []


def test_an_organisation_is_found_by_a_former_name_and_an_alias(
    stored: Stored, read: Reader
) -> None:
    former = FormerName(name=Trilingual(ru="Управление внутренней политики"))
    found = stored.add(
        Organisation(
            name=Trilingual(ru="Управление общественного развития"),
            aliases=["УОР"],
            former_names=[former],
        )
    )
    assert read.ids(ORGANISATIONS, OrganisationFilter(words="внутренней")) == [found]
    assert read.ids(ORGANISATIONS, OrganisationFilter(words="уор")) == [found]


def test_people_with_the_post_of_today(stored: Stored, read: Reader) -> None:
    akimat, company = stored.organisation("Акимат"), stored.organisation("Компания")
    before = Post(
        organisation_id=akimat, title=Trilingual(ru="Специалист"), valid_to=date(2025, 1, 1)
    )
    now = Post(
        organisation_id=company, title=Trilingual(ru="Директор"), valid_from=date(2025, 1, 2)
    )
    moved = stored.add(Person(display=Trilingual(ru="Ахметов", zh="艾合买提"), posts=[before, now]))
    free = stored.add(Person(display=Trilingual(ru="Байжанов"), side=Side.CN))
    rows = read.rows(PEOPLE, PersonFilter())
    assert [row.id for row in rows] == [moved, free]
    assert (rows[0].post, rows[0].organisation) == (
        Shown("Директор", "ru"),
        Shown("Компания", "ru"),
    )
    assert read.ids(PEOPLE, PersonFilter(organisation_id=akimat)) == [moved]
    assert read.ids(PEOPLE, PersonFilter(), Sort("organisation", descending=True)) == [moved, free]
    for words in ("ахмет", "директор", "компания", "aihemaiti"):
        assert read.ids(PEOPLE, PersonFilter(words=words)) == [moved], words


def test_chinese_people_sort_by_pinyin_of_their_surname(stored: Stored, read: Reader) -> None:
    for name in ("曾伟", "单国强", "艾丽"):
        stored.add(Person(display=Trilingual(zh=name)))
    names = [row.name.text for row in read.rows(PEOPLE, PersonFilter(), language="zh")]
    assert names == ["艾丽", "单国强", "曾伟"]


def test_projects_with_their_partner(stored: Stored, read: Reader) -> None:
    company = stored.organisation("Вольфрам")
    project = stored.add(Project(name=Trilingual(ru="Богутинское"), partner_id=company))
    other = stored.add(Project(name=Trilingual(ru="Автодорога")))
    stored.commitment(project=project)
    stored.add(Meeting(project_id=project))
    rows = read.rows(PROJECTS, ProjectFilter())
    assert [row.id for row in rows] == [other, project]
    assert (rows[1].partner.text, rows[1].meetings, rows[1].open_commitments) == ("Вольфрам", 1, 1)
    assert read.ids(PROJECTS, ProjectFilter(partner_id=company)) == [project]
    assert read.ids(PROJECTS, ProjectFilter(words="вольфрам")) == [project]
