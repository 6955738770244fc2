"""What the help is about: one short text a topic, and which one belongs to a page."""

from collections.abc import Mapping, Sequence

from liaison_app.base.languages import InterfaceLanguage
from liaison_app.base.paths import resources
from liaison_app.language.current import pgettext

TOPICS: Sequence[str] = (
    "meetings",
    "talks",
    "proposals",
    "commitments",
    "monitoring",
    "directory",
    "search",
    "papers",
    "data-file",
    "keys",
)
_OF_PAGE: Mapping[str, str] = {"settings": "data-file"}


def topic_of(page: str) -> str:
    """Give the topic of a page: its own, or that of the keys where it has none."""
    topic = _OF_PAGE.get(page, page)
    return topic if topic in TOPICS else "keys"


def topic_words(topic: str) -> str:
    """Give the name of a topic."""
    words = {
        "meetings": pgettext("help", "Meetings and minutes"),
        "talks": pgettext("help", "Talks, typed live"),
        "proposals": pgettext("help", "Proposals"),
        "commitments": pgettext("help", "Commitments"),
        "monitoring": pgettext("help", "Monitoring"),
        "directory": pgettext("help", "Directory"),
        "search": pgettext("help", "Search everything"),
        "papers": pgettext("help", "Printing and Excel"),
        "data-file": pgettext("help", "Data file and backups"),
        "keys": pgettext("help", "Keys"),
    }
    return words[topic]


def help_text(topic: str, code: InterfaceLanguage) -> str:
    """Give the text of a topic as Markdown; a test holds that all languages have all of them."""
    return (resources() / "help" / code / f"{topic}.md").read_text(encoding="utf-8")
