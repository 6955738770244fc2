"""The agenda at the left of the minutes editor."""
