"""The fonts cover what the office writes; the icons can be tinted; all came with their licences."""

from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication

from liaison_app.base.paths import resources

KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
RUSSIAN = "".join(map(chr, range(0x410, 0x450))) + "Ёё"
SIGNS = "₸№«»„“”–—…•§°×€$¥"
CHINESE_SIGNS = "，。、；：？！“”‘’《》（）【】—…·〇"
LATIN_OR_CYRILLIC = sorted((resources() / "fonts").glob("Tinos-*.ttf")) + sorted(
    (resources() / "fonts").glob("NotoSans-*.ttf")
)
CHINESE = sorted((resources() / "fonts").glob("Noto*SC-*.ttf"))


def _common_hanzi() -> str:
    """Give the 6,763 characters of GB 2312, by frequency and by radical."""
    codes = (bytes([row, cell]) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return "".join(code.decode("gb2312", errors="ignore") for code in codes)


def _missing(font: Path, text: str) -> str:
    raw = QRawFont(str(font), 12)
    assert raw.isValid()
    return "".join(letter for letter in text if not raw.supportsCharacter(ord(letter)))


@pytest.mark.parametrize("font", LATIN_OR_CYRILLIC, ids=lambda path: path.stem)
def test_fonts_have_every_kazakh_and_russian_letter(qapp: QApplication, font: Path) -> None:
    assert _missing(font, KAZAKH + RUSSIAN + SIGNS) == ""


@pytest.mark.parametrize("font", CHINESE, ids=lambda path: path.stem)
def test_fonts_have_the_common_hanzi(qapp: QApplication, font: Path) -> None:
    assert _missing(font, _common_hanzi() + CHINESE_SIGNS) == ""


def test_all_faces_and_licences_are_there() -> None:
    names = {path.name for path in (resources() / "fonts").iterdir()}
    assert len(LATIN_OR_CYRILLIC) == 8
    assert len(CHINESE) == 4
    assert "NotoEmoji-Regular.ttf" in names
    for font in names:
        if font.endswith(".ttf"):
            assert f"OFL-{font.split('-')[0]}.txt" in names


def test_icons_take_the_colour_of_the_text() -> None:
    icons = sorted((resources() / "icons").glob("*.svg"))
    assert icons
    assert (resources() / "icons" / "LICENSE.txt").exists()
    drawn = [icon for icon in icons if not icon.name.startswith("tick-")]  # of the stylesheet
    assert [icon.name for icon in drawn if "currentColor" not in icon.read_text("utf-8")] == []
