"""Tests of contacts in the window."""
