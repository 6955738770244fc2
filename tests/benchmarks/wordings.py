"""Texts as the office writes them: every action with every object and place makes a commitment."""

from __future__ import annotations

import csv
from pathlib import Path

Texts = tuple[str, str, str]  # Kazakh, Russian, Chinese

with Path(__file__).with_name("wordings.tsv").open(encoding="utf-8") as _file:
    _ROWS = list(csv.DictReader(_file, delimiter="\t", quoting=csv.QUOTE_NONE))


def texts(kind: str) -> tuple[Texts, ...]:
    """Give the texts of a kind: action, object, place, form, project, organisation."""
    return tuple(
        (row["kk"], row["ru"], row["zh"]) for row in _ROWS if row["kind"].split()[0] == kind
    )


ACTIONS = texts("action")
OBJECTS = texts("object")
PLACES = texts("place")
FORMS = texts("form")
PROJECTS = texts("project")
ORGANISATIONS = texts("organisation")
SIDES = tuple(row["kind"].split()[1] for row in _ROWS if row["kind"].startswith("organisation"))
