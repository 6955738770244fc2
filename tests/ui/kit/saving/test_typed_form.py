"""When a command is due and what it carries, on a clock of the test."""

from liaison_app.ui.kit.saving.edits import Edit, Stale, Stored
from liaison_app.ui.kit.saving.typed_form import TypedForm


def form(**stored: str) -> TypedForm:
    made = TypedForm()
    for name, text in stored.items():
        made.begin(name, text)
    return made


def test_stored_half_a_second_after_the_last_key() -> None:
    typed = form(ru="")
    assert typed.due() is None
    typed.type("ru", "a", 10.0)
    typed.type("ru", "ab", 10.2)
    assert typed.due() == 10.7
    assert typed.take() == (Edit("ru", "", "ab"),)
    assert typed.due() is None


def test_stored_a_second_after_the_first_key_of_uninterrupted_typing() -> None:
    typed = form(ru="")
    text, now, commands, longest_wait = "", 0.0, 0, 0.0
    first_unsent: float | None = None
    while now < 60.0:
        now += 0.15
        text += "а"
        typed.type("ru", text, now)
        first_unsent = now if first_unsent is None else first_unsent
        due = typed.due()
        assert due is not None
        if due <= now + 0.15:
            longest_wait = max(longest_wait, due - first_unsent)
            assert typed.take()[0].value == text
            typed.stored(Stored(), due)
            commands, first_unsent = commands + 1, None
    assert longest_wait <= 1.0 + 1e-9
    assert 50 <= commands <= 75


def test_one_command_under_way_and_later_typing_goes_as_one() -> None:
    typed = form(ru="", zh="")
    typed.type("ru", "a", 0.0)
    assert len(typed.take()) == 1
    typed.type("ru", "ab", 0.1)
    typed.type("zh", "哈", 0.2)
    typed.type("ru", "abc", 0.3)
    assert typed.due() is None
    assert typed.take() == ()
    typed.stored(Stored(), 0.4)
    assert typed.take() == (Edit("ru", "a", "abc"), Edit("zh", "", "哈"))


def test_typing_and_undoing_stores_nothing() -> None:
    typed = form(ru="a")
    typed.type("ru", "ab", 0.0)
    typed.type("ru", "a", 0.1)
    assert typed.due() is None
    assert not typed.unsaved()


def test_undoing_what_is_under_way_is_stored_too() -> None:
    typed = form(ru="a")
    typed.type("ru", "ab", 0.0)
    typed.take()
    typed.type("ru", "a", 0.1)
    typed.stored(Stored(), 0.2)
    assert typed.take() == (Edit("ru", "ab", "a"),)


def test_a_stale_field_waits_for_a_decision_and_the_others_go_on() -> None:
    typed = form(ru="a", zh="")
    typed.type("ru", "mine", 0.0)
    typed.take()
    typed.stored(Stored(stale=(Stale("ru", "theirs"),)), 0.1)
    assert typed.conflicts() == {"ru": ("theirs", "mine")}
    typed.type("ru", "mine too", 0.2)
    typed.type("zh", "哈", 0.2)
    assert typed.take() == (Edit("zh", "", "哈"),)
    typed.stored(Stored(), 0.3)
    typed.keep_own("ru", 0.4)
    assert typed.take() == (Edit("ru", "theirs", "mine too"),)


def test_taking_the_other_text_ends_the_conflict() -> None:
    typed = form(ru="a")
    typed.type("ru", "mine", 0.0)
    typed.take()
    typed.stored(Stored(stale=(Stale("ru", "theirs"),)), 0.1)
    assert typed.take_theirs("ru") == "theirs"
    assert not typed.unsaved()
    assert typed.due() is None


def test_after_a_failure_it_is_tried_again_and_at_once_with_the_next_key() -> None:
    typed = form(ru="")
    typed.type("ru", "a", 0.0)
    typed.take()
    typed.failed(1.0)
    assert typed.unsaved() == {"ru": "a"}
    assert typed.due() == 11.0
    typed.type("ru", "ab", 2.0)
    assert typed.due() == 2.5


def test_a_refused_value_is_not_tried_again_by_itself() -> None:
    typed = form(ru="")
    typed.type("ru", "a", 0.0)
    typed.take()
    typed.failed(1.0, again=False)
    assert typed.due() == float("inf")
    assert typed.unsaved() == {"ru": "a"}


def test_a_refresh_never_replaces_what_is_unsent() -> None:
    typed = form(ru="a", zh="b")
    typed.type("ru", "mine", 0.0)
    assert not typed.refreshed("ru", "theirs")
    assert typed.refreshed("zh", "theirs")
    assert typed.take() == (Edit("ru", "a", "mine"),)
