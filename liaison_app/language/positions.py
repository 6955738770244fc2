"""A position after a name: «Л. Турлашов – первый заместитель акима», not «… – Первый …».

It is stored as it stands alone, with a capital; only words that are no names lose it.
"""

from __future__ import annotations

import re

from liaison_app.base.languages import ContentLanguage

_word = re.compile(r"[^\W\d_]+")
# What positions begin with; in Kazakh the office often comes first («Облыс әкімінің …»).
_COMMON = frozenset(
    _word.findall("""
    аким ведущий второй генеральный главный директор заведующая заведующий заместитель инженер
    исполнительный коммерческий консультант менеджер начальник первый переводчик помощник
    представитель председатель руководитель секретарь советник специалист старший технический
    управляющая управляющий финансовый член эксперт юрист
    атқарушы аудан ауданның аудармашы бас басқарма басқарманың басшы басшының басшысы бірінші
    бөлім бөлімнің директордың директоры жетекші жетекшісі компания компанияның кеңесші
    коммерциялық маман мүше облыс облыстың орынбасар орынбасары өкіл өкілі техникалық төраға
    төрағаның хатшы хатшысы қала қаланың қаржы әкім әкімнің әкімдік әкімдіктің
    """)
)


def after_name(position: str, language: ContentLanguage) -> str:
    """Give a position as it continues a line; names and abbreviations keep their capitals."""
    first = _word.match(position)
    if language == "zh" or first is None:
        return position
    small = first[0][0].lower() + first[0][1:]
    return small + position[first.end() :] if small in _COMMON else position
