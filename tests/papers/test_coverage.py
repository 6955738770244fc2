import pytest

from liaison_app.base.paths import resources
from liaison_app.papers.coverage import FACES, printable, printable_text
from liaison_app.papers.glyphs import characters
from liaison_app.papers.paper import Paragraph
from tests.papers.samples import of_text, trilingual


@pytest.mark.parametrize(
    ("text", "printed", "missing"),
    [
        ("Әлем № 5 – 中文 ₸", "Әлем № 5 – 中文 ₸", ""),
        ("𠮷田", "□田", "𠮷"),
        ("عربي", "□□□□", "عربي"),
        ("a\tb\x0cc\x00d\ufeffe", "a b\ncde", ""),
        ("знак \ue000", "знак □", "\ue000"),
        ("👩‍👩‍👧 1️⃣", "👩‍👩‍👧 1️⃣", ""),
        ("שָׁלוֹם", "שָׁלוֹם", ""),
        ("a\u1680b", "a b", ""),
        ("", "", ""),
    ],
)
def test_what_is_printed_and_what_is_missing(text: str, printed: str, missing: str) -> None:
    found: dict[str, None] = {}
    assert printable_text(text, found) == printed
    assert "".join(found) == missing


def test_a_paper_names_each_missing_character_once() -> None:
    paper, missing = printable(of_text("𠮷 и 𠮷, 𡃁"))
    assert missing == ("𠮷", "𡃁")
    block = paper.parts[0].blocks[0]
    assert isinstance(block, Paragraph)
    assert block.line[0].text == "□ и □, □"


def test_a_paper_that_can_be_printed_stays_the_same() -> None:
    assert printable(trilingual()) == (trilingual(), ())


@pytest.mark.parametrize("face", FACES)
def test_the_weights_of_a_face_have_the_same_characters(face: str) -> None:
    regular = characters(resources() / "fonts" / f"{face}-Regular.ttf")
    for font in (resources() / "fonts").glob(f"{face}-*.ttf"):
        assert characters(font) == regular


def test_the_letters_of_our_languages_are_there() -> None:
    letters = {ord(letter) for letter in "ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё₸№«»–"}
    assert letters <= characters(resources() / "fonts" / "Tinos-Regular.ttf")
