"""Floor 1: catalogs, dates, numbers, names, cleaning, folding and sort keys. Knows no record."""
