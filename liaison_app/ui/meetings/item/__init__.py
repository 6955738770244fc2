"""The page of one agenda item: its texts, points, proposals and commitments."""
