"""A line of a quick entry that is not finished yet, kept in the user's own folder meanwhile.

It is nothing of the record before Enter; it is there again when the agenda item, or what a contact
is about, is opened the next time, after a crash, too.
"""

from pathlib import Path

from liaison_app.base.files import replacing
from liaison_app.base.paths import state_folder
from liaison_app.language.clean import one_line
from liaison_app.storage.failures import told_in_words


def kept_line(uid: str) -> str:
    """Give the unfinished line of a record, empty where there is none."""
    try:
        return one_line(_file(uid).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""


def keep_line(uid: str, text: str) -> None:
    """Keep the line of a record, or forget it; raises KnownFailure where it cannot."""
    file = _file(uid)
    with told_in_words(file):
        if not text:
            file.unlink(missing_ok=True)
            return
        with replacing(file) as draft:
            draft.write_text(text, encoding="utf-8")


def _file(uid: str) -> Path:
    return state_folder() / "unfinished" / f"{uid}.txt"
