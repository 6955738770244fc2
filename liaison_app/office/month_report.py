"""The month's report: of an open month read now, of a closed one as it was stored (domain.md 3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.base.messages import message
from liaison_app.domain.monitoring import (
    IssuedPaper,
    MonitoringRound,
    PaperAudience,
    RoundIssue,
)
from liaison_app.domain.month_content import MonthContent
from liaison_app.language.catalogs import Audience
from liaison_app.office.desk import Desk
from liaison_app.office.monitoring.month_view import month_in
from liaison_app.office.month_reading import Asked, issue_of, month_content
from liaison_app.office.profile import profile_in
from liaison_app.papers.month_report import build_month_report
from liaison_app.papers.order import PaperOrder
from liaison_app.papers.paper import Paper
from liaison_app.papers.stored import from_json, to_json
from liaison_app.storage.snapshot import Snapshot
from liaison_app.storage.work import Work

_AUDIENCES: tuple[Audience, ...] = ("office", "partner")


def month_report(
    desk: Desk,
    round_id: int,
    languages: Sequence[ContentLanguage],
    *,
    audience: Audience = "office",
) -> Paper:
    """Give the report of a month in some languages; a closed month's as it was issued last.

    Raises UserMistake where no language is asked for, LookupError where there is no such month.
    """
    if not languages:
        raise UserMistake(message("workbook", "Choose at least one language."), "languages")
    with desk.read() as snapshot:
        month = snapshot.get(MonitoringRound, round_id)
        issue = issue_of(month)
        if month.frozen and issue is not None:
            stored = _stored(snapshot, issue, audience)
            if all(language in stored for language in languages):
                return joined([stored[language] for language in languages])
        content = _content(desk, snapshot, month, issue, audience)
        return build_month_report(content, _order(desk, snapshot, languages, audience))


def store_papers(desk: Desk, work: Work, month: MonitoringRound, issue: RoundIssue) -> None:
    """Add the papers of an issue to the work, for both audiences in all languages.

    Called by the freezing and by a correction after the state of then is written.
    """
    for audience in _AUDIENCES:
        content = _content(desk, work, month, issue, audience)
        for language in CONTENT_LANGUAGES:
            paper = build_month_report(content, _order(desk, work, (language,), audience))
            work.add(
                IssuedPaper(
                    issue_id=issue.key,
                    audience=PaperAudience(audience),
                    language=language,
                    paper=to_json(paper),
                )
            )


def issued_papers(
    desk: Desk, issue_id: int, audience: Audience = "office"
) -> dict[ContentLanguage, Paper]:
    """Give the papers of one issue as they were stored, by language; none where it has none."""
    with desk.read() as snapshot:
        return _stored(snapshot, snapshot.get(RoundIssue, issue_id), audience)


def joined(papers: Sequence[Paper]) -> Paper:
    """Give papers of one language each as one, named by the first; raises IndexError for none."""
    return replace(papers[0], parts=tuple(part for paper in papers for part in paper.parts))


def _stored(
    snapshot: Snapshot, issue: RoundIssue, audience: Audience
) -> dict[ContentLanguage, Paper]:
    wanted = PaperAudience(audience)
    rows = snapshot.where(IssuedPaper, issue_id=issue.key, audience=wanted)
    return {row.language: from_json(Paper, row.paper) for row in rows}


def _content(
    desk: Desk,
    snapshot: Snapshot,
    month: MonitoringRound,
    issue: RoundIssue | None,
    audience: Audience,
) -> MonthContent:
    view = month_in(snapshot, month, desk.clock.today())
    interim = None if month.frozen else desk.clock.local_now().replace(tzinfo=None)
    return month_content(snapshot, view, Asked(audience, desk.who, interim, issue))


def _order(
    desk: Desk, snapshot: Snapshot, languages: Sequence[ContentLanguage], audience: Audience
) -> PaperOrder:
    profile = profile_in(snapshot)
    return PaperOrder(
        tuple(languages),
        desk.clock.today(),
        audience,
        office=profile.name,
        sample=profile.sample,
    )
