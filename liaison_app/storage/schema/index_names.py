"""The names of the indexes by which lists are read; registers say which one they walk."""


def list_index(table: str, *order: str) -> str:
    """Give the name of the index by which a list is read in an order."""
    return f"ix_{table}_list_{'_'.join(order)}"
