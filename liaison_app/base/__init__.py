"""Floor 0: errors, messages, clock, paths, settings, log, version. Knows nobody."""
