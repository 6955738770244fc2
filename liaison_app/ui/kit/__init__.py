"""Generic parts of the window: they know Qt and the look, and nothing of the office."""
