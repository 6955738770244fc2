"""Saving without a button: what was typed is stored, or rescued, or still on the screen."""
