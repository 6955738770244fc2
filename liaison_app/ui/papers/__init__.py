"""Choosing a paper, looking at its real pages, printing it and storing it."""
