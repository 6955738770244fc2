"""What the outline shows of one agenda item."""

from dataclasses import dataclass

from liaison_app.base.languages import ContentLanguage


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One item: its number, its title as shown, and the languages that still need something."""

    item_id: int
    number: int
    title: str
    lacking: tuple[ContentLanguage, ...] = ()
    begun: bool = True  # there is a text in any language
    outside: bool = False  # outside the agenda
    borrowed: bool = False  # the title is shown in another language than asked
