"""Given files go into the folder in a job with progress, before any record names them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from liaison_app.base.errors import LiaisonError
from liaison_app.base.messages import message
from liaison_app.office.files import Kept, Source, keep_all
from liaison_app.ui.kit.workplace import Workplace


def keep_in_job(
    place: Workplace,
    sources: Sequence[Source],
    kept: Callable[[Kept], None],
    stopped: Callable[[], None],
    *,
    owner: QObject,
) -> None:
    """Keep them beside the window; `stopped` where the job was cancelled."""

    def failed(error: Exception) -> None:
        stopped()
        if not isinstance(error, LiaisonError):
            raise error

    place.jobs.start(
        message("jobs", "Files into the folder"),
        lambda job: keep_all(place.desk, sources, job.report),
        kept,
        failed,
        cancelled=stopped,
        owner=owner,
    )
