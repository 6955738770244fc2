"""Registers: ids in order in one SQL step, rows by id; filters and orders are SQL on indexes."""
