"""Settings outlast the program and never stop it."""

from pathlib import Path

from liaison_app.base.settings import Settings, load_settings
from tests.permissions import read_only


def test_what_is_put_is_read_the_next_time(home: Path) -> None:
    settings = load_settings()
    settings.put("language", "kk")
    settings.put("names", ["Айгерим", "李明"])
    again = load_settings()
    assert again.text("language") == "kk"
    assert again.get("names") == ["Айгерим", "李明"]
    assert [path.name for path in home.iterdir()] == ["settings.json"]


def test_a_text_is_a_text_or_the_default(home: Path) -> None:
    (home / "settings.json").write_text('{"language": 7}', encoding="utf-8")
    assert load_settings().text("language", "ru") == "ru"


def test_a_damaged_file_gives_the_defaults(home: Path) -> None:
    for text in ("{", "[]", "\udcff"):
        (home / "settings.json").write_bytes(text.encode("utf-8", "surrogateescape"))
        assert load_settings().values == {}


def test_where_nothing_may_be_written_they_last_as_long_as_the_program(home: Path) -> None:
    with read_only(home):
        settings = load_settings()
        settings.put("language", "kk")
    assert settings.text("language") == "kk"
    assert load_settings().values == {}


def test_without_a_folder_they_last_as_long_too() -> None:
    settings = Settings(None)
    settings.put("language", "zh")
    assert settings.text("language") == "zh"
