"""Floor 5: the window. One room per domain word; kit and theme are shared."""
