"""The register of proposals, its card and its editor."""
