"""Floor 2: workbooks."""
