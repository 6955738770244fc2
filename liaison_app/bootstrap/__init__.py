"""Floor 6: the only place that knows every room; it builds, wires and starts the window."""

from liaison_app.bootstrap.program import run_window

__all__ = ["run_window"]
