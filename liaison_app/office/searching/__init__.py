"""Search everything: one line typed, all kinds of record answer."""
