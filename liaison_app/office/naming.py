"""Which organisation somebody means who types its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from liaison_app.base.errors import UserMistake
from liaison_app.base.messages import message
from liaison_app.domain.directory import Organisation
from liaison_app.language.fold import tokens
from liaison_app.office.desk import Desk
from liaison_app.storage.known_names import KnownName, known_organisations
from liaison_app.storage.registers.asking import ask

_SHOWN = 8  # of the names that several organisations share


def resolve_responsible(desk: Desk, typed: str) -> int:
    """Give the id of the organisation with this uid, name, short name, alias or former name.

    Case, keyboard and quotation marks do not count; where no name is exactly that, one that has
    these words in it will do. Raises UserMistake where there is none, or several (it lists them).
    """
    with desk.read() as snapshot:
        by_uid = snapshot.by_uid(Organisation, typed.strip())
        if by_uid is not None and by_uid.deleted_at is None:
            return by_uid.key
        language = ask(snapshot.moment, "ru", desk.clock.today()).content_language
        known = known_organisations(snapshot)
    words = tokens(typed)
    found = _meant(known, lambda name: name == words) or _meant(
        known, lambda name: _holds(name, words)
    )
    if len(found) == 1:
        return found[0].id
    if not found:
        raise UserMistake(
            message("filter", "No organisation is called “{name}”.", name=typed), "responsible"
        )
    names = "; ".join(card.name.shown(language)[0] for card in found[:_SHOWN])
    raise UserMistake(
        message(
            "filter", "“{name}” may be any of these: {names}. Say which.", name=typed, names=names
        ),
        "responsible",
    )


def _meant(known: Sequence[KnownName], fits: Callable[[list[str]], bool]) -> list[KnownName]:
    return [card for card in known if any(fits(tokens(name)) for name in card.spellings)]


def _holds(name: Sequence[str], words: Sequence[str]) -> bool:
    size = len(words)
    return size > 0 and any(name[at : at + size] == words for at in range(len(name)))
