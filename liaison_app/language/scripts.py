"""Which language a text looks like, to warn of a text typed into the wrong pane."""

from __future__ import annotations

import re
from typing import Literal

from liaison_app.base.languages import ContentLanguage

Script = Literal["kazakh", "russian", "cyrillic", "han", "latin"]

_KAZAKH_LETTERS = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# Small words and endings that only one of the two has.
_KAZAKH_WORDS = re.compile(
    r"\b(?:мен|бен|пен|болып|бойынша|туралы|дейін|үшін|және|жылғы|осы|бар|ету|етсін)\b"
    r"|\w(?:ушы|лық|лік|ылды|ілді|лады|леді|лған|лген|сын|сін|ында|інде|дағы|дегі|ның|нің|дың|дің)\b"
)
_RUSSIAN_WORDS = re.compile(
    r"\b(?:и|в|во|на|о|об|по|с|со|к|от|до|для|не|при|или|из|за|у|что|как|года|его|область|района)\b"
    r"|\w(?:ение|ения|ости|ость|ого|ому|ыми|ской|ский|ская|ных|ться|тся|ать|ить|ный|ная|ное|ные)\b"
)
# Names in quotation marks stay in their own language and say nothing about the text's.
_quoted = re.compile("«[^«»]*»")
# Kazakh has one of its own letters in every six; a Russian text has them only in names.
_KAZAKH_SHARE = 0.05
_SHORT = 12
_LONG_WITHOUT = 40
_HAN_WEIGHT = 3
_EXPECTED: dict[ContentLanguage, frozenset[Script]] = {
    "kk": frozenset({"kazakh", "cyrillic"}),
    "ru": frozenset({"russian", "cyrillic"}),
    "zh": frozenset({"han"}),
}


def script_of(text: str) -> Script | None:
    """Say what a text is mostly written in; None for one without letters.

    "cyrillic" is Kazakh or Russian and too short or too mixed to say which.
    """
    cyrillic, latin = len(_CYRILLIC.findall(text)), len(_LATIN.findall(text))
    han = len(_HAN.findall(text)) * _HAN_WEIGHT  # a hanzi carries what three letters do
    most = max(cyrillic, latin, han)
    if most == 0:
        return None
    if most == han:
        return "han"
    return _cyrillic_language(text.lower()) if most == cyrillic else "latin"


def wrong_pane(text: str, language: ContentLanguage) -> Script | None:
    """Say what a text in the pane of `language` surely is instead, None where it may stay.

    Latin texts never warn: names, codes and addresses stand in every language.
    """
    script = script_of(text)
    return None if script == "latin" or script in _EXPECTED[language] else script


def _cyrillic_language(text: str) -> Script:
    outside = _quoted.sub(" ", text)
    letters = len(_CYRILLIC.findall(outside))
    kazakh, russian = len(_KAZAKH_WORDS.findall(outside)), len(_RUSSIAN_WORDS.findall(outside))
    if letters < _SHORT:
        return "cyrillic"
    share = len(_KAZAKH_LETTERS.findall(outside)) / letters
    if share >= _KAZAKH_SHARE:
        return "kazakh" if russian <= kazakh else "cyrillic"
    if share and kazakh > russian:
        return "kazakh"
    if russian > kazakh or (share == 0 and not kazakh and letters >= _LONG_WITHOUT):
        return "russian"
    return "cyrillic"
