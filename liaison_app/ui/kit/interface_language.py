"""Switching the interface's language while the program runs."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QTranslator

from liaison_app.base.languages import InterfaceLanguage
from liaison_app.language import current

_QT_CATALOGS: Mapping[InterfaceLanguage, str] = {
    "kk": "qtbase_kk",
    "ru": "qtbase_ru",
    "zh": "qtbase_zh_CN",
    "en": "qtbase_en",
}
_LOCALES: Mapping[InterfaceLanguage, str] = {
    "kk": "kk_KZ",
    "ru": "ru_KZ",
    "zh": "zh_CN",
    "en": "en_GB",
}


_CHANGE = QEvent.Type.LanguageChange.value


class _QtTexts(QTranslator):
    """Qt's own buttons; our texts come from gettext."""

    def isEmpty(self) -> bool:
        """Say no: for an empty translator Qt sends no LanguageChange (measured)."""
        return False


class _Installed:
    texts: _QtTexts | None = None


def switch_language(language: InterfaceLanguage) -> None:
    """Show everything in `language` at once; every `Retranslated` widget words itself anew."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("the language is switched in a running program")
    current.switch(language)
    QLocale.setDefault(QLocale(_LOCALES[language]))
    if _Installed.texts is not None:
        QCoreApplication.removeTranslator(_Installed.texts)
    texts = _QtTexts()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    texts.load(_QT_CATALOGS[language], folder)
    _Installed.texts = texts
    QCoreApplication.installTranslator(texts)
    # Qt posts the change; taking it from the queue here leaves no moment with two languages.
    QCoreApplication.sendPostedEvents(app, _CHANGE)
    QCoreApplication.sendPostedEvents(None, _CHANGE)
