"""Workbooks that come in, xlsx and ods: read in a child process, always as data."""
