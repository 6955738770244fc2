"""Colours that can be read, icons that are there, sizes that follow the choice."""

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtGui import QColor, QTextLayout
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from liaison_app.base.paths import resources
from liaison_app.ui.kit.roles import set_role
from liaison_app.ui.theme.fonts import load_bundled, window_font
from liaison_app.ui.theme.icons import Icon, icon, pixmap
from liaison_app.ui.theme.look import look
from liaison_app.ui.theme.stylesheet import stylesheet
from liaison_app.ui.theme.tokens import DARK, LIGHT, Tokens, Tone

GROUNDS = ("window", "surface", "chosen", "hover")
WORDS = (Tone.TEXT, Tone.MUTED, Tone.ACCENT, Tone.LATE, Tone.SOON, Tone.DONE)


@pytest.fixture
def plain(qapp: QApplication) -> Iterator[None]:
    look().apply("light", 10)
    yield
    look().apply("light", 10)


def luminance(colour: str) -> float:
    def part(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    made = QColor(colour)
    return 0.2126 * part(made.redF()) + 0.7152 * part(made.greenF()) + 0.0722 * part(made.blueF())


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("tokens", "ground", "tone"), list(product((LIGHT, DARK), GROUNDS, WORDS)))
def test_every_word_can_be_read_on_every_ground(tokens: Tokens, ground: str, tone: Tone) -> None:
    assert contrast(getattr(tokens, ground), tokens.tone(tone)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_words_on_buttons_and_banners_can_be_read(tokens: Tokens) -> None:
    assert contrast(tokens.accent, tokens.on_accent) >= 4.5
    assert contrast(tokens.accent_hover, tokens.on_accent) >= 4.5
    for ground in (tokens.late_soft, tokens.soon_soft):
        assert contrast(ground, tokens.text) >= 4.5
        assert contrast(ground, tokens.muted) >= 4.5


def test_every_meaning_has_its_drawing_and_no_drawing_is_spare() -> None:
    drawn = {path.stem for path in (resources() / "icons").glob("*.svg")}
    ticks = {"tick-dark", "tick-light"}  # of the stylesheet
    assert drawn - ticks == {meaning.value for meaning in Icon}


@pytest.mark.usefixtures("plain")
def test_icons_take_the_colour_of_the_text_and_are_sharp() -> None:
    drawn = pixmap(Icon.NEW, 18, Tone.LATE, 1.5)
    assert (drawn.width(), drawn.devicePixelRatio()) == (27, 1.5)
    image = drawn.toImage()
    inks = {
        image.pixelColor(x, y).name()
        for x, y in product(range(27), range(27))
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {LIGHT.late.lower()}
    assert not icon(Icon.NEW).isNull()


@pytest.mark.usefixtures("plain")
def test_colours_and_sizes_follow_the_choice_at_once(qtbot: QtBot) -> None:
    title = QLabel("title")
    set_role(title, "title")
    qtbot.addWidget(title)
    title.show()
    small = title.fontInfo().pointSize()
    with qtbot.waitSignal(look().changed):
        look().apply("dark", 14)
    assert title.palette().windowText().color().name() == DARK.text.lower()
    assert title.fontInfo().pointSize() == small + 4
    assert QApplication.font().pointSize() == 14


def test_the_stylesheet_has_no_gap() -> None:
    for tokens in (LIGHT, DARK):
        assert "$" not in stylesheet(tokens, 10)


@pytest.mark.usefixtures("plain")
@pytest.mark.parametrize(
    ("text", "family"),
    [("ӘҒҚҢӨҰҮҺІәғқңөұүһі", "Noto Sans"), ("巴库塔钨矿会议纪要", "Noto Sans SC")],
)
def test_kazakh_letters_and_hanzi_come_from_the_bundled_fonts(text: str, family: str) -> None:
    load_bundled()
    layout = QTextLayout(text, window_font(10, bundled_only=True))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    assert {run.rawFont().familyName() for run in runs} == {family}
    assert all(glyph for run in runs for glyph in run.glyphIndexes())


@pytest.mark.usefixtures("plain")
def test_the_fonts_of_the_system_come_before_the_bundled_ones() -> None:
    assert QApplication.font().families()[-2:] == ["Noto Sans", "Noto Sans SC"]
