"""What a column of a list can be, and the words by which its head is known in three languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from liaison_app.base.messages import Message, message
from liaison_app.domain.columns import COMMITMENT_HEADS
from liaison_app.language.fold import tokens


class ListField(StrEnum):
    """What a column says; `LINE` is «text, who, until when» in one cell."""

    POINT = "point"
    MINUTES = "minutes"
    HELD_ON = "held_on"
    TEXT = "text"
    TEXT_KK = "text_kk"
    TEXT_RU = "text_ru"
    TEXT_ZH = "text_zh"
    LINE = "line"
    COMPLETION_FORM = "completion_form"
    SIDE = "side"
    RESPONSIBLE = "responsible"
    EXECUTORS = "executors"
    PERSON = "person"
    ORIGINAL_DUE = "original_due"
    DUE = "due"
    STATE = "state"
    FACT_DATE = "fact_date"
    REMOVED_ON = "removed_on"
    REMOVAL_BASIS = "removal_basis"
    PROJECT = "project"
    KEEPER = "keeper"
    NOTE = "note"


FIELD_WORDS: Mapping[ListField, Message] = {
    ListField.POINT: COMMITMENT_HEADS["number"],
    ListField.MINUTES: message("import column", "Minutes: number and date"),
    ListField.HELD_ON: COMMITMENT_HEADS["held_on"],
    ListField.TEXT: COMMITMENT_HEADS["text"],
    ListField.TEXT_KK: message("import column", "Content in Kazakh"),
    ListField.TEXT_RU: message("import column", "Content in Russian"),
    ListField.TEXT_ZH: message("import column", "Content in Chinese"),
    ListField.LINE: message("import column", "All in one line: what, who, until when"),
    ListField.COMPLETION_FORM: COMMITMENT_HEADS["completion_form"],
    ListField.SIDE: COMMITMENT_HEADS["side"],
    ListField.RESPONSIBLE: COMMITMENT_HEADS["responsible"],
    ListField.EXECUTORS: COMMITMENT_HEADS["executors"],
    ListField.PERSON: message("import column", "Responsible person"),
    ListField.ORIGINAL_DUE: COMMITMENT_HEADS["original_due"],
    ListField.DUE: COMMITMENT_HEADS["due"],
    ListField.STATE: COMMITMENT_HEADS["state"],
    ListField.FACT_DATE: COMMITMENT_HEADS["fact_date"],
    ListField.REMOVED_ON: message("import column", "Taken off control on"),
    ListField.REMOVAL_BASIS: message("import column", "Ground for removal"),
    ListField.PROJECT: COMMITMENT_HEADS["project"],
    ListField.KEEPER: COMMITMENT_HEADS["keeper"],
    ListField.NOTE: COMMITMENT_HEADS["note"],
}

# As offices write them; the longest that stands in a head decides.
_HEADS: Mapping[ListField, Sequence[str]] = {
    ListField.POINT: (
        "пункт протокола", "пункт", "№ пункта", "п. протокола", "хаттама тармағы", "тармақ",
        "纪要条目", "条目", "point of the minutes", "point",
    ),
    ListField.MINUTES: (
        "протокол", "№ протокола", "номер протокола", "протокол, пункт", "основание",
        "реквизиты протокола", "номер и дата протокола", "хаттама", "хаттама нөмірі", "негіздеме",
        "хаттаманың нөмірі мен күні", "会议纪要", "纪要编号", "依据", "minutes", "basis",
        "minutes, point", "хаттама, тармақ", "纪要、条目",
    ),
    ListField.HELD_ON: (
        "дата протокола", "дата совещания", "дата поручения", "хаттама күні", "纪要日期",
        "会议日期", "date of the minutes",
    ),
    ListField.TEXT: (
        "содержание", "содержание поручения", "поручение", "обязательство", "мероприятие",
        "наименование мероприятия", "текст", "текст поручения", "формулировка", "мазмұны",
        "тапсырма", "тапсырма мазмұны", "міндеттеме", "іс-шара", "іс-шараның атауы", "事项内容",
        "承诺事项", "督办事项", "内容", "事项", "措施名称", "content", "commitment", "text",
    ),
    ListField.TEXT_KK: ("на казахском", "каз", "қазақша", "мазмұны қазақша", "哈萨克文"),
    ListField.TEXT_RU: ("на русском", "рус", "орысша", "мазмұны орысша", "俄文"),
    ListField.TEXT_ZH: ("на китайском", "кит", "қытайша", "мазмұны қытайша", "中文"),
    ListField.COMPLETION_FORM: (
        "форма завершения", "аяқталу нысаны", "成果形式", "form of completion",
    ),
    ListField.SIDE: ("ответственная сторона", "сторона", "жауапты тарап", "тарап", "责任方"),
    ListField.RESPONSIBLE: (
        "ответственный исполнитель", "ответственные исполнители", "ответственный",
        "ответственные", "исполнитель", "исполнители", "ответственная организация",
        "ответственная организация (свод)", "жауапты орындаушы", "жауапты орындаушылар",
        "жауапты", "жауаптылар", "орындаушы", "жауапты ұйым", "责任单位", "牵头单位", "承办单位",
        "责任单位和责任人", "responsible executor", "responsible", "lead organisation",
    ),
    ListField.EXECUTORS: (
        "соисполнители", "соисполнитель", "бірлескен орындаушылар", "қоса орындаушылар",
        "配合单位", "协办单位", "co-executors",
    ),
    ListField.PERSON: (
        "ответственное лицо", "фио", "ф.и.о.", "ф.и.о. исполнителя", "жауапты тұлға", "аты-жөні",
        "责任人", "联系人", "responsible person",
    ),
    ListField.ORIGINAL_DUE: (
        "первоначальный срок", "первоначальный", "срок исполнения первоначальный",
        "бастапқы мерзім", "орындалу мерзімі бастапқы", "原定时限", "original due date",
    ),
    ListField.DUE: (
        "срок исполнения", "срок", "сроки", "срок исполнения продлённый", "продлённый",
        "действующий срок", "новый срок", "контрольный срок", "орындалу мерзімі", "мерзімі",
        "орындалу мерзімі ұзартылған", "қолданыстағы мерзім", "完成时限", "现行时限", "期限",
        "完成期限", "due date", "deadline", "due", "term as worded",
    ),
    ListField.STATE: (
        "статус", "состояние", "отметка об исполнении", "исполнение", "ход исполнения",
        "мәртебесі", "жай-күйі", "орындалуы", "орындалу барысы", "орындалғаны туралы белгі",
        "状态", "完成情况", "进展情况", "办理情况", "state", "status", "progress",
    ),
    ListField.FACT_DATE: (
        "дата фактического исполнения", "дата исполнения", "фактическая дата",
        "нақты орындалған күні", "орындалған күні", "实际完成日期", "完成日期",
        "actual completion date",
    ),
    ListField.REMOVED_ON: (
        "дата снятия с контроля", "снято с контроля", "снят с контроля", "бақылаудан алынған күні",
        "бақылаудан алынды", "销号日期", "taken off control on",
    ),
    ListField.REMOVAL_BASIS: (
        "основание снятия с контроля", "основание снятия", "бақылаудан алу негізі", "销号依据",
        "ground for removal",
    ),
    ListField.PROJECT: ("проект", "жоба", "项目", "project"),
    ListField.KEEPER: ("ведущий сотрудник", "жүргізуші қызметкер", "经办人", "keeper"),
    ListField.NOTE: ("примечание", "примечания", "ескертпе", "ескерту", "备注", "note", "notes"),
}  # fmt: skip

_WORDS = tuple(
    (tuple(tokens(spelled)), field) for field, heads in _HEADS.items() for spelled in heads
)
_KNOWN = dict(_WORDS)


def field_of(head: str) -> ListField | None:
    """Give what a head says: it is one of the known ones, or the longest known one inside it."""
    words = tuple(tokens(head))
    if words in _KNOWN or not words:
        return _KNOWN.get(words)
    inside = [(len(known), field) for known, field in _WORDS if _holds(words, known)]
    return max(inside, key=lambda one: one[0])[1] if inside else None


def remembered_key(head: str) -> str:
    """Give the head folded: by it the clerk's own choice is remembered."""
    return " ".join(tokens(head))


def propose_fields(
    heads: Iterable[str], remembered: Mapping[str, str]
) -> tuple[ListField | None, ...]:
    """Propose for each head what it says, the clerk's earlier choice first; each only once.

    `remembered` holds fields by `remembered_key`, an empty one where the column was left out.
    """
    proposed: list[ListField | None] = []
    known = {field.value: field for field in ListField}
    for head in heads:
        key = remembered_key(head)
        field = known.get(remembered[key]) if key in remembered else field_of(head)
        proposed.append(None if field in proposed else field)
    return tuple(proposed)


def _holds(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    size = len(known)
    return any(words[at : at + size] == known for at in range(len(words) - size + 1))
