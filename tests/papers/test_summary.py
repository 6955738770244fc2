from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.meeting import MeetingState
from liaison_app.domain.trilingual import Trilingual
from liaison_app.papers.order import Layout
from liaison_app.papers.paper import Paper, Parallel
from liaison_app.papers.pdf import render_pdf
from liaison_app.papers.plain import plain_text
from liaison_app.papers.summary import build_summary
from liaison_app.papers.summary_texts import SummaryContent
from tests.papers.records import SECRET, content, meeting, order


def said(paper: Paper) -> str:
    """Give the text of a paper with plain spaces."""
    return plain_text(paper).replace("\u00a0", " ")


def test_the_russian_part_says_all_of_it_in_its_order() -> None:
    assert said(build_summary(content(), order(languages=("ru",)))).split("\n") == [
        "Рабочий материал, не является протоколом",
        "Краткая запись встречи",
        "Рабочая встреча",
        "Дата | 24 апреля 2025 года, 10:00–11:30",
        "Место проведения | город Қонаев",
        "Протокол | № 5, проект, не подписан",
        (
            "Казахстанская сторона"
            " | Лаззат Турлашов – заместитель акима области (председательствующий) | Аким района"
        ),
        "Китайская сторона | Ван Цзяньхуа – генеральный директор | Переводчик",
        "Отсутствовали | Б. Ахметов; представлен: С. Оспанов",
        "Пункт | Стороны договорились | Ответственный исполнитель | Срок исполнения",
        "1. О финансировании",
        "Слушали: Стороны обсудили.",
        "1.1 | Представить план. | Компания «Жетысу Вольфрам» | 15.05.2025",
        "2. О дороге",
        "2.1 | Обследовать дорогу. | Управление дорог | 15.07.2025",
        "3. О вахтовом посёлке (вне повестки дня)",
        "Решение не принято.",
        "Обязательства вне пунктов протокола",
        " | Внутреннее | Управление дорог | 15.07.2025",
        "Предложения",
        "№ п/п | Предложение | Кем внесено | Статус",
        "1 | Дорога. Построить дорогу. | Китайская сторона | На рассмотрении",
        "2 | Связь | Казахстанская сторона | Внесено",
        "Нерешённые вопросы",
        "3. О вахтовом посёлке (вне повестки дня)",
        "Составлено 1 июня 2025 года",
    ]


def test_the_chinese_part_follows_its_own_custom() -> None:
    assert said(build_summary(content(), order(languages=("zh",)))).split("\n") == [
        "工作材料，非会谈纪要",
        "会谈摘要",
        "工作会谈",
        "一、会谈概况",
        "日期 | 2025年4月24日10:00–11:30",
        "地点 | [未翻译]",
        "会谈纪要 | 第5号，草稿，未签署",
        "二、议定事项",
        "条目 | 双方商定 | 责任单位 | 完成时限",
        "1. 关于资金",
        "听取情况介绍：双方讨论了。",
        "1.1 | 提交计划。 | 杰特苏钨业公司 | 2025-05-15",
        "2. 关于道路",
        "2.1 | [未翻译] | 公路局 | 2025-07-15",
        "3. 关于营地（其他事项）",
        "未作出决定。",
        "纪要条目以外的承诺事项",
        " | 内部事项 | 公路局 | 2025-07-15",
        "三、建议事项",
        "序号 | 建议事项 | 提出方 | 状态",
        "1 | 道路。修建道路。 | 中方 | 研究中",
        "2 | 通信 | 哈方 | 已提出",
        "四、未决事项",
        "3. 关于营地（其他事项）",
        "五、出席人员",
        "哈方 | 副州长拉扎特·图尔拉绍夫（主持人）、区长",
        "中方 | 总经理王建华、翻译",
        "缺席 | 艾哈迈托夫（由奥斯潘诺夫代表）",
        "编制日期：2025年6月1日",
    ]


@pytest.mark.parametrize(
    "languages", [("kk",), ("zh", "ru"), ("ru", "kk", "zh"), ("kk", "ru", "zh")]
)
def test_any_choice_and_order_of_languages(languages: tuple[ContentLanguage, ...]) -> None:
    paper = build_summary(content(), order(languages=languages))
    assert tuple(part.language for part in paper.parts) == languages
    side_by_side = build_summary(content(), order(languages=languages, layout="columns"))
    assert len(side_by_side.parts) == 1
    assert side_by_side.orientation == ("portrait" if len(languages) == 1 else "landscape")


def test_side_by_side_columns_fit_the_texts() -> None:
    paper = build_summary(content(), order(layout="columns"))
    block = paper.parts[0].blocks[0]
    assert isinstance(block, Parallel)
    kk, ru, zh = (column.weight for column in block.columns)
    assert 30 <= kk <= 42
    assert 30 <= ru <= 42
    assert 18 <= zh <= 30
    assert sum((kk, ru, zh)) == pytest.approx(100, abs=1)
    assert all(len(row) == 3 for row in block.rows)
    text = said(paper)
    assert "Жауапты: Жол басқармасы; мерзімі: 15.07.2025" in text
    assert "Дата: 24 апреля 2025 года, 10:00–11:30 | 日期：2025年4月24日10:00–11:30" in text
    assert "工作材料，非会谈纪要" in text


@pytest.mark.parametrize("layout", ["parts", "columns"])
def test_a_partner_reads_nothing_internal_and_comes_first(layout: Layout) -> None:
    for_office = said(build_summary(content(), order(layout=layout)))
    for_partner = said(build_summary(content(), order(layout=layout, audience="partner")))
    assert SECRET not in for_office
    assert SECRET not in for_partner
    assert "Внутреннее" in for_office
    assert "Внутреннее" not in for_partner
    assert for_partner.index("Китайская сторона") < for_partner.index("Казахстанская сторона")


def test_a_missing_text_says_so_in_the_asked_language() -> None:
    text = said(build_summary(content(), order(languages=("kk",))))
    assert "Өткізілетін орны | [аударылмаған]" in text
    assert "город" not in text


def test_the_sample_is_marked_in_every_language() -> None:
    layouts: tuple[Layout, ...] = ("parts", "columns")
    for layout in layouts:
        text = said(build_summary(content(), order(sample=True, layout=layout)))
        for word in ("ҮЛГІ", "ОБРАЗЕЦ", "样本", "Образец: часть сведений вымышлена"):
            assert word in text
    assert "ОБРАЗЕЦ" not in said(build_summary(content(), order()))


def test_what_is_invented_makes_it_a_sample() -> None:
    records = content()
    records.meeting.items[0].decisions[0].illustrative = True
    assert "ОБРАЗЕЦ" in said(build_summary(records, order()))


def test_signed_minutes_and_the_number_of_the_chancellery() -> None:
    signed = meeting()
    signed.state, signed.signed_on = MeetingState.SIGNED, date(2025, 4, 28)
    signed.registration_number = "12-05/5"
    text = said(build_summary(SummaryContent(signed), order()))
    assert "Протокол | № 12-05/5, подписан 28 апреля 2025 года" in text
    assert "Хаттама | № 12-05/5, қол қойылған күні: 2025 жылғы 28 сәуір" in text
    assert "会谈纪要 | 第12-05/5号，2025年4月28日签署" in text


def test_an_empty_meeting_has_its_summary_too() -> None:
    bare = meeting()
    bare.number = bare.held_on = None
    bare.title = bare.place = Trilingual()
    bare.items, bare.participants = [], []
    paper = build_summary(SummaryContent(bare), order(languages=("ru",)))
    text = said(paper)
    assert "Рабочая встреча" in text
    assert "Дата | не указано" in text
    assert "Протокол | проект, не подписан" in text
    assert render_pdf(paper, datetime(2025, 6, 1, tzinfo=UTC)).startswith(b"%PDF")


def test_what_is_in_the_bin_is_on_no_paper() -> None:
    records = content()
    records.meeting.items[0].deleted_at = datetime(2025, 5, 1, tzinfo=UTC)
    records.meeting.participants[0].deleted_at = datetime(2025, 5, 1, tzinfo=UTC)
    text = said(build_summary(records, order(languages=("ru",))))
    assert "О дороге" not in text
    assert "Ван Цзяньхуа" not in text


def test_a_small_meeting_fits_one_page_per_language() -> None:
    made = render_pdf(build_summary(content(), order()), datetime(2025, 6, 1, tzinfo=UTC))
    assert len(PdfReader(BytesIO(made)).pages) == 3


def test_a_summary_needs_a_language() -> None:
    with pytest.raises(ValueError, match="no language"):
        build_summary(content(), order(languages=()))
