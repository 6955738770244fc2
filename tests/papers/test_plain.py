from liaison_app.papers.paper import (
    Column,
    Paper,
    Paragraph,
    Parallel,
    Part,
    Point,
    Points,
    Signature,
    Signatures,
    line,
)
from liaison_app.papers.plain import plain_text
from tests.papers.samples import long_meeting, trilingual


def test_all_texts_in_the_order_of_reading() -> None:
    assert plain_text(trilingual()) == (
        "☆\nКездесудің қысқаша жазбасы\n"
        "Тараптар әкімшілік кедергілерді жою мәселесін талқылады, ұсыныстар енгізілді.\n2025\n\n"
        "☆\nКраткая запись встречи\n"
        "Стороны обсудили устранение административных барьеров, внесены предложения.\n2025\n\n"
        "☆\n会谈摘要\n双方讨论了消除项目实施中的行政障碍问题，并提出了具体建议。\n2025"
    )


def test_tables_and_facts_are_rows() -> None:
    text = plain_text(long_meeting(2, 4))
    assert "\n№ | Краткая запись встречи\n" in text
    assert "\n1.2 | Управлению подготовить перечень барьеров" in text


def test_what_stands_side_by_side_is_one_row() -> None:
    both = (Paragraph(line("Иә", "kk")),), (Paragraph(line("Да", "ru")),)
    blocks = (
        Parallel((Column(1), Column(1)), (line("kk", "kk"), line("ru", "ru")), (both,)),
        Points((Point(line("раз", "ru")), Point(line("два", "ru"), line("2)", "ru")))),
        Signatures((Signature(line("Аким", "ru"), line("А. Б.", "ru")),)),
    )
    assert plain_text(Paper("", (Part("kk", blocks),))) == (
        "kk | ru\nИә | Да\n• раз\n2) два\nАким | А. Б."
    )
