"""Elements of the file into records as plain values: every field checked, every text cleaned."""

from __future__ import annotations

from dataclasses import dataclass, field

from liaison_app.base.messages import Message, message
from liaison_app.office.exchange.lists import LISTS
from liaison_app.office.exchange.refusal import NEWER, Place, Refusal, Unfit
from liaison_app.office.exchange.shape import Field, defaults_of, shape_of
from liaison_app.office.exchange.stream import Piece
from liaison_app.office.exchange.values import Losses, quoted
from liaison_app.storage.schema.kinds import Kind
from liaison_app.storage.wholes.whole import Whole

_MOST_TOLD = 100


@dataclass(frozen=True, slots=True)
class Cleaning:
    """Where characters were taken out of a text that nothing can print, and how many."""

    place: Message
    removed: int


@dataclass
class Parser:
    """Parses piece after piece; remembers what cleaning took away."""

    removed: int = 0
    cleanings: list[Cleaning] = field(default_factory=list)

    def parse(self, piece: Piece) -> Whole:
        """Give the record with all it owns; raises Refusal with the place of what is wrong."""
        return self._record(LISTS[piece.list_name], piece.element, piece.place)

    def _record(self, kind: Kind, element: object, place: Place) -> Whole:
        if not isinstance(element, dict):
            raise Refusal(message("exchange", "A record in braces is expected here."), place.told)
        if "uid" not in element:
            raise Refusal(message("exchange", "The record has no uid."), place.told)
        shape = shape_of(kind)
        values = defaults_of(kind)
        children: dict[str, list[Whole]] = {}
        for name, value in element.items():
            if name in shape.fields:
                known = shape.fields[name]
                values[known.attribute] = self._value(known, value, place)
            elif name in shape.owned:
                children[name] = self._members(shape.owned[name], value, place, name)
            else:
                raise Refusal(
                    message("exchange", "The field «{name}» is unknown here.", name=quoted(name)),
                    place.told,
                    NEWER,
                )
        # In the order of the record, whatever the order in the file.
        return Whole(
            kind, values, {name: children[name] for name in shape.owned if name in children}
        )

    def _value(self, known: Field, value: object, place: Place) -> object:
        if value is None and known.optional:
            return None
        losses: Losses = []
        try:
            result = known.codec.read(value, losses)
        except Unfit as unfit:
            raise Refusal(unfit.reason, place.at(known.name + unfit.path).told) from None
        if losses:
            self._note(place.at(known.name), sum(losses))
        return result

    def _members(self, kind: Kind, value: object, place: Place, name: str) -> list[Whole]:
        if not isinstance(value, list):
            raise Refusal(message("exchange", "A list is expected here."), place.at(name).told)
        return [
            self._record(kind, element, place.member(name, number))
            for number, element in enumerate(value, 1)
        ]

    def _note(self, place: Place, removed: int) -> None:
        self.removed += removed
        if len(self.cleanings) < _MOST_TOLD:
            self.cleanings.append(Cleaning(place.told, removed))
