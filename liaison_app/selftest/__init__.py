"""`--self-test`: whether the program carries everything it needs, and the main job works here."""

from liaison_app.selftest.all_checks import test_all

__all__ = ["test_all"]
