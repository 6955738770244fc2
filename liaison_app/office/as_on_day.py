"""What the cards of the directory said on one day; minutes keep it for good (domain.md 3)."""

from datetime import date

from liaison_app.domain.directory import Organisation, Person
from liaison_app.domain.meeting import Participant
from liaison_app.storage.snapshot import Snapshot


def take_from_card(snapshot: Snapshot, participant: Participant, day: date) -> None:
    """Write a person's name, position and organisation as on `day` to a participant."""
    person = snapshot.find(Person, participant.person_id)
    if person is None:
        return
    participant.name = person.display
    post = person.post_on(day)
    if post is None:
        return
    participant.job = post.title
    participant.organisation_id = post.organisation_id
    organisation = snapshot.find(Organisation, post.organisation_id)
    if organisation is not None:
        participant.organisation_name = organisation.name_on(day)


def seated_again(participant: Participant, meeting_id: int) -> Participant:
    """Give a copy of a participant for another meeting, as present from beginning to end."""
    return Participant(
        meeting_id=meeting_id,
        person_id=participant.person_id,
        organisation_id=participant.organisation_id,
        name=participant.name,
        job=participant.job,
        organisation_name=participant.organisation_name,
        side=participant.side,
        role=participant.role,
        rank=participant.rank,
        initials=participant.initials,
    )
