"""Lists given out as workbooks: as filtered and sorted on the screen, in the languages chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import message
from liaison_app.base.progress import Progress
from liaison_app.domain.filters import CommitmentFilter, Sort
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.domain.rows import CommitmentRow
from liaison_app.language.catalogs import Audience, Phrases
from liaison_app.office.desk import Desk
from liaison_app.office.filter_words import filter_in_words
from liaison_app.office.output_files import writing_out
from liaison_app.office.profile import profile_in
from liaison_app.office.registers import pages
from liaison_app.sheets.book import Book
from liaison_app.sheets.commitments import FOR_PARTNER, commitment_columns, expanded
from liaison_app.sheets.listing import ListSheet, add_list
from liaison_app.sheets.preface import Preface
from liaison_app.storage.registers import reading
from liaison_app.storage.registers.asking import Asked, ask
from liaison_app.storage.registers.commitments import (
    COMMITMENTS,
    Traits,
    count_commitments,
    traits,
)
from liaison_app.storage.snapshot import Snapshot

# A sheet is named by its language, in that language.
SHEET_NAMES: Mapping[ContentLanguage, str] = {"kk": "Қазақша", "ru": "Русский", "zh": "中文"}


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What to give out: one sheet a language, in their order; no columns means the usual ones."""

    languages: tuple[ContentLanguage, ...]
    filter: CommitmentFilter = field(default_factory=CommitmentFilter)
    sort: Sort = field(default_factory=Sort)
    columns: tuple[str, ...] = ()
    audience: Audience = "office"


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written; `left_out` counts internal commitments that a partner is not given."""

    path: Path
    rows: int
    left_out: int = 0


def export_commitments(
    desk: Desk, wish: ExportWish, target: Path, progress: Progress | None = None
) -> Exported:
    """Write the commitments of a filter in its order into a workbook.

    Every sheet has the order of the first language, so that a row is the same commitment on each.
    Raises KnownFailure where `target` cannot be written, UserMistake where nothing may be given,
    and what `progress` raises; then the old file stays.
    """
    wish = _allowed(wish)
    conditions = {language: _conditions(desk, wish, language) for language in wish.languages}
    with desk.read() as snapshot, writing_out(target) as draft:
        book = Book()
        material = _gather(desk, snapshot, wish, conditions)
        told = _told(progress, len(material.ids) * len(wish.languages))
        for language in wish.languages:
            add_list(book, _sheet(snapshot, material, language), told)
        _describe(book, material)
        book.save(draft)
        return Exported(target, len(material.ids), material.left_out)


@dataclass(frozen=True, slots=True)
class _Material:
    """What all sheets of one workbook have in common."""

    desk: Desk
    wish: ExportWish
    conditions: Mapping[ContentLanguage, tuple[str, ...]]
    profile: OfficeProfile
    ids: Sequence[int]
    there: Traits
    left_out: int

    def preface(self, language: ContentLanguage) -> Preface:
        """Give what stands above the list in a language."""
        clock = self.desk.clock
        return Preface(
            message("commitment list", "List of commitments"),
            clock.today(),
            clock.local_now(),
            office=self.profile.name.text(language),
            prepared_by=self.desk.who,
            conditions=self.conditions[language],
            sample=self.profile.sample,
            starred=self.there.illustrative,
        )


def _allowed(wish: ExportWish) -> ExportWish:
    """Judge the wish; a partner is given allowed columns only (domain.md 3, rule 15)."""
    if not wish.languages:
        raise UserMistake(message("workbook", "Choose at least one language."), "languages")
    if wish.audience == "office":
        return wish
    if wish.filter.internal:
        raise UserMistake(
            message("workbook", "These are internal commitments; a partner is not given them."),
            "audience",
        )
    return replace(wish, columns=tuple(key for key in wish.columns if key in FOR_PARTNER))


def _conditions(desk: Desk, wish: ExportWish, language: ContentLanguage) -> tuple[str, ...]:
    return tuple(filter_in_words(desk, wish.filter, Phrases(language, wish.audience)))


def _gather(
    desk: Desk,
    snapshot: Snapshot,
    wish: ExportWish,
    conditions: Mapping[ContentLanguage, tuple[str, ...]],
) -> _Material:
    asked = ask(snapshot.moment, wish.languages[0], desk.clock.today())
    given, left_out = wish.filter, 0
    if wish.audience == "partner":
        given = replace(wish.filter, internal=False)
        left_out = count_commitments(
            snapshot.moment, replace(wish.filter, internal=True), asked
        ).total
    return _Material(
        desk,
        wish,
        conditions,
        profile_in(snapshot),
        reading.all_ids(snapshot.moment, COMMITMENTS, given, wish.sort, asked),
        traits(snapshot.moment, given, asked),
        left_out,
    )


def _sheet(
    snapshot: Snapshot, material: _Material, language: ContentLanguage
) -> ListSheet[CommitmentRow]:
    wish, there = material.wish, material.there
    phrases = Phrases(language, wish.audience)
    keys = expanded(wish.columns, extended=there.extended, worded=there.worded, noted=there.noted)
    asked: Asked = ask(snapshot.moment, language, material.desk.clock.today())
    return ListSheet(
        SHEET_NAMES[language],
        language,
        phrases,
        material.preface(language),
        commitment_columns(keys, language, phrases),
        len(material.ids),
        pages(snapshot.moment, COMMITMENTS, material.ids, asked),
    )


def _told(progress: Progress | None, total: int) -> Callable[[int], None]:
    done = 0

    def told(rows: int) -> None:
        nonlocal done
        done += rows
        if progress is not None:
            progress(done, total)

    told(0)
    return told


def _describe(book: Book, material: _Material) -> None:
    """Fill the properties that the system shows of a document."""
    language = material.wish.languages[0]
    phrases = Phrases(language, material.wish.audience)
    preface = material.preface(language)
    book.describe(
        title=preface.title(phrases),
        subject="; ".join(preface.conditions),
        author=preface.prepared_by or preface.office,
        language=language,
        made_at=material.desk.clock.now(),
    )
