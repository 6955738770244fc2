"""Chinese names in Cyrillic by Palladius (domain.md 5.2). Proposals only: people know better."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache

from liaison_app.base.languages import ContentLanguage
from liaison_app.base.paths import resources
from liaison_app.language.pinyin import is_han, name_readings, readings, surname_length

# Never transliterated: names with a form of their own, Russian and Kazakh (domain.md 5.2, 5.3).
_ESTABLISHED = {
    "北京": ("Пекин", "Бейжің"),
    "南京": ("Нанкин", "Нанкин"),
    "哈尔滨": ("Харбин", "Харбин"),
    "香港": ("Гонконг", "Гонконг"),
    "澳门": ("Макао", "Макао"),
    "台北": ("Тайбэй", "Тайбэй"),
    "安徽": ("Аньхой", "Аньхой"),
    "新疆": ("Синьцзян", "Шыңжаң"),
    "乌鲁木齐": ("Урумчи", "Үрімжі"),
    "喀什": ("Кашгар", "Қашқар"),
    "西藏": ("Тибет", "Тибет"),
    "内蒙古": ("Внутренняя Монголия", "Ішкі Моңғолия"),
    "霍尔果斯": ("Хоргос", "Қорғас"),
    "伊宁": ("Кульджа", "Құлжа"),
    "伊犁": ("Или", "Іле"),
    "阿勒泰": ("Алтай", "Алтай"),
    "塔城": ("Чугучак", "Шәуешек"),
    "孙中山": ("Сунь Ятсен", "Сунь Ятсен"),
    "孙逸仙": ("Сунь Ятсен", "Сунь Ятсен"),
    "蒋介石": ("Чан Кайши", "Чан Кайши"),
}
_VOWELS = frozenset("аеёиоуыэюя")
_TONES = frozenset("\u0304\u0301\u030c\u030012345")
_LONGEST_SYLLABLE = 6
_LONGEST_WORD = 60


@cache
def _syllables() -> dict[str, str]:
    lines = (resources() / "palladius.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.split("\t") for line in lines if line)


def person(name: str) -> str | None:
    """Propose the Russian form of a person's name, the Kazakh one too: 王建华 or Wáng Jiànhuá.

    Surname first, each of the two a word: Ван Цзяньхуа. None where it is no Chinese name: parts
    joined by · are a transcription, whose original is to be asked for.
    """
    bare = name.strip()
    if bare in _ESTABLISHED:
        return _ESTABLISHED[bare][0]
    if not _all_han(bare):
        return _from_pinyin(bare)
    sounds = _toneless(name_readings(bare))
    size = surname_length(bare)
    return _words([sounds[:size], sounds[size:]])


def place(name: str, language: ContentLanguage = "ru") -> str | None:
    """Propose the form of a place or of a company's own name, one word: 长安 Чанъань.

    Established names are taken as they are, in Kazakh too: 北京 Пекин, Бейжің.
    """
    bare = name.strip()
    if bare in _ESTABLISHED:
        return _ESTABLISHED[bare][1 if language == "kk" else 0]
    if not _all_han(bare):
        return _from_pinyin(bare)
    return _words([_toneless(readings(bare))])


def spelled(name: str) -> str | None:
    """Propose the pinyin of a person's hanzi, for its own field: 王建华 Wáng Jiànhuá."""
    bare = name.strip()
    sounds = name_readings(bare) if _all_han(bare) else []
    if not sounds or not all(sounds):
        return None
    from pypinyin.contrib.tone_convert import tone3_to_tone

    marked = [tone3_to_tone(sound.rstrip("5")) for sound in sounds]
    size = surname_length(bare)
    parts = (marked[:size], marked[size:])
    return " ".join(_apostrophised(part).capitalize() for part in parts if part)


def _apostrophised(syllables: list[str]) -> str:
    """Join syllables, with an apostrophe before one that begins with a, e or o: Xī'ān."""
    first, *others = syllables
    return first + "".join(f"'{other}" if _opens(other) else other for other in others)


def _opens(syllable: str) -> bool:
    return unicodedata.normalize("NFD", syllable)[:1] in ("a", "e", "o")


def _all_han(text: str) -> bool:
    return bool(text) and all(is_han(char) for char in text)


def _toneless(sounds: Sequence[str]) -> list[str]:
    return [sound.rstrip("12345") for sound in sounds]


def _from_pinyin(text: str) -> str | None:
    marked = unicodedata.normalize("NFD", text.lower()[:_LONGEST_WORD])
    bare = "".join(mark for mark in marked if mark not in _TONES)
    words = unicodedata.normalize("NFC", bare).replace("’", "'").replace("-", "'").split()
    return _words([_split(word) for word in words])


def _split(word: str) -> list[str]:
    """Split "jianhua" into syllables; what is no pinyin gives an empty one, which is unknown.

    Only an apostrophe lets a syllable inside the word begin with a vowel ("ping'an"), so
    "pingan" is pin-gan; beyond that the fewest syllables are taken.
    """
    return [syllable for part in word.split("'") for syllable in _syllables_of(part)]


def _syllables_of(part: str) -> list[str]:
    known = _syllables()
    best: list[list[str] | None] = [[]]
    for end in range(1, len(part) + 1):
        ways = [
            [*before, part[start:end]]
            for start in range(max(end - _LONGEST_SYLLABLE, 0), end)
            if part[start:end] in known and (before := best[start]) is not None
        ]
        best.append(min(ways, key=_unlikely, default=None))
    return best[-1] or [""]


def _unlikely(syllables: list[str]) -> tuple[int, int]:
    return sum(_opens(syllable) for syllable in syllables[1:]), len(syllables)


def _words(words: list[list[str]]) -> str | None:
    written = [_word(syllables) for syllables in words if syllables]
    return " ".join(written) if written and all(written) else None


def _word(syllables: list[str]) -> str:
    """Join syllables into one Cyrillic word, ъ between -ng and a vowel; "" if one is unknown."""
    known = _syllables()
    word, after_ng = "", False
    for syllable in syllables:
        cyrillic = known.get(syllable, "")
        if not cyrillic:
            return ""
        word += "ъ" + cyrillic if after_ng and cyrillic[0] in _VOWELS else cyrillic
        after_ng = syllable.endswith("ng")
    return word.capitalize()
