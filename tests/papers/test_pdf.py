"""PDFs read back: what they say, what an archive sees in them, and that no text breaks them."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject, StreamObject

from liaison_app.base.errors import KnownFailure
from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.base.paths import resources
from liaison_app.papers import coverage, pdf
from liaison_app.papers.paper import Paper
from liaison_app.papers.pdf import render_pdf
from tests.papers.samples import HEARD, STAMP, TITLES, long_meeting, of_text, trilingual
from tests.papers.strategies import languages, papers

OURS = ("Tinos", "NotoSerifSC", "NotoEmoji")


def read(made: bytes) -> PdfReader:
    return PdfReader(BytesIO(made))


def inside(thing: PdfObject | None, *names: str) -> DictionaryObject:
    """Give the dictionary that lies below `thing` under these names."""
    for name in names:
        assert isinstance(thing, DictionaryObject)
        thing = thing[name].get_object()
        if isinstance(thing, ArrayObject):
            thing = thing[0].get_object()
    assert isinstance(thing, DictionaryObject)
    return thing


def text_of(paper: Paper) -> str:
    return "\n".join(page.extract_text() for page in read(render_pdf(paper, STAMP)).pages)


def squeezed(text: str) -> str:
    """Leave out what a reader of PDFs adds or drops: spaces, line ends, break points."""
    return "".join(c for c in text if not c.isspace() and c not in "\u00ad\u200b")


def test_every_language_starts_on_its_own_page_in_the_asked_order() -> None:
    pages = read(render_pdf(trilingual(), STAMP)).pages
    assert len(pages) == 3
    for page, language in zip(pages, CONTENT_LANGUAGES, strict=True):
        text = squeezed(page.extract_text())
        assert squeezed(TITLES[language]) in text
        assert squeezed(HEARD[language]) in text


def test_only_our_fonts_are_inside_and_all_of_them_embedded() -> None:
    found = set()
    for page in read(render_pdf(trilingual(), STAMP)).pages:
        fonts = inside(page, "/Resources", "/Font")
        for name in fonts:
            font = inside(fonts, name, "/DescendantFonts")
            assert inside(font, "/FontDescriptor").keys() & {"/FontFile2", "/FontFile3"}
            found.add(str(font["/BaseFont"]).partition("+")[2].replace("-", ""))
    assert found
    assert all(name.startswith(OURS) for name in found), found


def test_it_is_a_tagged_pdf_a_2a_with_its_properties() -> None:
    reader = read(render_pdf(trilingual(), STAMP))
    catalog = inside(reader.trailer, "/Root")
    stream = inside(catalog, "/Metadata")
    assert isinstance(stream, StreamObject)
    packet = stream.get_data().decode("utf-8")
    assert "<pdfaid:part>2</pdfaid:part>" in packet
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in packet
    assert str(inside(catalog, "/MarkInfo")["/Marked"]) == "True"
    assert inside(catalog, "/StructTreeRoot")
    assert str(catalog["/Lang"]).lower() == "kk-kz"
    assert reader.metadata is not None
    assert reader.metadata.title == "Кездесу · Встреча · 会谈"
    assert reader.metadata.author == "Отдел"
    assert reader.metadata.creation_date == STAMP


def test_the_same_paper_and_stamp_give_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    here = render_pdf(trilingual(), STAMP)
    assert render_pdf(trilingual(), STAMP) == here
    target = tmp_path / "there.pdf"
    script = (
        "import pathlib, sys\n"
        "from liaison_app.papers.pdf import render_pdf\n"
        "from tests.papers.samples import STAMP, trilingual\n"
        "pathlib.Path(sys.argv[1]).write_bytes(render_pdf(trilingual(), STAMP))\n"
    )
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", script, str(target)], check=True, cwd=root)
    assert target.read_bytes() == here


def test_another_stamp_is_another_paper() -> None:
    assert render_pdf(trilingual(), STAMP) != render_pdf(
        trilingual(), datetime(2025, 4, 25, tzinfo=UTC)
    )


@pytest.mark.parametrize("language", ["kk", "ru", "zh"])
@pytest.mark.parametrize(
    "text",
    [
        "# = - + * _ _ $x$ @a <b> [c] \\ ` ~ \" ' // /* {} ; #let",
        "שלום עולם: 12",
        "Хорошо 👍 и 👩‍👩‍👧, 1️⃣",
        "табуляция\tи\x0cновая страница\r\nстрока",
        "汉\u0301 и е\u0301 и a\u20dd",
        "=1+1\n+7\n-3\n@x",
    ],
)
def test_odd_texts_are_printed_as_they_are(text: str, language: ContentLanguage) -> None:
    found = squeezed(text_of(of_text(text, language)))
    for word in text.replace("\x0c", " ").split():
        if word.isascii():
            assert word in found
    for letter in filter(str.isalpha, text):  # Hebrew is read back from its other end
        assert found.count(letter) >= 2 * text.count(letter)
    assert "□" not in found


@pytest.mark.parametrize("word", ["ж", "ә", "жизнеобеспечение", "x", "长", "д.я.", "а-б/"])
def test_ten_thousand_letters_without_a_space_stay_inside_the_page(word: str) -> None:
    whole = (word * 10_000)[:10_000]
    made = read(render_pdf(of_text(whole), STAMP))
    text = "".join(squeezed(page.extract_text()) for page in made.pages)
    assert text.count(word[0]) == 2 * whole.count(word[0])
    assert len(made.pages) > 2  # one line that runs out of the page is one page


def test_no_length_of_a_text_makes_a_paper_fail() -> None:
    paper = replace(of_text("я" * 40_000), title="Слово " * 6_000, author="я" * 40_000)
    made = read(render_pdf(paper, STAMP))
    text = "".join(squeezed(page.extract_text()) for page in made.pages)
    assert text.count("я") == 80_000
    assert made.metadata is not None
    assert len(str(made.metadata.title)) < 1_000


def test_what_no_font_has_prints_as_an_empty_square() -> None:
    assert "□" in text_of(of_text("Имя 𠮷田", "zh"))


@given(papers)
def test_no_paper_fails(paper: Paper) -> None:
    assert render_pdf(paper, STAMP).startswith(b"%PDF")


@settings(max_examples=200)
@given(st.text(max_size=40), languages)
def test_no_text_fails(text: str, language: ContentLanguage) -> None:
    assert render_pdf(of_text(text, language), STAMP).startswith(b"%PDF")


def test_the_longest_meeting_in_three_languages() -> None:
    made = read(render_pdf(long_meeting(), STAMP))
    assert len(made.pages) > 30
    assert "2" in made.pages[1].extract_text().split()  # pages are numbered from the second


def test_missing_resources_are_a_known_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "resources", lambda: tmp_path)
    with pytest.raises(KnownFailure):
        render_pdf(trilingual(), STAMP)
    monkeypatch.setattr(coverage, "resources", lambda: tmp_path)
    monkeypatch.setattr(pdf, "resources", resources)
    coverage._covered.cache_clear()
    coverage._plain_characters.cache_clear()
    with pytest.raises(KnownFailure):
        render_pdf(trilingual(), STAMP)


def test_the_stamp_may_be_the_very_moment_of_printing() -> None:
    """A clock gives microseconds; PDF has none (Typst refuses them)."""
    moment = STAMP.replace(microsecond=123_456)
    assert render_pdf(trilingual(), moment) == render_pdf(trilingual(), STAMP)
