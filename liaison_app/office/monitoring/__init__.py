"""The month: opened, collected, reviewed, frozen, corrected (domain.md 3)."""
