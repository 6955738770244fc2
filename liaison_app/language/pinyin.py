"""Readings of Chinese characters. pypinyin is imported at the first question, never before."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Characters with another reading as a surname (domain.md 5.2; checked against pypinyin there).
# 覃 is Qín or Tán: the more frequent one is proposed.
SURNAME_READINGS = {
    "单": "shan4",
    "曾": "zeng1",
    "解": "xie4",
    "查": "zha1",
    "仇": "qiu2",
    "区": "ou1",
    "朴": "piao2",
    "盖": "ge3",
    "翟": "zhai2",
    "缪": "miao4",
    "覃": "qin2",
    "任": "ren2",
    "尉迟": "yu4 chi2",
    "万俟": "mo4 qi2",
    "长孙": "zhang3 sun1",
}
COMPOUND_SURNAMES = frozenset(
    {
        "欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "东方", "皇甫", "尉迟", "公孙",
        "慕容", "长孙", "令狐", "宇文", "司空", "万俟", "端木", "轩辕", "百里", "呼延",
        "东郭", "南宫", "西门", "独孤", "闻人", "赫连", "澹台", "公冶", "宗政", "濮阳",
        "淳于", "单于", "太叔", "申屠", "仲孙", "钟离", "鲜于", "闾丘", "公羊", "拓跋",
        "完颜", "第五", "左丘", "谷梁", "耶律",
    }
)  # fmt: skip
_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


def is_han(char: str) -> bool:
    """Say whether a character is a Chinese one."""
    return "\u4e00" <= char <= "\u9fff" or char == "〇" or _is_rare_han(char)


def _is_rare_han(char: str) -> bool:
    in_basic_plane = "\u3400" <= char <= "\u4dbf" or "\uf900" <= char <= "\ufaff"
    return in_basic_plane or "\U00020000" <= char <= "\U0003ffff"


@lru_cache(maxsize=50_000)
def reading(char: str) -> str | None:
    """Give the first reading in the dictionary with its tone ("wang2", "lü4", "de5") or None."""
    from pypinyin.pinyin_dict import pinyin_dict

    if char == "〇":
        return "ling2"
    known = pinyin_dict.get(ord(char))
    return _numbered(known.partition(",")[0]) if known else None


def _numbered(marked: str) -> str:
    """Turn "wáng" into "wang2"; the diaeresis of ü and the hat of ê stay."""
    tone = "5"
    letters = []
    for mark in unicodedata.normalize("NFD", marked):
        if mark in _TONES:
            tone = _TONES[mark]
        else:
            letters.append(mark)
    return unicodedata.normalize("NFC", "".join(letters)) + tone


@lru_cache(maxsize=20_000)
def readings(text: str) -> tuple[str, ...]:
    """Give a reading for every character, in the words it stands in: 银行 is yin2 hang2.

    What is no hanzi or has no known reading gives "".
    """
    alone = tuple(reading(char) or "" for char in text)
    if len(text) < 2 or not all(alone):
        return alone
    from pypinyin import Style, lazy_pinyin

    return tuple(lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True, v_to_u=True))


def surname_length(name: str) -> int:
    """Say how many characters of a Chinese name are its surname: 2 for 欧阳…, else 1."""
    return 2 if name[:2] in COMPOUND_SURNAMES and len(name) > 2 else 1


def name_readings(name: str) -> list[str]:
    """Give the readings of a person's name, the surname by its own table (domain.md 5.2)."""
    size = surname_length(name)
    family = SURNAME_READINGS.get(name[:size])
    return [*(family.split() if family else readings(name[:size])), *readings(name[size:])]
