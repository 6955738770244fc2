"""The history of a record on the screen."""
