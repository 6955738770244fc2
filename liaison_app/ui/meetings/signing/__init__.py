"""Signing the minutes, taking it back, and what signed minutes offer."""
