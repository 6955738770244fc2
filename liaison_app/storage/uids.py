"""Names for records that are unique everywhere and sort by the time they were given."""

import secrets
import time
import uuid


def new_uid() -> str:
    """Give a UUID of version 7 (RFC 9562, 5.7): milliseconds, then chance."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & 0xFFFF_FFFF_FFFF) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(uuid.UUID(int=value))
