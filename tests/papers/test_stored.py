import pytest
from hypothesis import given

from liaison_app.papers.paper import Heading, Paper, Part, line
from liaison_app.papers.stored import from_json, to_json
from tests.papers.strategies import papers

SMALL = Paper("Т", (Part("ru", (Heading(1, line("Перечень", "ru")),)),))


@given(papers)
def test_what_is_stored_is_read_back_exactly(paper: Paper) -> None:
    text = to_json(paper)
    again = from_json(Paper, text)
    assert again == paper
    assert to_json(again) == text


def test_the_stored_form_is_readable() -> None:
    assert '"kind":"Heading","level":1,"line":[{"kind":"Run","text":"Перечень"' in to_json(SMALL)


@pytest.mark.parametrize(
    ("what", "instead"),
    [
        ('"Heading"', '"Unknown"'),
        ('"level":1', '"level":7'),
        ('"level":1', '"level":"1"'),
        ('"language":"ru"', '"language":"en"'),
        ('"text":"Перечень"', '"text":null'),
        ('"size":12', '"size":"12"'),
        ('"Paper"', '"Part"'),
    ],
)
def test_what_does_not_fit_is_refused(what: str, instead: str) -> None:
    stored = to_json(SMALL)
    assert what in stored
    with pytest.raises(ValueError, match=r"."):
        from_json(Paper, stored.replace(what, instead, 1))


def test_a_field_of_another_version_is_refused() -> None:
    stored = to_json(SMALL).replace('"size":12', '"colour":12')
    with pytest.raises(ValueError, match="colour"):
        from_json(Paper, stored)


def test_only_values_can_be_stored() -> None:
    with pytest.raises(TypeError):
        to_json(object())
