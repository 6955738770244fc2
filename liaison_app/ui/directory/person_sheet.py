"""A person in the editor: names, contacts, and the posts."""

from __future__ import annotations

from liaison_app.base.errors import LiaisonError
from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.directory import Person, Post
from liaison_app.language.current import pgettext
from liaison_app.office.directory import add_post, remove_post
from liaison_app.office.directory_view import PersonView
from liaison_app.office.editing import FieldEdit, Stored, store_edits
from liaison_app.office.made import Made
from liaison_app.office.similar import ProposedNames, propose_names
from liaison_app.ui.directory.card_sheet import CardSheet
from liaison_app.ui.directory.owned_forms import OwnedForms
from liaison_app.ui.directory.person_fields import person_form, post_form
from liaison_app.ui.kit.actions import Action
from liaison_app.ui.kit.banner import Banners
from liaison_app.ui.kit.binning import take_away
from liaison_app.ui.kit.buttons import ActionButton
from liaison_app.ui.kit.record_form import RecordForm
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.icons import Icon

_PROPOSED: tuple[ContentLanguage, ...] = ("kk", "ru")


class PersonSheet(CardSheet):
    """The names of a Chinese person are proposed by sound; what is typed already stays."""

    def __init__(self, place: Workplace, panes: Panes, banners: Banners) -> None:
        """Build the fields; what is undone is offered in `banners`."""
        super().__init__()
        self._place, self._banners = place, banners
        self._person: Person | None = None
        plan = person_form(place)
        self.form: RecordForm[PersonView] = RecordForm(place, plan, panes, scrolls=False)
        self.posts: OwnedForms[Post] = OwnedForms(
            place,
            post_form,
            panes,
            heading=lambda: pgettext("directory", "Posts"),
            removes=lambda: pgettext("directory", "Remove this post"),
        )
        self.new_post = Action(
            self, self._add_post, drawn=Icon.NEW, keys="Ctrl+Return", inside=True
        )
        self.propose = Action(self, self._propose, keys="Ctrl+Shift+P", inside=True)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.form.loaded.connect(self._show)
        self.posts.removal_asked.connect(self._remove_post)
        for part in (self.form, self.posts):
            part.refused.connect(self.refused)
            self.column.addWidget(part)
        self.form.gone.connect(self.gone)
        self.posts.add_button(self.new_post)
        self.column.addStretch()
        self.buttons.append(ActionButton(self.propose))

    def open_card(self, card_id: int) -> None:
        """Show a person."""
        super().open_card(card_id)
        self._person = None
        self.form.open(card_id, focus=True)

    def leave_card(self) -> None:
        """Let the person and the posts go."""
        super().leave_card()
        self.form.leave()
        self.posts.leave()

    def store_now(self) -> None:
        """Store at once what is typed."""
        self.form.store_now()
        self.posts.store_now()

    def retranslate(self) -> None:
        """Word the actions."""
        self.new_post.say(pgettext("directory", "Add a post"))
        self.propose.say(
            pgettext("directory", "Propose names"),
            pgettext("directory", "Fills the empty names and the pinyin from the Chinese name"),
        )

    def _show(self, view: PersonView) -> None:
        self._person = view.person
        posts = [post for post in view.person.posts if post.deleted_at is None]
        self.posts.show_records([post.key for post in posts])
        self.propose.setEnabled(bool(view.person.display.zh))
        self.loaded.emit(view)

    # Posts

    def _add_post(self) -> None:
        if self.card_id is None:
            return
        self.store_now()
        desk, key = self._place.desk, self.card_id
        self._place.do(lambda: add_post(desk, key), self._refuse, self._go_to_post, owner=self)

    def _go_to_post(self, made: Made) -> None:
        self.posts.show_records([*self.posts.forms, made.id], focus=made.id)

    def _remove_post(self, key: int) -> None:
        self.store_now()
        take_away(
            self._place,
            self._banners,
            lambda: remove_post(self._place.desk, key),
            lambda: pgettext("directory", "The post was removed."),
            ("post", key),
            owner=self,
        )

    # Names

    def _propose(self) -> None:
        person = self._person
        if person is None or not person.display.zh:
            return
        self.store_now()
        desk, chinese, key = self._place.desk, person.display.zh, person.key

        def fill() -> Stored:
            proposed = propose_names(desk, chinese)
            with desk.read() as snapshot:
                now = snapshot.get(Person, key)
            return store_edits(desk, _missing_names(now, proposed))

        self._place.do(fill, self._refuse, owner=self)

    def _refuse(self, error: LiaisonError) -> None:
        self.refused.emit(error)


def _missing_names(person: Person, proposed: ProposedNames) -> list[FieldEdit]:
    """Give the edits that fill what is empty."""
    texts = {
        "display": (person.display, proposed.display),
        "family": (person.family, proposed.family),
        "given": (person.given, proposed.given),
    }
    edits = [
        FieldEdit("person", person.key, name, "", new.text(language), language)
        for name, (now, new) in texts.items()
        for language in (*_PROPOSED, "zh")
        if new.text(language) and not now.text(language)
    ]
    if proposed.pinyin and not person.pinyin:
        edits.append(FieldEdit("person", person.key, "pinyin", "", proposed.pinyin))
    return edits
