"""The frame of the window: rail, top, status line, the way back, help, bugs."""
