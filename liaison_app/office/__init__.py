"""Floor 3: what the office does, one function per user action, in plain Python."""
