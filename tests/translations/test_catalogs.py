"""The catalogs say everything the code says, in every language."""

import catalog_files
import catalogs
import pytest

from liaison_app.base.languages import INTERFACE_LANGUAGES, InterfaceLanguage
from liaison_app.language.catalogs import Phrases


def test_the_catalogs_are_complete_and_fit_the_code() -> None:
    assert catalogs.check() == []


@pytest.mark.usefixtures("pseudo_catalogs")
@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_the_pseudo_language_marks_every_text(language: InterfaceLanguage) -> None:
    phrases = Phrases(language)
    entries = [entry for entry in catalog_files.read(catalog_files.pot_path()) if not entry.plural]
    shown = [phrases.pgettext(entry.context, entry.text) for entry in entries]
    assert shown
    assert [text for text in shown if not (text.startswith("⟦") and text.endswith("⟧"))] == []
