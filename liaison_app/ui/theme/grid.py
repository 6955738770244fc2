"""Distances of the window, in logical pixels; everything lies on a grid of 8."""

UNIT = 8
HALF = 4
GAP = 2 * UNIT  # between blocks and around a page
CONTROL = 4 * UNIT  # height of a button, a chip row, a one-line field
RADIUS = 6
ICON = 18
RAIL_WIDE = 23 * UNIT
RAIL_NARROW = 7 * UNIT
BAR = 6 * UNIT  # height of the top bar
CARD_WIDTH = 40 * UNIT
SMALLEST = (1280, 640)  # the smallest client area that must hold everything
