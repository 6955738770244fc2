"""Floor 2: the data file. The only floor that knows SQL."""
