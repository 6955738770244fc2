"""Floor 2: printable documents: blocks first, then PDF."""
