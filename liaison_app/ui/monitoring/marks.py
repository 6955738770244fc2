"""What a month of a commitment shows: a shape first, its words beside or by the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from liaison_app.domain.grid import Change, GridCell, GridMonth
from liaison_app.domain.monitoring import Judgement
from liaison_app.domain.month_answers import Answer
from liaison_app.domain.month_words import JUDGEMENTS, NOT_SUBMITTED, WAITING
from liaison_app.domain.standing import Light, Standing
from liaison_app.domain.words import STANDINGS
from liaison_app.language import dates
from liaison_app.language.current import language, pgettext, render
from liaison_app.ui.kit.states import Shape, State
from liaison_app.ui.theme.tokens import Tone

_LIGHTS = {
    Light.GREEN: (Shape.CIRCLE, Tone.DONE),
    Light.YELLOW: (Shape.TRIANGLE, Tone.SOON),
    Light.RED: (Shape.SQUARE, Tone.LATE),
    Light.NONE: (Shape.RING, Tone.MUTED),
}
_DONE = (Standing.DONE_ON_TIME, Standing.DONE_LATE)
_PLAIN = (Standing.IN_PROGRESS, Standing.NOT_STARTED, Standing.UNDER_REVIEW)
_ARROWS = {Change.BETTER: "↑", Change.WORSE: "↓"}


def mark_of(
    light: Light, standing: Standing, judgement: Judgement | None, *, waiting: bool
) -> State:
    """Give how a commitment stands, the worse of computed and judged, as shape and word."""
    if waiting:
        return State(render(WAITING), Shape.HOURGLASS, Tone.SOON)
    if standing in _DONE:
        return State(render(STANDINGS[standing]), Shape.CHECK, Tone.DONE)
    shape, tone = _LIGHTS[light]
    return State(_word(light, standing, judgement), shape, tone)


def _word(light: Light, standing: Standing, judgement: Judgement | None) -> str:
    """Give the word of whatever makes the light what it is."""
    judged_worse = judgement is not None and _judged(judgement) is light
    if standing in _PLAIN and light is Light.GREEN and standing is not Standing.UNDER_REVIEW:
        return render(JUDGEMENTS[Judgement.ON_PLAN])
    if judged_worse and judgement is not None and standing in _PLAIN:
        return render(JUDGEMENTS[judgement])
    return render(STANDINGS[standing])


def _judged(judgement: Judgement) -> Light:
    if judgement is Judgement.RISK:
        return Light.YELLOW
    return Light.GREEN if judgement is Judgement.ON_PLAN else Light.RED


def month_mark(month: GridMonth, cell: GridCell | None, change: Change | None = None) -> State:
    """Give the mark of a month in the grid: no word but an arrow, all words in the tip."""
    if cell is None:
        return State("", Shape.NONE, Tone.MUTED, _tip(month, [_absent(month)]))
    mark = mark_of(cell.light, cell.standing, cell.judgement, waiting=cell.waiting)
    words = [mark.word]
    if cell.answer in (Answer.MISSING, Answer.NOT_SUBMITTED):
        late = cell.light is Light.RED
        mark = State("", Shape.DASH, Tone.LATE if late else Tone.MUTED)
        words.insert(0, answer_words(cell.answer))
    words += _change_words(change)
    arrow = "" if change is None or mark.shape is Shape.DASH else _ARROWS.get(change, "")
    return replace(mark, word=arrow, tip=_tip(month, words))


def answer_words(answer: Answer) -> str:
    """Give what became of the report of a month."""
    words = {
        Answer.MISSING: pgettext("answer of a month", "No report yet"),
        Answer.SUBMITTED: pgettext("answer of a month", "Report submitted"),
        Answer.NOT_SUBMITTED: render(NOT_SUBMITTED),
        Answer.ACCEPTED: pgettext("answer of a month", "Report accepted"),
        Answer.RETURNED: pgettext("answer of a month", "Returned for rework"),
        Answer.NOT_ASKED: pgettext("answer of a month", "Not asked"),
    }
    return words[answer]


def _absent(month: GridMonth) -> str:
    if month.round_id is None:
        return pgettext("monitoring grid", "This month was not monitored")
    return pgettext("monitoring grid", "Not on control")


def _change_words(change: Change | None) -> Iterator[str]:
    if change is Change.BETTER:
        yield pgettext("monitoring grid", "better than the month before")
    elif change is Change.WORSE:
        yield pgettext("monitoring grid", "worse than the month before")
    elif change is Change.NEW:
        yield pgettext("monitoring grid", "new this month")


def _tip(month: GridMonth, words: list[str]) -> str:
    named = dates.month(month.month.year, month.month.month, language())
    return pgettext("monitoring grid", "{month}: {words}", month=named, words=" · ".join(words))
