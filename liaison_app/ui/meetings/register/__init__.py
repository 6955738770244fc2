"""The register of meetings and the card of one."""
