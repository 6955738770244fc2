"""The details of the minutes: kind, date, place, numbers, who keeps them."""
