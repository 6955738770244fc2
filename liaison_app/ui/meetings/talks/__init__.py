"""The talks as they are typed live, line by line; sorted into items afterwards."""
