"""Before there is a window: the very first start, and a data file that does not open."""
