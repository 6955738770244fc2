"""Papers from real files: in every language and layout, for the office and for the partner."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from liaison_app.base.clock import Clock
from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.domain.commitment import Commitment, CommitmentStatus
from liaison_app.domain.filters import CommitmentFilter, DueWithin, Sort
from liaison_app.domain.meeting import AgendaItem, Meeting
from liaison_app.domain.record import Side
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.catalogs import Audience
from liaison_app.office.agenda import remove_item
from liaison_app.office.desk import Desk
from liaison_app.office.exchange.loading import load
from liaison_app.office.printing import commitments_list, summary
from liaison_app.office.sample import sample_source
from liaison_app.papers.breaks import fitted
from liaison_app.papers.coverage import printable
from liaison_app.papers.order import Layout
from liaison_app.papers.paper import Paper, Parallel
from liaison_app.papers.pdf import render_pdf
from liaison_app.papers.plain import plain_text
from tests.office.making import DUE, Table, promise, promise_on_control, type_into
from tests.storage.registers.records import Stored

ALL = CommitmentFilter(statuses=frozenset())
ORDERS: list[tuple[ContentLanguage, ...]] = [
    ("kk",),
    ("ru",),
    ("zh",),
    ("ru", "zh"),
    ("zh", "kk"),
    CONTENT_LANGUAGES,
]
TITLES = {"kk": "Кездесудің қысқаша жазбасы", "ru": "Краткая запись встречи", "zh": "会谈摘要"}
SAMPLE = {"kk": "ҮЛГІ", "ru": "ОБРАЗЕЦ", "zh": "样本"}


def said(paper: Paper) -> str:
    """Give the text of a paper with plain spaces."""
    return plain_text(paper).replace("\u00a0", " ")


def read_back(desk: Desk, paper: Paper) -> str:
    """Give the text of its PDF without spaces and break points."""
    pages = PdfReader(BytesIO(render_pdf(paper, desk.clock.local_now()))).pages
    text = "".join(page.extract_text() for page in pages)
    return "".join(c for c in text if not c.isspace() and c not in "\u00ad\u200b\u2060")


@pytest.fixture
def sample(desk: Desk) -> int:
    """Put the sample into the file, on a day after all it tells of, and give its meeting's id."""
    desk.clock = Clock(date(2025, 6, 2))
    load(desk, sample_source())
    with desk.read() as snapshot:
        [meeting] = [one.id for one in snapshot.where(Meeting)]
    assert meeting is not None
    return meeting


@pytest.mark.parametrize("languages", ORDERS)
@pytest.mark.parametrize("layout", ["parts", "columns"])
def test_a_summary_in_any_languages_and_layout(
    desk: Desk, sample: int, languages: tuple[ContentLanguage, ...], layout: Layout
) -> None:
    paper = summary(desk, sample, languages, layout=layout)
    text, printed = said(paper), read_back(desk, paper)
    places = [text.index(TITLES[language]) for language in languages]
    assert places == sorted(places)
    for language in CONTENT_LANGUAGES:
        assert (TITLES[language] in text) is (language in languages)
        assert (SAMPLE[language] in text) is (language in languages)
        assert (TITLES[language].replace(" ", "") in printed) is (language in languages)
    assert isinstance(paper.parts[0].blocks[0], Parallel) is (
        layout == "columns" and len(languages) > 1
    )
    assert printable(paper)[1] == ()


def pages(desk: Desk, paper: Paper) -> int:
    return len(PdfReader(BytesIO(render_pdf(paper, desk.clock.local_now()))).pages)


def test_the_sample_takes_no_page_more_than_it_must(desk: Desk, sample: int) -> None:
    assert pages(desk, summary(desk, sample, ("zh",))) == 1
    assert pages(desk, summary(desk, sample, ("ru",))) == 2
    assert pages(desk, summary(desk, sample, CONTENT_LANGUAGES)) == 5
    assert pages(desk, summary(desk, sample, CONTENT_LANGUAGES, layout="columns")) == 4
    assert pages(desk, commitments_list(desk, ALL, Sort(), ("zh",)).paper) == 1


def test_words_stay_whole_in_the_list(desk: Desk, sample: int) -> None:
    """No column is so narrow that a name of the sample has to be torn."""
    for language in CONTENT_LANGUAGES:
        paper = fitted(commitments_list(desk, ALL, Sort(), (language,)).paper)
        assert "\u00ad" not in plain_text(paper)


@pytest.mark.parametrize("language", CONTENT_LANGUAGES)
def test_a_list_in_every_language(desk: Desk, sample: int, language: ContentLanguage) -> None:
    made = commitments_list(desk, ALL, Sort("due"), (language,))
    heads = {"kk": "Міндеттемелер тізбесі", "ru": "Перечень обязательств", "zh": "承诺事项清单"}
    assert heads[language].replace(" ", "") in read_back(desk, made.paper)
    assert SAMPLE[language] in said(made.paper)
    assert (made.rows, made.left_out) == (8, 0)


def test_the_first_language_sorts_and_every_part_has_its_filter(desk: Desk) -> None:
    stored = Stored(desk.file)
    company = stored.organisation("Компания", "Компаниясы", "公司", side=Side.CN)
    for kk, ru in (("Ғимарат", "Дорога"), ("Дала", "Здание")):
        stored.commitment(text=Trilingual(kk, ru), lead=company, due=date(2025, 5, 1))
    stored.commitment("Другое", due=date(2025, 5, 1))
    wanted = CommitmentFilter(responsible=frozenset({company}), due=DueWithin.OVERDUE)
    made = commitments_list(desk, wanted, Sort("text"), ("kk", "ru"))
    text = said(made.paper)
    assert made.rows == 2
    assert text.index("Ғимарат") < text.index("Дала")
    assert text.index("Дорога") < text.index("Здание")
    assert "Жауапты тарап | Компаниясы" in text
    assert "Ответственная сторона | Компания" in text
    assert "Просрочены по состоянию на 20.05.2025" in text
    assert "20.05.2025 жағдай бойынша мерзімі өткен" in text
    assert "Подготовил | Айгерим" in text
    assert "Другое" not in text
    assert "ОБРАЗЕЦ" not in text


@pytest.mark.parametrize(("audience", "rows", "left_out"), [("office", 2, 0), ("partner", 1, 1)])
def test_a_partner_is_not_given_what_is_internal(
    desk: Desk, table: Table, audience: Audience, rows: int, left_out: int
) -> None:
    type_into(desk, Commitment, promise(desk, table), "internal", True)
    promise_on_control(desk, table)
    made = commitments_list(desk, ALL, Sort(), ("ru",), audience=audience)
    assert (made.rows, made.left_out) == (rows, left_out)
    assert said(made.paper).count("Представить план финансирования") == rows


def test_what_was_thrown_away_is_on_no_paper(desk: Desk, table: Table) -> None:
    promise(desk, table, DUE)
    remove_item(desk, table.item)
    assert "О плане финансирования" not in said(summary(desk, table.meeting, ("ru",)))


def test_what_no_font_has_is_named(desk: Desk, table: Table) -> None:
    type_into(desk, AgendaItem, table.item, "title", "田 или 𠮷田 и שלום", "ru")
    _, missing = printable(summary(desk, table.meeting, ("ru",)))
    assert missing == ("𠮷",)


def test_an_unknown_meeting_is_told(desk: Desk) -> None:
    with pytest.raises(LookupError):
        summary(desk, 99, ("ru",))


def test_the_paper_is_in_the_order_of_its_states(desk: Desk, sample: int) -> None:
    closed = CommitmentFilter(statuses=frozenset({CommitmentStatus.FULFILLED}))
    text = said(commitments_list(desk, closed, Sort("due"), ("ru",)).paper)
    assert "Статус: Исполнено" in text
    assert "На исполнении" not in text
