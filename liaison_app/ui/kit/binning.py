"""What is taken away can be brought back: the banner that says so has Undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from liaison_app.storage.changes import Changes
from liaison_app.ui.kit.banner import Banners, Words
from liaison_app.ui.kit.workplace import Workplace


def take_away(
    place: Workplace,
    banners: Banners,
    action: Callable[[], Changes],
    words: Words,
    record: tuple[str, int],
    *,
    owner: QObject,
    done: Callable[[], None] | None = None,
) -> None:
    """Do what lays a record (its kind and id) in the bin, say so, and offer Undo."""

    def told(_: Changes) -> None:
        offer_undo(place, banners, words, record, owner=owner)
        if done is not None:
            done()

    place.do(action, banners.show_error, told, owner=owner)


def offer_undo(
    place: Workplace, banners: Banners, words: Words, record: tuple[str, int], *, owner: QObject
) -> None:
    """Say that a record lies in the bin, and bring it back where that is asked for."""

    def restore() -> Changes:
        from liaison_app.office.restoring import restore_record  # the pages start without it

        return restore_record(place.desk, *record)

    def undo() -> None:
        place.do(restore, banners.show_error, owner=owner)

    banners.show_undo(words, undo)
