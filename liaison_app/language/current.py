"""The interface's language of the moment. Read in `ui` and `cli` only; papers carry their own."""

from liaison_app.base.languages import InterfaceLanguage
from liaison_app.base.messages import Message, Value
from liaison_app.language.catalogs import Phrases


class _Current:
    language: InterfaceLanguage = "ru"


def switch(language: InterfaceLanguage) -> None:
    """Change the interface's language; whoever shows texts is told by Qt's LanguageChange."""
    _Current.language = language


def language() -> InterfaceLanguage:
    """Give the interface's language."""
    return _Current.language


def phrases() -> Phrases:
    """Give the texts of the interface's language."""
    return Phrases(_Current.language)


def pgettext(context: str, text: str, /, **values: Value) -> str:
    """Give a text of the interface."""
    return phrases().pgettext(context, text, **values)


def npgettext(context: str, one: str, many: str, count: int, /, **values: Value) -> str:
    """Give a counted text of the interface."""
    return phrases().npgettext(context, one, many, count, **values)


def render(message: Message) -> str:
    """Give a message from below in the interface's language."""
    return phrases().render(message)
