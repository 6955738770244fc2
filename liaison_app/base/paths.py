"""Where things lie: in a source checkout, an installed wheel and the frozen program."""

import os
import sys
from pathlib import Path

from platformdirs import user_documents_path, user_state_path

_PACKAGE = Path(__file__).resolve().parent.parent


def _data_root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen)
    inside = _PACKAGE / "data"  # an installed wheel carries both folders here
    return inside if inside.is_dir() else _PACKAGE.parent


def resources() -> Path:
    """Give the folder of fonts, icons, templates, the schema, the sample and the help pages."""
    return _data_root() / "resources"


def translations() -> Path:
    """Give the folder of the catalogs."""
    return _data_root() / "translations"


def state_folder() -> Path:
    """Give the user's own folder for settings, logs and rescued texts, made where missing.

    `LIAISON_HOME` moves it, so that a stick or a test keeps everything in one place.
    """
    home = os.environ.get("LIAISON_HOME")
    folder = Path(home) if home else user_state_path("Liaison", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def documents_folder() -> Path:
    """Give the folder offered first for the data file and for what is written out."""
    home = os.environ.get("LIAISON_HOME")
    return Path(home) if home else user_documents_path()
