"""A person in the editor: names, contacts, and the posts."""

from __future__ import annotations

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
from liaison_app.ui.kit.texts.panes import Panes
from liaison_app.ui.kit.workplace import Workplace
from liaison_app.ui.theme.icons import Icon

_PROPOSED: tuple[ContentLanguage, ...] = ("kk", "ru")


class PersonSheet(CardSheet[PersonView]):
    """The names of a Chinese person are proposed by sound; what is typed already stays."""

    def __init__(self, place: Workplace, panes: Panes, banners: Banners) -> None:
        """Build the fields; what is undone is offered in `banners`."""
        super().__init__(place, person_form(place), panes)
        self._banners = banners
        self.posts: OwnedForms[Post] = OwnedForms(
            place,
            post_form,
            panes,
            heading=lambda: pgettext("directory", "Posts"),
            removes=lambda: pgettext("directory", "Remove this post"),
        )
        self.posts.removal_asked.connect(self._remove_post)
        self.add_owned(self.posts)
        self.new_post = Action(
            self, self._add_post, drawn=Icon.NEW, keys="Ctrl+Return", inside=True
        )
        self.posts.add_button(self.new_post)
        self.propose = Action(self, self._propose, keys="Ctrl+Shift+P", inside=True)
        self.buttons.append(ActionButton(self.propose))
        self.retranslate()

    def retranslate(self) -> None:
        """Word the actions."""
        self.new_post.say(pgettext("directory", "Add a post"))
        self.propose.say(
            pgettext("directory", "Propose names"),
            pgettext("directory", "Fills the empty names and the pinyin from the Chinese name"),
        )

    def show_view(self, view: PersonView) -> None:
        """Show the posts, too."""
        posts = [post for post in view.person.posts if post.deleted_at is None]
        self.posts.show_records([post.key for post in posts])
        self.propose.setEnabled(bool(view.person.display.zh))
        super().show_view(view)

    # Posts

    def _add_post(self) -> None:
        if self.card_id is None:
            return
        self.store_now()
        desk, key = self.place.desk, self.card_id
        self.place.do(lambda: add_post(desk, key), self.refused.emit, self._go_to_post, owner=self)

    def _go_to_post(self, made: Made) -> None:
        self.posts.show_records([*self.posts.forms, made.id], focus=made.id)

    def _remove_post(self, key: int) -> None:
        self.store_now()
        take_away(
            self.place,
            self._banners,
            lambda: remove_post(self.place.desk, key),
            lambda: pgettext("directory", "The post was removed."),
            ("post", key),
            owner=self,
        )

    # Names

    def _propose(self) -> None:
        if self.view is None or not self.view.person.display.zh:
            return
        person = self.view.person
        self.store_now()
        desk, chinese, key = self.place.desk, person.display.zh, person.key

        def fill() -> Stored:
            proposed = propose_names(desk, chinese)
            with desk.read() as snapshot:
                now = snapshot.get(Person, key)
            return store_edits(desk, _missing_names(now, proposed))

        self.place.do(fill, self.refused.emit, owner=self)


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
