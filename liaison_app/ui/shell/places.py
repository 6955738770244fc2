"""Where the user has been, for the way back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A page and what it showed; `target` None is the page as it opens first."""

    page: str
    target: object = None


class Trail:
    """The places visited, the present one last."""

    _LONGEST = 100

    def __init__(self) -> None:
        """Begin nowhere."""
        self._places: list[Place] = []

    @property
    def here(self) -> Place | None:
        """The present place."""
        return self._places[-1] if self._places else None

    def go(self, place: Place) -> None:
        """Come to a place; coming to the same one again is no step."""
        if place != self.here:
            self._places.append(place)
            del self._places[: -self._LONGEST]

    def back(self) -> Place | None:
        """Leave the present place; give the one before, None at the beginning."""
        if len(self._places) < 2:
            return None
        self._places.pop()
        return self._places[-1]

    def target_of(self, page: str) -> object:
        """Give what a page showed last, for coming to it by the rail."""
        found = [place.target for place in reversed(self._places) if place.page == page]
        return found[0] if found else None
