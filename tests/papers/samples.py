"""Small papers for the tests of the renderer, and one as long as the longest meeting."""

from datetime import UTC, datetime

from liaison_app.base.languages import CONTENT_LANGUAGES, ContentLanguage
from liaison_app.papers.paper import (
    Band,
    Column,
    Fact,
    Facts,
    Heading,
    Mark,
    Paper,
    Paragraph,
    Part,
    Row,
    Table,
    line,
)

STAMP = datetime(2025, 4, 24, 12, 30, tzinfo=UTC)

TITLES: dict[ContentLanguage, str] = {
    "kk": "Кездесудің қысқаша жазбасы",
    "ru": "Краткая запись встречи",
    "zh": "会谈摘要",
}
HEARD: dict[ContentLanguage, str] = {
    "kk": "Тараптар әкімшілік кедергілерді жою мәселесін талқылады, ұсыныстар енгізілді.",
    "ru": "Стороны обсудили устранение административных барьеров, внесены предложения.",
    "zh": "双方讨论了消除项目实施中的行政障碍问题，并提出了具体建议。",
}
POINT: dict[ContentLanguage, str] = {
    "kk": "Басқарма кедергілердің тізбесі мен оларды жою жөніндегі жол картасын дайындасын.",
    "ru": "Управлению подготовить перечень барьеров и дорожную карту по их устранению.",
    "zh": "由工业创新发展局编制行政障碍清单及消除路线图。",
}


def of_text(text: str, language: ContentLanguage = "ru") -> Paper:
    """Give a paper with one paragraph and one narrow cell of the same text."""
    narrow = Table((Column(1), Column(9)), (), (Row((line(text, language), ())),))
    body = (Paragraph(line(text, language)), narrow)
    return Paper("Проба", (Part(language, body),))


def trilingual() -> Paper:
    """Give a paper of three short parts."""
    parts = tuple(
        Part(
            language,
            (
                Heading(1, line(TITLES[language], language)),
                Paragraph(line(HEARD[language], language)),
            ),
            (Mark("sample", line("☆", language)),),
            line("2025", language),
        )
        for language in CONTENT_LANGUAGES
    )
    return Paper("Кездесу · Встреча · 会谈", parts, "Отдел", "Проба")


def long_meeting(items: int = 60, commitments: int = 300) -> Paper:
    """Give the summary of a meeting with that many items and commitments, in three languages."""
    parts = tuple(_long_part(language, items, commitments) for language in CONTENT_LANGUAGES)
    return Paper("Длинная встреча", parts, size=11)


def _long_part(language: ContentLanguage, items: int, commitments: int) -> Part:
    rows: list[Row | Band] = []
    for number in range(items):
        rows.append(Band(line(f"{number + 1}. {TITLES[language]}", language)))
        rows.append(Band(line(HEARD[language] * 2, language), heading=False))
        for point in range(commitments // items):
            texts = (f"{number + 1}.{point + 1}", POINT[language], TITLES[language], "24.04.2025")
            rows.append(Row(tuple(line(text, language) for text in texts)))
    head = tuple(line(text, language) for text in ("№", *[TITLES[language]] * 3))
    columns = (Column(8, "center"), Column(54), Column(24), Column(14, "center"))
    facts = Facts((Fact(line("№", language), (line(TITLES[language], language),)),))
    blocks = (
        Heading(1, line(TITLES[language], language)),
        facts,
        Table(columns, head, tuple(rows)),
    )
    return Part(language, blocks, snug=True)
