"""A position after a name: «Л. Турлашов – первый заместитель акима», not «… – Первый …».

Stored as it stands alone, with a capital; only words that are no names lose it.
"""

from __future__ import annotations

import re

from liaison_app.base.languages import ContentLanguage

# What positions begin with. In Kazakh the office often comes first («Облыс әкімінің …»).
_COMMON = frozenset(
    "аким ведущий второй генеральный главный директор заведующая заведующий заместитель инженер"
    " исполнительный коммерческий консультант менеджер начальник официальный первый переводчик"
    " помощник представитель председатель руководитель секретарь советник специалист старший"
    " технический управляющая управляющий финансовый член эксперт юрист"
    " атқарушы аудан ауданның аудармашы бас басқарма басқарманың басшы басшының басшысы бірінші"
    " бөлім бөлімнің директор директордың директоры жетекші жетекшісі компания компанияның"
    " кеңесші коммерциялық маман мүше облыс облыстың орынбасар орынбасары өкіл өкілі техникалық"
    " төраға төрағаның хатшы хатшысы қала қаланың қаржы әкім әкімнің әкімдік әкімдіктің".split()
)
_first_word = re.compile(r"[^\W\d_]+")


def after_name(position: str, language: ContentLanguage) -> str:
    """Give a position as it continues a line; names and abbreviations keep their capitals."""
    found = _first_word.match(position)
    if language == "zh" or found is None or found[0].lower() not in _COMMON:
        return position
    if not found[0][1:].islower():
        return position
    return position[:1].lower() + position[1:]
