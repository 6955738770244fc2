"""What an old list says became of something: done, cancelled, or still to do."""

from __future__ import annotations

from functools import lru_cache

from liaison_app.domain.commitment import CommitmentStatus
from liaison_app.language.fold import tokens

# Looked for in this order: «не исполнено» is no «исполнено», «частично исполнено» is not done.
_OPEN = (
    "не исполнено", "не исполнен", "не исполнена", "не выполнено", "частично", "в работе",
    "на исполнении", "исполняется", "на контроле", "в процессе", "просрочено", "орындалмады",
    "орындалмаған", "орындалуда", "ішінара", "бақылауда", "жұмыс жүргізілуде", "мерзімі өткен",
    "未完成", "部分", "进行中", "办理中", "推进中", "未办结", "not done", "in progress", "open",
    "not fulfilled",
)  # fmt: skip
_CANCELLED = (
    "отменено", "отменен", "неактуально", "утратило актуальность", "утратил актуальность",
    "исключено", "жойылды", "өзектілігін жойды", "取消", "撤销", "cancelled", "no longer relevant",
)  # fmt: skip
_DONE = (
    "исполнено", "исполнен", "исполнена", "исполнены", "выполнено", "выполнен", "выполнена",
    "снято с контроля", "снят с контроля", "снята с контроля", "снято", "завершено", "завершен",
    "орындалды", "орындалған", "бақылаудан алынды", "аяқталды", "已完成", "已落实", "已办结",
    "办结", "已销号", "完成", "落实", "done", "fulfilled", "completed", "closed",
)  # fmt: skip


def _folded(*lists: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [tuple(tokens(spelled)) for spelled in (one for some in lists for one in some)]


_LOOKED_FOR = (
    (None, _folded(_OPEN)),
    (CommitmentStatus.CANCELLED, _folded(_CANCELLED)),
    (CommitmentStatus.FULFILLED, _folded(_DONE)),
)


@lru_cache(maxsize=2_000)
def closed_as(state: str) -> CommitmentStatus | None:
    """Give how it was closed, None where it is open or the words do not tell."""
    words = tokens(state)
    for status, spellings in _LOOKED_FOR:
        if any(_holds(words, spelled) for spelled in spellings):
            return status
    return None


@lru_cache(maxsize=2_000)
def says_only_state(state: str) -> bool:
    """Tell whether a cell holds nothing but such words: then nothing of it has to be kept."""
    words = tuple(tokens(state))
    return any(words == spelled for _, spellings in _LOOKED_FOR for spelled in spellings)


def _holds(words: list[str], spelled: tuple[str, ...]) -> bool:
    size = len(spelled)
    return any(tuple(words[at : at + size]) == spelled for at in range(len(words) - size + 1))
