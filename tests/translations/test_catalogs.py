"""The catalogs say everything the code says, in every language."""

import catalogs


def test_the_catalogs_are_complete_and_fit_the_code() -> None:
    assert catalogs.check() == []
