"""Registers: a table over any number of rows that reads only what is looked at."""
