"""How a long work says how far it is."""

from collections.abc import Callable

Progress = Callable[[int, int], None]  # what is done, of how much; may raise Cancelled
