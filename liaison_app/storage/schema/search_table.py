"""The table of folded words, written by the storage itself and never ranked (architecture)."""

SEARCH = "search"
CREATE_SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5("
    'words, tokenize = "unicode61 remove_diacritics 0", detail = full)'
)
_IDS_OF_A_KIND = 1 << 40


def row_of(code: int, record_id: int) -> int:
    """Give the row of a record: the kind's code above, its id below."""
    return code * _IDS_OF_A_KIND + record_id


def rows_of_kind(code: int) -> tuple[int, int]:
    """Give the first row of a kind and the first row after it."""
    return row_of(code, 0), row_of(code + 1, 0)


def kind_and_id(row: int) -> tuple[int, int]:
    """Give the kind's code and the record's id of a row."""
    return divmod(row, _IDS_OF_A_KIND)
