"""Whether records are right as they stand: for files that come in, and for checking."""
