"""What the storage keeps beside the records: words for searching and keys for sorting."""

from __future__ import annotations

from collections.abc import Iterator

from liaison_app.base.messages import message
from liaison_app.office.soundness.finding import Finding, found_in
from liaison_app.office.soundness.index import Index
from liaison_app.storage.schema.search_table import row_of
from liaison_app.storage.searched_words import folded_words
from liaison_app.storage.snapshot import Snapshot
from liaison_app.storage.wholes.knowing import count_search_rows, stored_words
from liaison_app.storage.wholes.whole import Whole
from liaison_app.storage.wholes.writing import expected_sort_keys

_AT_ONCE = 500


class Upkeep:
    """Compares, record after record, what is stored with what the records say."""

    def __init__(self, snapshot: Snapshot, index: Index) -> None:
        """Begin with no record seen."""
        self._snapshot = snapshot
        self._index = index
        self._waiting: dict[int, tuple[Whole, str]] = {}
        self._seen = 0

    def sort_keys(self, whole: Whole, stored: dict[str, str]) -> Iterator[Finding]:
        """Give the finding where a list would sort the record by something else."""
        if expected_sort_keys(whole, self._index.shown_after) != stored:
            yield found_in(whole, message("check", "Lists sort it by an old text."))

    def words(self, root: Whole) -> Iterator[Finding]:
        """Take in a record; give what is found about those taken in before."""
        for whole in root.everything():
            expected = "" if whole.binned else folded_words(whole.kind, whole.values.__getitem__)
            row = row_of(whole.kind.code, whole.record_id or 0)
            self._waiting[row] = whole, expected
        if len(self._waiting) >= _AT_ONCE:
            yield from self._compare()

    def finish(self) -> Iterator[Finding]:
        """Give what is left, and whether the search table knows records that are not there."""
        yield from self._compare()
        if count_search_rows(self._snapshot) > self._seen:
            yield Finding(message("check", "Search finds records that are not there."))

    def _compare(self) -> Iterator[Finding]:
        stored = stored_words(self._snapshot, list(self._waiting))
        self._seen += len(stored)
        for row, (whole, expected) in self._waiting.items():
            if stored.get(row, "") != expected:
                yield found_in(whole, message("check", "Search does not find it by its words."))
        self._waiting.clear()
