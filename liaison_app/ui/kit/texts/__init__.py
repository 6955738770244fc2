"""A text in three languages side by side, each with its state."""
