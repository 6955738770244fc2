"""Who sat at the table: two sides in the order of rank, and the card of whoever is chosen."""
