"""What the data file looks like: columns, tables and the mapping of records onto them."""
