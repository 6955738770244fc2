"""Floor 2: the data file: tables, mapping, lock, history, search, backups, migrations."""
