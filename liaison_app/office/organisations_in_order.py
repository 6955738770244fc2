"""Organisations named one after another: under a point, or as co-executors of a commitment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from liaison_app.domain.commitment import Executor
from liaison_app.domain.directory import Organisation
from liaison_app.domain.meeting import Party
from liaison_app.office.freezing import there
from liaison_app.storage.work import Work

Named = TypeVar("Named", Executor, Party)


def name_in_order(
    work: Work,
    named: Sequence[Named],
    organisation_ids: Sequence[int],
    make: Callable[[int, int], Named],
) -> None:
    """Name these organisations in this order instead of those `named` now.

    Who stays keeps its record; `make(position, organisation_id)` gives a new one.
    """
    known = {one.organisation_id: one for one in named}
    for organisation_id, record in known.items():
        if organisation_id not in organisation_ids:
            work.bin(record)
    for position, organisation_id in enumerate(organisation_ids, 1):
        if organisation_id in known:
            known[organisation_id].position = position
        else:
            there(work, Organisation, organisation_id)
            work.add(make(position, organisation_id))
    work.refresh()
