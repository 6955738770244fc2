"""Our own texts in four languages: gettext catalogs, read at run time and never at import."""

from __future__ import annotations

import gettext
import logging
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Literal

from liaison_app.base.languages import InterfaceLanguage
from liaison_app.base.messages import Message, Value
from liaison_app.base.paths import translations

Audience = Literal["office", "partner"]

FOLDERS: Mapping[InterfaceLanguage, str] = {
    "kk": "kk",
    "ru": "ru",
    "zh": "zh_Hans",
    "en": "en",
}

_log = logging.getLogger(__name__)


@cache
def _catalog(language: InterfaceLanguage, audience: Audience) -> gettext.NullTranslations:
    folder = translations() / FOLDERS[language] / "LC_MESSAGES"
    with (folder / "liaison.mo").open("rb") as file:
        office = gettext.GNUTranslations(file)
    partner = folder / "partner.mo"
    if audience == "office" or not partner.exists():
        return office
    with partner.open("rb") as file:
        catalog = gettext.GNUTranslations(file)
    catalog.add_fallback(office)
    return catalog


class Phrases:
    """The texts of one language for one audience, fixed for as long as a paper is made."""

    def __init__(self, language: InterfaceLanguage, audience: Audience = "office") -> None:
        """Open the catalog; partner papers take the polite words where there are any."""
        self.language: InterfaceLanguage = language
        self.audience: Audience = audience
        self._catalog = _catalog(language, audience)

    def pgettext(self, context: str, text: str, /, **values: Value) -> str:
        """Give the text of `context` with its placeholders filled."""
        return self._fill(self._catalog.pgettext(context, text), text, values)

    def npgettext(self, context: str, one: str, many: str, count: int, /, **values: Value) -> str:
        """Give the counted text in the right plural; `{count}` is filled with `count`."""
        wording = self._catalog.npgettext(context, one, many, count)
        return self._fill(wording, many, {"count": count, **values})

    def render(self, message: Message) -> str:
        """Give the sentence of a message that was made below the interface."""
        if message.plural is None or message.count is None:
            wording = self._catalog.pgettext(message.context, message.text)
        else:
            wording = self._catalog.npgettext(
                message.context, message.text, message.plural, message.count
            )
        return self._fill(wording, message.text, message.values)

    def _fill(self, wording: str, source: str, values: Mapping[str, Value]) -> str:
        if not values:
            return wording
        filled = {name: self._shown(value) for name, value in values.items()}
        try:
            return wording.format(**filled)
        except (KeyError, IndexError, ValueError):
            # A translation with a wrong placeholder must not cost the user the sentence.
            _log.error("placeholders of %r do not fit in %s", source, self.language)
            return source.format(**filled)

    def _shown(self, value: Value) -> str | int:
        if isinstance(value, Message):
            return self.render(value)
        if isinstance(value, date):
            return f"{value:%Y-%m-%d}" if self.language in ("zh", "en") else f"{value:%d.%m.%Y}"
        return value
