"""How our workbooks look: fonts, colours, formats, in one place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.standing import Standing

Tone = Literal["plain", "late", "soon", "done", "quiet"]

# Every Windows has them; they hold all letters of their languages.
FIRST_FONT = "Times New Roman"
FONTS: Mapping[ContentLanguage, str] = {
    "kk": FIRST_FONT,
    "ru": FIRST_FONT,
    "zh": "SimSun",
}
SIZE = 11
HEAD_SIZE = 10
TITLE_SIZE = 15
DATE_FORMATS: Mapping[ContentLanguage, str] = {
    "kk": "dd\\.mm\\.yyyy",
    "ru": "dd\\.mm\\.yyyy",
    "zh": "yyyy\\-mm\\-dd",
}
TEXT, MUTED, LINE = "1B1F23", "5B6570", "BFC7D0"
HEAD_FILL, TAB, MARK = "E2EFF2", "0B6B80", "B3261E"
# Ink and fill of a state; black on white the words say the same.
TONES: Mapping[Tone, tuple[str, str]] = {
    "late": ("8C1D18", "FBE3E1"),
    "soon": ("6B4000", "FFF1D6"),
    "done": ("1B5230", "E2F2E7"),
    "quiet": (MUTED, "F0F2F4"),
}
TONE_OF: Mapping[Standing, Tone] = {
    Standing.OVERDUE: "late",
    Standing.NOT_FULFILLED: "late",
    Standing.DUE_SOON: "soon",
    Standing.RETURNED: "soon",
    Standing.DONE_ON_TIME: "done",
    Standing.DONE_LATE: "done",
    Standing.DRAFT: "quiet",
    Standing.SUSPENDED: "quiet",
    Standing.CANCELLED: "quiet",
}
