"""A list comes in: which columns it has, who the unknown names are, a preview, and Undo."""
