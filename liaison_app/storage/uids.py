"""Names for records that are unique everywhere and sort by the time they were given."""

import re
import secrets
import time
import uuid

_UID = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def is_uid(text: str) -> bool:
    """Tell whether a text is a uid as we write them: of any version, in small letters."""
    return _UID.fullmatch(text) is not None


def new_uid() -> str:
    """Give a UUID of version 7 (RFC 9562, 5.7): milliseconds, then chance."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & 0xFFFF_FFFF_FFFF) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(uuid.UUID(int=value))
