"""Keeps None, True and False alive under Python 3.11, where PySide6 6.12 uses them up.

Measured: every Qt call that gives nothing back (`setText`, `QPainter.save` …) takes one reference
of None away, because the wheel is built as if None were immortal, which it is from Python 3.12 on.
After some five thousand calls the interpreter ends with «none_dealloc: deallocating None».
"""

import ctypes
import sys

_ENOUGH = 1 << 40
_CONSTANTS = (None, True, False, NotImplemented)


def keep_constants_alive() -> None:
    """Give the constants a count of references that no run can use up; from 3.12 on do nothing."""
    if sys.version_info >= (3, 12):
        return
    for constant in _CONSTANTS:
        count = ctypes.c_ssize_t.from_address(id(constant))
        # The count is the first field of every object, except in debug builds of Python.
        if abs(count.value - sys.getrefcount(constant)) < 1 << 10:
            count.value += _ENOUGH
