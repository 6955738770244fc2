"""Floor 4: work beside the window's thread, with progress and Cancel."""
