"""Floor 2: printable papers as values, and what turns them into PDF. Knows no storage and no Qt."""
