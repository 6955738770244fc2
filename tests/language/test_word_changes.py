import pytest
from hypothesis import given
from hypothesis import strategies as some

from liaison_app.language.word_changes import Change, Stretch, shortened, word_changes

KEPT, GONE, NEW = Change.KEPT, Change.GONE, Change.NEW


@pytest.mark.parametrize(
    ("before", "after", "way"),
    [
        ("план", "план", [(KEPT, "план")]),
        ("", "план", [(NEW, "план")]),
        ("план", "", [(GONE, "план")]),
        (
            "до 15 мая",
            "до 20 мая",
            [(KEPT, "до "), (GONE, "15"), (NEW, "20"), (KEPT, " мая")],
        ),
        (
            "公司提交资金计划。",
            "公司提交项目资金计划。",
            [(KEPT, "公司提交"), (NEW, "项目"), (KEPT, "资金计划。")],
        ),
    ],
)
def test_the_way_from_one_wording_to_the_other(
    before: str, after: str, way: list[tuple[Change, str]]
) -> None:
    assert word_changes(before, after) == [Stretch(change, text) for change, text in way]


@given(some.text(max_size=60), some.text(max_size=60))
def test_nothing_is_lost_on_the_way(before: str, after: str) -> None:
    way = word_changes(before, after)
    assert "".join(piece.text for piece in way if piece.change is not GONE) == after
    assert "".join(piece.text for piece in way if piece.change is not NEW) == before


def test_very_long_texts_are_compared_by_their_ends() -> None:
    before = "слово " * 4000
    after = before[:1200] + "новое " + before[1200:]
    way = word_changes(before, after)
    assert [piece.change for piece in way] == [KEPT, NEW, KEPT]
    assert "".join(piece.text for piece in way) == after


def test_only_the_surroundings_of_a_change_are_shown() -> None:
    long = "а" * 300
    cut = shortened(word_changes(f"{long} 15 {long}", f"{long} 20 {long}"), around=5)
    assert [piece.text for piece in cut] == ["…аааа ", "15", "20", " аааа…"]
