"""Where a card is used, in words."""

from collections.abc import Mapping

from liaison_app.base.messages import Message, message, plural_message

# The kinds of record that may name a card, in the order they are told.
_KINDS = (
    "commitment",
    "executor",
    "party",
    "proposal",
    "meeting",
    "participant",
    "project",
    "post",
    "organisation",
    "contact",
    "monthly_report",
    "attachment",
)


def told_usage(counts: Mapping[tuple[str, str], int]) -> Message | None:
    """Give «3 commitments, 2 meetings», None where nothing names the card."""
    by_kind: dict[str, int] = {}
    for (kind, _), count in counts.items():
        told = _TOLD_AS.get(kind, kind)
        by_kind[told] = by_kind.get(told, 0) + count
    found = [_counted(kind, by_kind[kind]) for kind in _KINDS if kind in by_kind]
    return joined(found) if found else None


# What belongs to a commitment or a point is told as such.
_TOLD_AS = {"extension": "commitment", "status_change": "commitment", "executor": "commitment"}


def joined(parts: list[Message]) -> Message:
    """Give several messages as one, in the manner of each language."""
    *first, last = parts
    if not first:
        return last
    return message("list", "{first}, {last}", first=joined(first), last=last)


def _counted(kind: str, count: int) -> Message:
    match kind:
        case "commitment":
            return plural_message("usage", "{count} commitment", "{count} commitments", count)
        case "party":
            return plural_message(
                "usage", "{count} point of minutes", "{count} points of minutes", count
            )
        case "proposal":
            return plural_message("usage", "{count} proposal", "{count} proposals", count)
        case "meeting":
            return plural_message("usage", "{count} meeting", "{count} meetings", count)
        case "participant":
            return plural_message(
                "usage", "{count} list of participants", "{count} lists of participants", count
            )
        case "project":
            return plural_message("usage", "{count} project", "{count} projects", count)
        case "post":
            return plural_message("usage", "{count} post", "{count} posts", count)
        case "contact":
            return plural_message("usage", "{count} contact", "{count} contacts", count)
        case "monthly_report":
            return plural_message(
                "usage", "{count} monthly report", "{count} monthly reports", count
            )
        case "attachment":
            return plural_message("usage", "{count} attached file", "{count} attached files", count)
        case _:
            return plural_message("usage", "{count} organisation", "{count} organisations", count)
