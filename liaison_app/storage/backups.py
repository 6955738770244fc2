"""Dated copies beside the data file: when there is need, as many as the budget allows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from glob import escape
from pathlib import Path

from liaison_app.storage.addresses import companion
from liaison_app.storage.attachments import share_with_backups
from liaison_app.storage.copying import copy_online
from liaison_app.storage.failures import BACKUPS

AT_MOST_EVERY = timedelta(minutes=30)
BUDGET = 2 * 1024**3  # bytes for all backups of one file
_DATED = "%Y-%m-%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup and the local moment at which it was made."""

    path: Path
    made_at: datetime


def backup_folder(data_file: Path) -> Path:
    """Give the folder of a data file's own backups."""
    return data_file.with_name(data_file.name + BACKUPS)


def list_backups(data_file: Path) -> list[Backup]:
    """Give the backups of a data file, newest first."""
    found = []
    for path in backup_folder(data_file).glob(f"{escape(data_file.stem)}-*.db"):
        try:
            made_at = datetime.strptime(path.stem[len(data_file.stem) + 1 :], _DATED)
        except ValueError:
            continue
        found.append(Backup(path, made_at))
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def is_due(data_file: Path, now: datetime) -> bool:
    """Tell whether something changed since the last backup and that was long enough ago."""
    newest = next(iter(list_backups(data_file)), None)
    if newest is None:
        return True
    age = now.replace(tzinfo=None) - newest.made_at
    if timedelta() <= age < AT_MOST_EVERY:  # one from the future was made by a wrong clock
        return False
    return newest.path.stat().st_mtime < max(_changed_at(data_file))


def _changed_at(data_file: Path) -> Iterator[float]:
    yield data_file.stat().st_mtime
    journal = companion(data_file, "-wal")
    if journal.exists() and (found := journal.stat()).st_size:
        yield found.st_mtime


def make_backup(data_file: Path, now: datetime) -> Backup:
    """Make a dated copy with the contents of its files; `now` is local time.

    Then lets go of what is over the budget. Raises KnownFailure where the disk refuses or the data
    file is damaged.
    """
    target, made_at = free_name(data_file, now, ".db")
    copy_online(data_file, target)
    share_with_backups(data_file, target.parent)  # after the rows, so that none lacks its file
    with suppress(OSError):  # somebody looks into one; the next time it goes
        for old in superfluous(list_backups(data_file), made_at):
            old.path.unlink(missing_ok=True)
    return Backup(target, made_at)


def free_name(data_file: Path, now: datetime, ending: str) -> tuple[Path, datetime]:
    """Give a dated name that is not taken yet, and the moment it stands for."""
    moment = now.replace(tzinfo=None, microsecond=0)
    while True:
        dated = f"{data_file.stem}-{moment.strftime(_DATED)}{ending}"
        path = backup_folder(data_file) / dated
        if not path.exists():
            return path, moment
        moment += timedelta(seconds=1)


def superfluous(backups: list[Backup], now: datetime, budget: int = BUDGET) -> list[Backup]:
    """Give what need not be kept: all of two days stay, then one a day, a week, within the budget.

    The newest three are kept whatever they weigh.
    """
    seen: set[str] = set()
    let_go = []
    weight = 0
    for number, backup in enumerate(backups):
        weight += backup.path.stat().st_size
        slot = _slot(backup.made_at, now)
        if number >= 3 and (slot in seen or weight > budget):
            let_go.append(backup)
            weight -= backup.path.stat().st_size
        seen.add(slot)
    return let_go


def _slot(made_at: datetime, now: datetime) -> str:
    age = now - made_at
    if age <= timedelta(days=2):
        return made_at.isoformat()
    if age <= timedelta(days=31):
        return f"{made_at:%Y-%m-%d}"
    return f"{made_at:%G-%V}"
