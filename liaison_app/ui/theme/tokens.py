"""The colours of the window by their role, for light and dark (screens.md, Look)."""

from dataclasses import dataclass
from enum import Enum


class Tone(Enum):
    """What a colour says; a word and a shape always say it too."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    LATE = "late"
    SOON = "soon"
    DONE = "done"
    ON_ACCENT = "on_accent"


@dataclass(frozen=True, slots=True)
class Tokens:
    """One palette; every colour is #RRGGBB, contrast with `surface` at least 4.5 : 1 for texts."""

    dark: bool
    window: str
    surface: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_hover: str
    chosen: str
    hover: str
    late: str
    late_soft: str
    soon: str
    soon_soft: str
    done: str

    def tone(self, tone: Tone) -> str:
        """Give the colour of a tone."""
        return str(getattr(self, tone.value))


LIGHT = Tokens(
    dark=False,
    window="#F5F6F7",
    surface="#FFFFFF",
    line="#D5DAE0",
    text="#1B1F23",
    muted="#5B6570",
    accent="#0B6B80",
    on_accent="#FFFFFF",
    accent_hover="#095868",
    chosen="#E1EFF2",
    hover="#ECEFF1",
    late="#B3261E",
    late_soft="#FBEBEA",
    soon="#8A5300",
    soon_soft="#FAF1E3",
    done="#22683B",
)

DARK = Tokens(
    dark=True,
    window="#1B1E22",
    surface="#24282D",
    line="#3A4048",
    text="#E8EAED",
    muted="#A3ADB8",
    accent="#5CC3D8",
    on_accent="#1B1E22",
    accent_hover="#7AD0E1",
    chosen="#21363D",
    hover="#2C3138",
    late="#FF8A80",
    late_soft="#3A2626",
    soon="#F2B84B",
    soon_soft="#372E1E",
    done="#7FD39A",
)
