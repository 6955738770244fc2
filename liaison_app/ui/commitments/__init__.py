"""The register of commitments, its card and its editor."""
