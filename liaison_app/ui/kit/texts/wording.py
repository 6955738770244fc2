"""The states of a text in words."""

from collections.abc import Mapping

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.trilingual import TextState, Trilingual
from liaison_app.language.current import pgettext
from liaison_app.ui.kit.states import Shape, State
from liaison_app.ui.theme.tokens import Tone


def state_of(text: Trilingual, language: ContentLanguage) -> State | None:
    """Give the state of one language as it is shown, None where no language has a text."""
    match text.state(language):
        case TextState.MISSING:
            return _missing() if text else None
        case TextState.CHECK:
            return _check(text, language)
        case TextState.REVIEWED:
            return State(pgettext("text state", "reviewed"), Shape.CHECK, Tone.DONE)
        case TextState.DRAFT:
            return State(pgettext("text state", "draft"), Shape.RING, Tone.MUTED)


def needs_work(text: Trilingual, language: ContentLanguage) -> bool:
    """Tell whether F8 stops here: a translation is missing or behind the others."""
    state = text.state(language)
    return state is TextState.CHECK or (state is TextState.MISSING and bool(text))


def _missing() -> State:
    return State(pgettext("text state", "no translation"), Shape.DASH, Tone.MUTED)


def _check(text: Trilingual, language: ContentLanguage) -> State:
    changed = text.changed_since(language)
    word = _changed_words()[changed[0]] if len(changed) == 1 else _several_changed()
    tip = pgettext(
        "text state", "Look whether the sense is still the same; F7 says that it is unchanged."
    )
    return State(word, Shape.TRIANGLE, Tone.SOON, tip)


def _changed_words() -> Mapping[ContentLanguage, str]:
    return {
        "kk": pgettext("text state", "check: Kazakh changed"),
        "ru": pgettext("text state", "check: Russian changed"),
        "zh": pgettext("text state", "check: Chinese changed"),
    }


def _several_changed() -> str:
    return pgettext("text state", "check: both others changed")
