"""How the window looks: colours, fonts, icons, distances; light and dark, switched live."""
