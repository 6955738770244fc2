"""Meetings: the register and the editor of the minutes."""
