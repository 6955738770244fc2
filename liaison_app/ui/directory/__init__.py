"""The directory: organisations, people and projects, with all their names."""
