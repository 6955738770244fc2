"""Gathers the screens of all rooms and the records they show."""

from importlib import import_module
from pathlib import Path

from liaison_app.office.desk import Desk
from liaison_app.office.exchange.loading import load
from liaison_app.office.sample import sample_source
from tests.screen_list import SCREENS, Screen


def chosen(names: list[str]) -> list[Screen]:
    """Give the named screens, or all of them; rooms keep theirs in tests/ui/ROOM/screens_*.py."""
    here = Path(__file__).parent
    for path in sorted((here / "ui").rglob("screens_*.py")):
        import_module(".".join(("tests", *path.relative_to(here).with_suffix("").parts)))
    wanted = names or list(SCREENS)
    return [SCREENS[name] for name in wanted]


def fill(desk: Desk) -> None:
    """Put the sample into the data file of a stage."""
    load(desk, sample_source())
