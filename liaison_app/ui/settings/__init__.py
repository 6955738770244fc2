"""Settings: how the window looks and speaks on this computer; other sections come from outside."""
