"""Writes all of a data file, the bin included, in the exchange format."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from liaison_app.base.progress import Progress
from liaison_app.base.version import VERSION
from liaison_app.domain.stored_file import StoredFile
from liaison_app.office.desk import Desk
from liaison_app.office.exchange.lists import FORMAT, LISTS
from liaison_app.office.exchange.shape import form_of
from liaison_app.office.output_files import writing_out
from liaison_app.storage.attachments import folder_of, give_all_out
from liaison_app.storage.schema.kinds import Kind
from liaison_app.storage.snapshot import Snapshot
from liaison_app.storage.wholes.reading import count_roots, read_wholes

_TOLD_EVERY = 100  # records


def dump(desk: Desk, path: Path, progress: Progress | None = None) -> Mapping[str, int]:
    """Write every record to `path`; give how many stand in each list.

    Records are in the order of their uids, so that the same content is the same file. The contents
    of kept files go into PATH.files/ under their hashes. Raises KnownFailure where one of them is
    missing or the target cannot be written; it is then as it was.
    """
    with desk.read() as snapshot:
        kept = [(file.sha256, file.name) for file in snapshot.where(StoredFile)]
        give_all_out(desk.file.path, kept, folder_of(path))
    with (
        desk.read() as snapshot,
        writing_out(path) as draft,
        draft.open("w", encoding="utf-8", newline="\n") as file,
    ):
        return _Dump(snapshot, file, progress).write()


class _Dump:
    def __init__(self, snapshot: Snapshot, file: TextIO, progress: Progress | None) -> None:
        self._snapshot = snapshot
        self._file = file
        self._progress = progress
        self._total = count_roots(snapshot) if progress else 0
        self._done = 0

    def write(self) -> dict[str, int]:
        head = {"format": FORMAT, "generated_by": f"Liaison {VERSION}"}
        self._file.write("{\n")
        self._file.writelines(f" {json.dumps(name)}: {json.dumps(head[name])},\n" for name in head)
        counts = {}
        for number, (name, kind) in enumerate(LISTS.items(), 1):
            counts[name] = self._list(name, kind)
            self._file.write(",\n" if number < len(LISTS) else "\n")
        self._file.write("}\n")
        return counts

    def _list(self, name: str, kind: Kind) -> int:
        count = 0
        self._file.write(f" {json.dumps(name)}: [")
        for count, whole in enumerate(read_wholes(self._snapshot, kind), 1):
            form = json.dumps(form_of(whole), ensure_ascii=False, indent=1)
            self._file.write("\n  " if count == 1 else ",\n  ")
            self._file.write(form.replace("\n", "\n  "))
            self._tell()
        self._file.write("\n ]" if count else "]")
        return count

    def _tell(self) -> None:
        self._done += 1
        if self._progress is not None and self._done % _TOLD_EVERY == 0:
            self._progress(self._done, self._total)
