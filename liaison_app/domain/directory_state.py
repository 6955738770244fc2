"""What must hold of organisations and people as they stand."""

from collections.abc import Iterator

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.directory import Organisation, Person


def judge_spans(record: Person | Organisation) -> Iterator[UserMistake]:
    """Give the posts or former names that end before they begin."""
    spans = record.posts if isinstance(record, Person) else record.former_names
    for span in spans:
        if span.valid_from and span.valid_to and span.valid_to < span.valid_from:
            yield UserMistake(
                message("directory rule", "The last day lies before the first."), "valid_to"
            )
