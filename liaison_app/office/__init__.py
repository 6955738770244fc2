"""Floor 3: what the office does, one function per action of a user, in plain Python."""
