"""The exchange format liaison/1: a whole data file as JSON, out and in."""
