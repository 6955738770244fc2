"""How a long work tells how far it is."""

from collections.abc import Callable
from typing import TypeAlias

# Called with what is done and all there is to do; raises Cancelled to stop the work.
Progress: TypeAlias = Callable[[int, int], None]
