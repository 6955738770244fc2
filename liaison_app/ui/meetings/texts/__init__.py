"""Texts in three languages side by side, with their states: the heart of the editor."""
