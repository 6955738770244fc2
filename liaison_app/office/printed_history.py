"""The history of a record on paper, for an inspector."""

from __future__ import annotations

from collections.abc import Sequence

from liaison_app.base.languages import ContentLanguage
from liaison_app.language.catalogs import Phrases
from liaison_app.office.desk import Desk
from liaison_app.office.history_words import History, history_of, worded
from liaison_app.office.profile import read_profile
from liaison_app.office.record_names import name_of_record
from liaison_app.papers.history import HistoryContent, build_history
from liaison_app.papers.order import PaperOrder
from liaison_app.papers.paper import Paper


def printed_history(
    desk: Desk, kind: str, record_id: int, languages: Sequence[ContentLanguage]
) -> Paper:
    """Give the whole history of a record; raises LookupError where there is no such record."""
    history = history_of(desk, kind, record_id)
    profile = read_profile(desk)
    order = PaperOrder(
        tuple(languages), desk.clock.today(), office=profile.name, sample=profile.sample
    )
    spoken = {language: Phrases(language) for language in languages}
    content = HistoryContent(
        {
            language: name_of_record(desk, kind, record_id, phrases)
            for language, phrases in spoken.items()
        },
        {language: _rows(history, phrases) for language, phrases in spoken.items()},
    )
    return build_history(content, order)


def _rows(history: History, phrases: Phrases) -> list[tuple[str, ...]]:
    lines = (worded(history, line, phrases) for line in history.lines)
    return [
        (one.when, one.who, one.place, one.field, one.before, one.after, one.reason)
        for one in lines
    ]
