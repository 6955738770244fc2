"""Whether every file is inside that the program reads at run time, and is the right one."""

from __future__ import annotations

from liaison_app.base.languages import CONTENT_LANGUAGES, INTERFACE_LANGUAGES
from liaison_app.base.messages import message
from liaison_app.base.paths import resources
from liaison_app.language.catalogs import Phrases
from liaison_app.selftest.bench import Bench, NotRight

_FONTS = ("NotoEmoji", "NotoSans", "NotoSansSC", "NotoSerifSC", "Tinos")
_QT_CATALOGS = ("qtbase_kk", "qtbase_ru", "qtbase_zh_CN")
_LETTERS = "Жетісу ӘҒҚҢӨҰҮҺІ әғқңөұүһі ₸ 杰特苏钨业公司"  # every one of them must have a picture


def catalogs(bench: Bench) -> None:
    """See that each interface language has its own words."""
    del bench
    name = message("self-test", "texts in four languages")
    said = {Phrases(language).render(name) for language in INTERFACE_LANGUAGES}
    if len(said) < len(INTERFACE_LANGUAGES):
        raise NotRight(" | ".join(sorted(said)))
    for language in CONTENT_LANGUAGES:
        Phrases(language, "partner")


def qt_catalogs(bench: Bench) -> None:
    """See that Qt can name its own buttons in the three languages."""
    del bench
    from PySide6.QtCore import QLibraryInfo, QTranslator

    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name in _QT_CATALOGS:
        catalog = QTranslator()
        if not catalog.load(name, folder) or not catalog.translate("QPlatformTheme", "Cancel"):
            raise NotRight(f"{name}.qm: {folder}")


def fonts(bench: Bench) -> None:
    """See that the fonts of papers and screen are there and have the letters of the office."""
    del bench
    from liaison_app.papers.coverage import printable_text

    folder = resources() / "fonts"
    for name in _FONTS:
        if not any(folder.glob(f"{name}-*.ttf")):
            raise NotRight(f"{name}: {folder}")
    missing: dict[str, None] = {}
    printable_text(_LETTERS, missing)
    if missing:
        raise NotRight(" ".join(missing))


def schema(bench: Bench) -> None:
    """See that the schema of the exchange format lies there for whoever writes such files."""
    del bench
    if not any((resources() / "schema").glob("*.schema.json")):
        raise NotRight(str(resources() / "schema"))


def pinyin(bench: Bench) -> None:
    """See that Chinese sorts by its readings."""
    del bench
    from liaison_app.language.sort_keys import sort_key

    if not sort_key("阿拉木图", "zh") < sort_key("中方", "zh"):
        raise NotRight("pinyin")
