"""Checks a whole data file: that it can be read, and that every record keeps the rules."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from liaison_app.base.messages import message
from liaison_app.base.progress import Progress
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.clean import clean
from liaison_app.office.desk import Desk
from liaison_app.office.soundness.circles import Circles
from liaison_app.office.soundness.finding import Finding, found_in
from liaison_app.office.soundness.index import Index
from liaison_app.office.soundness.judging import broken_rules
from liaison_app.office.soundness.upkeep import Upkeep
from liaison_app.storage.attachments import is_there, is_whole, path_of
from liaison_app.storage.failures import DamagedFile
from liaison_app.storage.inspection import is_damaged, lost_references, unreadable_values
from liaison_app.storage.number_keys import stale_number_keys
from liaison_app.storage.opening import is_stale
from liaison_app.storage.schema.kinds import KINDS, Kind
from liaison_app.storage.snapshot import Snapshot
from liaison_app.storage.uids import is_uid
from liaison_app.storage.wholes.knowing import stored_sort_keys
from liaison_app.storage.wholes.reading import count_roots, read_wholes
from liaison_app.storage.wholes.whole import ROOTS, Whole

_OFFICE = KINDS["office"]
_FILE = KINDS["stored_file"]
_TOLD_EVERY = 100  # records


def check(desk: Desk, progress: Progress | None = None) -> list[Finding]:
    """Give all that is wrong with the data file, nothing where all is well.

    Works beside a writer. What cannot be read at all ends the check: the rest needs it.
    """
    try:
        with desk.read() as snapshot:
            check_of = _Check(snapshot, desk.file.path, desk.clock.today(), progress)
            return list(check_of.findings())
    except DamagedFile as failure:
        return [Finding(failure.message)]


class _Check:
    def __init__(
        self, snapshot: Snapshot, path: Path, today: date, progress: Progress | None
    ) -> None:
        self._snapshot = snapshot
        self._path = path
        self._today = today
        self._progress = progress
        self._done = 0
        self._offices = 0

    def findings(self) -> Iterator[Finding]:
        if is_damaged(self._snapshot):
            yield Finding(message("check", "Parts of the file are damaged: take a backup."))
            return
        unreadable = list(self._unreadable())
        yield from unreadable
        yield from self._lost()
        if not unreadable:
            yield from self._records()

    def _unreadable(self) -> Iterator[Finding]:
        reason = message("check", "Another program left something here that cannot be read.")
        for kind, record_id, column in unreadable_values(self._snapshot):
            yield Finding(reason, kind.name, record_id, "", column)

    def _lost(self) -> Iterator[Finding]:
        reason = message("check", "It names a record that is not there.")
        for kind, record_id, column in lost_references(self._snapshot):
            yield Finding(reason, kind.name, record_id, "", column)

    def _records(self) -> Iterator[Finding]:
        index = Index(self._snapshot)
        upkeep = Upkeep(self._snapshot, index)
        circles: Circles[Finding] = Circles()
        total = count_roots(self._snapshot)
        stale = is_stale(self._snapshot.moment)
        if stale:
            yield Finding(
                message("check", "The search has to be renewed: open the file in the program once.")
            )
        yield from _names_given_twice(index)
        for kind in ROOTS:
            for whole, keys in self._with_sort_keys(kind):
                self._tell(total)
                yield from self._record(whole, index)
                circles.gather(whole, _circle)
                if not stale:
                    yield from upkeep.sort_keys(whole, keys)
                    yield from upkeep.words(whole)
        yield from circles.found()
        yield from self._numbers()
        if not stale:
            yield from upkeep.finish()

    def _with_sort_keys(self, kind: Kind) -> Iterator[tuple[Whole, dict[str, str]]]:
        wholes = read_wholes(self._snapshot, kind)
        if kind.sort_text:
            return zip(wholes, stored_sort_keys(self._snapshot, kind), strict=True)
        return ((whole, {}) for whole in wholes)

    def _record(self, root: Whole, index: Index) -> Iterator[Finding]:
        for whole in root.everything():
            if not is_uid(whole.uid):
                yield found_in(whole, message("check", "Its uid is not well formed."))
            for name, value in whole.values.items():
                if not _is_clean(value):
                    reason = message("check", "The text holds characters that nothing can show.")
                    yield found_in(whole, reason, name)
        yield from self._content(root)
        for broken in broken_rules(root, index, self._today):
            yield found_in(broken.whole, broken.reason, broken.field)
        if root.kind is _OFFICE and not root.binned:
            self._offices += 1
            if self._offices > 1:
                yield found_in(root, message("check", "There is more than one office."))

    def _content(self, root: Whole) -> Iterator[Finding]:
        """Find a file whose content is missing, or is no longer what was kept."""
        if root.kind is not _FILE or root.binned:
            return
        sha256 = str(root.values["sha256"])
        if not is_there(self._path, sha256):
            yield found_in(root, message("check", "Its file is missing from the folder."))
        elif not is_whole(path_of(self._path, sha256), sha256):
            yield found_in(root, message("check", "Its file was changed or is damaged."))

    def _numbers(self) -> Iterator[Finding]:
        reason = message("check", "Lists sort it by an old number.")
        for record_id in stale_number_keys(self._snapshot):
            yield Finding(reason, "commitment", record_id)

    def _tell(self, total: int) -> None:
        self._done += 1
        if self._progress is not None and self._done % _TOLD_EVERY == 0:
            self._progress(self._done, total)


def _names_given_twice(index: Index) -> Iterator[Finding]:
    for kind, uid, record_id in index.twice:
        reason = message("check", "Another kind of record has the same uid.")
        yield Finding(reason, kind.name, record_id, uid)


def _circle(whole: Whole, attribute: str) -> Finding:
    reason = message("check", "The references lead in a circle.")
    return found_in(whole, reason, attribute)


def _is_clean(value: object) -> bool:
    match value:
        case Trilingual():
            return all(_is_clean(text) for text in (value.kk, value.ru, value.zh))
        case str():
            return clean(value) == value
        case list():
            return all(_is_clean(line) for line in value)
    return True
