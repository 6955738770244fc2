"""The editor of a commitment: its fields, and the steps of its life."""

from __future__ import annotations

from functools import partial

from liaison_app.domain.commitment import CommitmentStatus
from liaison_app.language.current import pgettext
from liaison_app.office.commitment_view import CommitmentView
from liaison_app.office.commitments import bin_commitment
from liaison_app.office.contacts import About
from liaison_app.ui.commitments.acts import fill_acts
from liaison_app.ui.commitments.form_plan import CommitmentFields
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.contacts.button import ContactsButton
from liaison_app.ui.kit.record_editor import EditorPlan, EditorWords, RecordEditor
from liaison_app.ui.kit.standings import standing_state
from liaison_app.ui.kit.workplace import Workplace

_WORDS = EditorWords(
    back=lambda: pgettext("commitment editor", "Commitments"),
    bin=lambda: pgettext("commitment editor", "Into the bin"),
    steps=lambda: pgettext("commitment editor", "Next step"),
    hint=lambda: pgettext(
        "commitment editor", "F8: next translation · F7: sense unchanged · Alt+←: back"
    ),
    binned=lambda: pgettext("commitment editor", "The commitment lies in the bin."),
)


def commitment_editor(place: Workplace, banners: Banners) -> RecordEditor[CommitmentView]:
    """Build the editor."""
    fields = CommitmentFields(place)
    plan = EditorPlan(
        form=fields.plan(),
        words=_WORDS,
        title=_title,
        state=lambda view: standing_state(view.stand),
        has_steps=lambda view: bool(view.moves),
        fill_steps=partial(fill_acts, place),
        bin=partial(bin_commitment, place.desk),
        can_be_binned=lambda view: view.commitment.status is CommitmentStatus.DRAFT,
    )
    editor = RecordEditor(place, plan, banners)
    editor.form.loaded.connect(fields.know)
    editor.bar.add_button(
        ContactsButton(place, editor, lambda: _about(editor), editor.form.store_now), first=True
    )
    return editor


def _about(editor: RecordEditor[CommitmentView]) -> About | None:
    key = editor.form.record_id
    return None if key is None else About((key,))


def _title(view: CommitmentView) -> str:
    meeting = view.meeting
    if meeting is None or meeting.number is None:
        return pgettext(
            "commitment editor", "Commitment No. {number}", number=str(view.commitment.number or "")
        )
    return pgettext(
        "commitment editor",
        "Commitment of the minutes No. {number}, point {point}",
        number=str(meeting.number),
        point=view.point_number or "—",
    )
