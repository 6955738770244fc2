"""The month: the grid of all promises, their reports row after row, and the steps of the month."""
