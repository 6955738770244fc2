"""The fields of a person's editor and of a post."""

from __future__ import annotations

from functools import partial

from liaison_app.domain.directory import Gender, Post
from liaison_app.domain.word_lists import GENDERS
from liaison_app.language.current import pgettext
from liaison_app.office.directory_view import PersonView, read_person, read_record
from liaison_app.ui.directory.rows_alike import (
    aliases_row,
    note_row,
    reach_rows,
    side_row,
    span_rows,
)
from liaison_app.ui.kit import form_rows
from liaison_app.ui.kit.chosen import worded_options
from liaison_app.ui.kit.lookup import ORGANISATIONS
from liaison_app.ui.kit.record_form import FormPlan
from liaison_app.ui.kit.workplace import Workplace

_Rows = list[form_rows.Row[PersonView] | form_rows.Heading]
_GENDERS = {gender: GENDERS[gender] for gender in Gender}


def person_form(place: Workplace) -> FormPlan[PersonView]:
    """Give the plan of the form; the posts stand below it as forms of their own."""
    desk = place.desk
    return FormPlan(
        kind="person",
        read=lambda key: read_person(desk, key),
        record=lambda view: view.person,
        title=lambda view: view.person.display.shown("ru")[0],
        rows=[*_names(), *_who(), *_contacts()],
        follows=("post",),
    )


def _names() -> _Rows:
    return [
        form_rows.Texts("display", lambda: pgettext("directory", "Name as shown"), least_lines=1),
        form_rows.Texts("family", lambda: pgettext("directory", "Family name"), least_lines=1),
        form_rows.Texts("given", lambda: pgettext("directory", "Given name"), least_lines=1),
        form_rows.Texts("patronymic", lambda: pgettext("directory", "Patronymic"), least_lines=1),
        form_rows.Texts(
            "dative",
            lambda: pgettext("directory", "In a letter, to whom"),
            hint=lambda: pgettext("directory", "As it stands in an address; no form is guessed"),
            least_lines=1,
        ),
        form_rows.Line("pinyin", lambda: pgettext("directory", "Pinyin")),
        aliases_row(lambda: pgettext("directory", "Other names of a person")),
    ]


def _who() -> _Rows:
    return [
        side_row(),
        form_rows.Choice(
            "gender",
            lambda: pgettext("directory", "Gender"),
            options=worded_options(_GENDERS),
            hint=lambda: pgettext("directory", "For Russian verbs only"),
        ),
    ]


def _contacts() -> _Rows:
    return [
        *reach_rows(),
        form_rows.Line("wechat", lambda: pgettext("directory", "WeChat")),
        note_row(),
    ]


def post_form(place: Workplace) -> FormPlan[Post]:
    """Give the plan of one post."""
    return FormPlan(
        kind="post",
        read=partial(read_record, place.desk, Post),
        record=lambda post: post,
        title=lambda post: post.title.shown("ru")[0],
        rows=[
            form_rows.Texts("title", lambda: pgettext("directory", "Post"), least_lines=1),
            form_rows.Pick(
                "organisation_id",
                lambda: pgettext("directory", "Organisation"),
                lookup=ORGANISATIONS,
            ),
            *span_rows(),
        ],
        follows=("organisation",),
    )
