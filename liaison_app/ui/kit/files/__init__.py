"""Files of a record: given by drag, paste and dialog, looked at, opened, saved out."""
