"""What is told where there is no console: `liaison` on Windows has no standard error."""

import os
import sys

from PySide6.QtWidgets import QApplication, QMessageBox

from liaison_app.base.lasting_constants import keep_constants_alive

keep_constants_alive()  # before the first Qt call


def show(line: str) -> None:
    """Show a line in a box and wait until it is read; where there is no screen, nobody is told."""
    screens = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in screens):
        return
    application = QApplication.instance() or QApplication(["liaison"])
    box = QMessageBox(QMessageBox.Icon.Warning, application.applicationName() or "Liaison", line)
    box.exec()
