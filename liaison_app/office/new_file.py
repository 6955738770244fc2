"""A new data file of an office: made, named and closed, so that it is opened like any other."""

from __future__ import annotations

from pathlib import Path

from liaison_app.base.clock import Clock
from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.desk import Desk
from liaison_app.office.profile import store_profile
from liaison_app.storage.addresses import discard
from liaison_app.storage.datafile import create_and_open


def make_data_file(
    path: Path, who: str, clock: Clock, name: Trilingual, content_language: ContentLanguage
) -> None:
    """Make a data file with the office's name in it.

    Raises KnownFailure where something lies there already or the disk refuses; then nothing new is
    left behind.
    """
    file = create_and_open(path, who, clock.local_now())
    try:
        store_profile(Desk(file, clock, who), name=name, content_language=content_language)
    except BaseException:
        file.close()
        discard(path)
        raise
    file.close()
