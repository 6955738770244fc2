"""The fonts of the window: the system's own, then the bundled ones for what it lacks."""

import logging

from PySide6.QtGui import QFont, QFontDatabase

from liaison_app.base.paths import resources

# The order matters: Noto Sans SC has none of Ә Ғ Қ Ң Ө Ұ Ү Һ І (architecture.md, Papers).
BUNDLED = ("Noto Sans", "Noto Sans SC")
POINT_SIZES = (10, 11, 12, 14)

_log = logging.getLogger(__name__)


def load_bundled() -> None:
    """Make the bundled screen fonts known to Qt; a missing file only costs its letters."""
    for path in sorted((resources() / "fonts").rglob("NotoSans*.?tf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            _log.error("font %s cannot be read", path.name)


def window_font(point_size: int, *, bundled_only: bool = False) -> QFont:
    """Give the font of all texts; `bundled_only` makes pictures equal on every computer."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font = QFont(system)
    families = BUNDLED if bundled_only else (*system.families(), *BUNDLED)
    font.setFamilies(list(families))
    font.setPointSize(point_size)
    return font
