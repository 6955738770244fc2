"""Which characters a font file has, read from its own `cmap` table (OpenType 1.9, «cmap»).

Reading the font itself needs no list of ours that could grow stale, and takes milliseconds.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

_SEGMENTS, _GROUPS = 4, 12  # the two forms of subtable that Unicode fonts use


def characters(font: Path) -> frozenset[int]:
    """Give the code points the font has a picture for; raises ValueError for no font at all."""
    with font.open("rb") as file:
        data = _table(file.read(12 + 16 * 64), b"cmap")
        file.seek(data[0])
        cmap = file.read(data[1])
    found: set[int] = set()
    for start in _subtables(cmap):
        form = struct.unpack_from(">H", cmap, start)[0]
        if form == _GROUPS:
            found.update(_grouped(cmap, start))
        elif form == _SEGMENTS:
            found.update(_segmented(cmap, start))
    return frozenset(found)


def _table(head: bytes, tag: bytes) -> tuple[int, int]:
    """Give the place and the length of a table."""
    count = struct.unpack_from(">H", head, 4)[0]
    for number in range(count):
        name, _, offset, length = struct.unpack_from(">4sLLL", head, 12 + 16 * number)
        if name == tag:
            return offset, length
    raise ValueError(f"a font without {tag!r}")


def _subtables(cmap: bytes) -> Iterator[int]:
    count = struct.unpack_from(">H", cmap, 2)[0]
    for number in range(count):
        yield struct.unpack_from(">HHL", cmap, 4 + 8 * number)[2]


def _grouped(cmap: bytes, start: int) -> Iterator[int]:
    count = struct.unpack_from(">L", cmap, start + 12)[0]
    for first, last, glyph in struct.iter_unpack(
        ">LLL", cmap[start + 16 : start + 16 + 12 * count]
    ):
        yield from range(first if glyph else first + 1, last + 1)


def _segmented(cmap: bytes, start: int) -> Iterator[int]:
    count = struct.unpack_from(">H", cmap, start + 6)[0] // 2
    lasts = struct.unpack_from(f">{count}H", cmap, start + 14)
    firsts_at = start + 16 + 2 * count
    firsts = struct.unpack_from(f">{count}H", cmap, firsts_at)
    deltas = struct.unpack_from(f">{count}H", cmap, firsts_at + 2 * count)
    offsets_at = firsts_at + 4 * count
    offsets = struct.unpack_from(f">{count}H", cmap, offsets_at)
    for number, (first, last, delta) in enumerate(zip(firsts, lasts, deltas, strict=True)):
        for code in range(first, last + 1):
            glyph = code
            if offsets[number]:
                place = offsets_at + 2 * number + offsets[number] + 2 * (code - first)
                glyph = struct.unpack_from(">H", cmap, place)[0] if place + 2 <= len(cmap) else 0
                if not glyph:
                    continue
            if (glyph + delta) % 0x10000:
                yield code
