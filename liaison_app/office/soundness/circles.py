"""References among records of one kind must end somewhere: no card is its own parent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from liaison_app.storage.schema.kinds import Kind
from liaison_app.storage.wholes.whole import Whole

Where = TypeVar("Where")
Step = tuple[Kind, str, str]  # the kind, the attribute and the uid it stands at


class Circles(Generic[Where]):
    """Gathers the references of records to records of their own kind, and finds the circles."""

    def __init__(self) -> None:
        """Begin without any."""
        self._steps: dict[Step, tuple[str, Where]] = {}

    def gather(self, root: Whole, where: Callable[[Whole, str], Where]) -> None:
        """Take in a record with all it owns; `where` says what to tell of a record's attribute."""
        for whole in root.everything():
            for attribute, target, uid in whole.references():
                if target is whole.kind:
                    self._steps[target, attribute, whole.uid] = uid, where(whole, attribute)

    def found(self) -> Iterator[Where]:
        """Give one place of every circle."""
        settled: set[Step] = set()
        for start in self._steps:
            way: list[Step] = []
            step = start
            while step in self._steps and step not in settled:
                settled.add(step)
                way.append(step)
                kind, attribute, _ = step
                step = (kind, attribute, self._steps[step][0])
            if step in way:
                yield self._steps[step][1]
