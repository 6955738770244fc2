"""Floor 6: the commands, for the office's IT person, scheduled tasks and tests."""
