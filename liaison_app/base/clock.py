"""The one place that asks the computer for the time."""

from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True, slots=True)
class Clock:
    """Tells the time; `fixed` (of `--today`) replaces the date for everything that is computed."""

    fixed: date | None = None

    def today(self) -> date:
        """Give the office's date, by the computer's own time zone."""
        return self.fixed or datetime.now().astimezone().date()

    def now(self) -> datetime:
        """Give the moment in UTC, for stamps; a fixed date does not falsify them."""
        return datetime.now(UTC)

    def local_now(self) -> datetime:
        """Give the moment in the computer's own time zone, for what a clerk reads."""
        return datetime.now().astimezone()
