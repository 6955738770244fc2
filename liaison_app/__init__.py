"""Liaison: the memory of an office that works in Kazakh, Russian and Chinese."""
