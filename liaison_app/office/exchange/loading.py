"""Loads a file of the exchange format: all of it is judged before anything is written.

The file is read three times, so that its size costs no memory: who is in it, whether all of it is
right, and what is new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from liaison_app.base.progress import Progress
from liaison_app.office.desk import Desk
from liaison_app.office.exchange.census import take_census
from liaison_app.office.exchange.judging import Judge
from liaison_app.office.exchange.parsing import Parser
from liaison_app.office.exchange.refusal import Refusal
from liaison_app.office.exchange.report import LoadReport
from liaison_app.office.exchange.stream import ExchangeFile
from liaison_app.office.soundness.index import Index
from liaison_app.storage.attachments import folder_of, give_all_out
from liaison_app.storage.backups import make_backup
from liaison_app.storage.number_keys import write_missing_number_keys
from liaison_app.storage.rebuilding import renew_sort_keys
from liaison_app.storage.wholes.whole import Whole
from liaison_app.storage.wholes.writing import WholeWriter
from liaison_app.storage.work import Work

_READINGS = 3
_AT_ONCE = 200  # records written together


def load(desk: Desk, path: Path, progress: Progress | None = None) -> LoadReport:
    """Add the records of a file that are new, leave those that are the same.

    The contents of kept files are taken from PATH.files/.

    Raises KnownFailure with the place where anything is wrong or differs from what is stored;
    then nothing was changed. Before it writes to a data file with records, it makes a backup.
    """
    try:
        with desk.write() as work:
            return _Load(desk, work, path, progress).run()
    except Refusal as refusal:
        raise refusal.told_of(path.name) from None


class _Load:
    def __init__(self, desk: Desk, work: Work, path: Path, progress: Progress | None) -> None:
        self._desk = desk
        self._work = work
        self._file = ExchangeFile(path)
        self._progress = progress
        self._index = Index(work)
        self._parser = Parser()
        self._judge = Judge(work, self._index, (desk.file.path, path), desk.clock.today())

    def run(self) -> LoadReport:
        take_census(self._file, self._index, self._part(0))
        self._judge_all()
        added: Counter[str] = Counter()
        if self._judge.new:
            if not self._index.is_empty:
                make_backup(self._desk.file.path, self._desk.clock.local_now())
            give_all_out(self._file.path, self._judge.contents, folder_of(self._desk.file.path))
            added = self._write_all()
            self._work.commit()
        return LoadReport(
            dict(added),
            dict(self._judge.equal),
            self._parser.removed,
            tuple(self._parser.cleanings),
            self._judge.office_left,
            self._new_ids(),
        )

    def _new_ids(self) -> dict[str, range]:
        left = {"office"} if self._judge.office_left else set()
        return {kind.name: ids for kind, ids in self._index.new_ids() if kind.name not in left}

    def _judge_all(self) -> None:
        for piece in self._file.pieces(self._part(1)):
            self._judge.take(piece.place, self._parser.parse(piece))
        self._judge.finish()

    def _write_all(self) -> Counter[str]:
        added: Counter[str] = Counter()
        waiting: list[Whole] = []
        writer = WholeWriter(self._work, self._index.id_of, self._index.shown_after)
        for list_name, whole in self._new_ones():
            added[list_name] += 1
            waiting.append(whole)
            if len(waiting) >= _AT_ONCE:
                writer.add(waiting)
                waiting.clear()
        writer.add(waiting)
        write_missing_number_keys(self._work)
        if added["office"] and not self._index.is_empty:
            renew_sort_keys(self._work.session)
        return added

    def _new_ones(self) -> Iterator[tuple[str, Whole]]:
        parser = Parser()
        for piece in self._file.pieces(self._part(2)):
            if self._judge.is_new(piece.place.uid):
                yield piece.list_name, parser.parse(piece)

    def _part(self, number: int) -> Progress | None:
        """Give the progress of one reading as a part of all."""
        whole = self._progress
        if whole is None:
            return None
        return lambda done, total: whole(number * total + done, _READINGS * total)
