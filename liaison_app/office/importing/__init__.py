"""Our present lists come in: a workbook or a pasted block becomes commitments, seen before."""
