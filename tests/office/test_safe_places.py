"""Where a data file is in danger by its place."""

from pathlib import Path

import pytest

from liaison_app.base.languages import INTERFACE_LANGUAGES, InterfaceLanguage
from liaison_app.language.catalogs import Phrases
from liaison_app.office.safe_places import on_network, sync_service, warning_about


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Акимат Алматинской области/Отдел", "OneDrive"),
        ("Яндекс.Диск/данные", "Яндекс Диск"),
        ("YandexDisk", "Яндекс Диск"),
        ("坚果云/办公", "坚果云"),
        ("Nutstore", "坚果云"),
        ("Dropbox (1)", "Dropbox"),
        ("BaiduSyncdisk", "百度网盘"),
        ("Мой диск", "Google Drive"),
        ("Documents/Liaison", ""),
        ("Onedrives", ""),
        ("my dropbox notes", ""),
    ],
)
def test_folders_of_services_are_known_by_their_names(
    tmp_path: Path, folder: str, service: str
) -> None:
    assert sync_service(tmp_path / folder / "liaison.db") == service


def test_a_file_named_after_a_service_is_in_no_danger(tmp_path: Path) -> None:
    assert sync_service(tmp_path / "Dropbox") == ""


def test_a_folder_of_onedrive_under_another_name_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDrive", str(tmp_path / "Work"))
    assert sync_service(tmp_path / "Work" / "liaison.db") == "OneDrive"
    assert sync_service(tmp_path / "Home" / "liaison.db") == ""


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_the_warning_names_the_file_and_the_service(
    tmp_path: Path, language: InterfaceLanguage
) -> None:
    warning = warning_about(tmp_path / "Dropbox" / "liaison.db")
    assert warning is not None
    said = Phrases(language).render(warning)
    assert "liaison.db" in said
    assert "Dropbox" in said


def test_a_share_of_another_computer_is_a_network() -> None:
    assert on_network(Path("//server/share/liaison.db"))
    warning = warning_about(Path("//server/share/liaison.db"))
    assert warning is not None
    assert "network" in str(warning)


def test_an_ordinary_folder_is_well(tmp_path: Path) -> None:
    assert not on_network(tmp_path / "liaison.db")
    assert warning_about(tmp_path / "liaison.db") is None
