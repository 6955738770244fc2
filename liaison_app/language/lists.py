"""Lists inside a sentence and quotation marks of each language (domain.md 6.3, 6.4)."""

from __future__ import annotations

from collections.abc import Sequence

from liaison_app.base.languages import InterfaceLanguage

_LAST_JOINT: dict[InterfaceLanguage, str] = {
    "kk": " және ",
    "ru": " и ",
    "zh": "和",
    "en": " and ",
}
_QUOTES: dict[InterfaceLanguage, tuple[str, str]] = {
    "kk": ("«", "»"),
    "ru": ("«", "»"),
    "zh": ("“", "”"),
    "en": ("“", "”"),
}
_INNER: dict[InterfaceLanguage, tuple[str, str]] = {
    "kk": ("„", "“"),
    "ru": ("„", "“"),
    "zh": ("‘", "’"),
    "en": ("‘", "’"),
}


def joined(items: Sequence[str], language: InterfaceLanguage) -> str:
    """Give «A, B және C», «A, B и C», A、B和C, "A, B and C"; one item alone, none as ""."""
    if len(items) < 2:
        return "".join(items)
    joint = "、" if language == "zh" else ", "
    return joint.join(items[:-1]) + _LAST_JOINT[language] + items[-1]


def quoted(text: str, language: InterfaceLanguage) -> str:
    """Give a text in the language's quotation marks, those inside it turned into inner ones.

    A text that is wholly quoted already is not quoted twice.
    """
    outer_left, outer_right = _QUOTES[language]
    if text.startswith(outer_left) and text.find(outer_right) == len(text) - 1:
        return text
    left, right = _INNER[language]
    return f"{outer_left}{text.replace(outer_left, left).replace(outer_right, right)}{outer_right}"


def titled(text: str, language: InterfaceLanguage) -> str:
    """Give the title of a document: 《…》 in Chinese (〈…〉 inside), quotation marks elsewhere."""
    if language != "zh":
        return quoted(text, language)
    if text.startswith("《") and text.find("》") == len(text) - 1:
        return text
    return "《" + text.replace("《", "〈").replace("》", "〉") + "》"
