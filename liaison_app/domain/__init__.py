"""Floor 1: what the office's records are and which rules they keep."""
