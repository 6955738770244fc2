"""Organisations, people and projects: three stored names each, never derived (domain.md 0, 5)."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from liaison_app.domain.record import Record, Side
from liaison_app.domain.trilingual import Trilingual


class OrganisationKind(StrEnum):
    """What an organisation is: it decides how it may be addressed (domain.md 1.1)."""

    STATE_BODY = "state_body"
    TERRITORIAL_BODY = "territorial_body"
    COMPANY = "company"
    OTHER = "other"


class Gender(StrEnum):
    """Kept explicit where a Russian verb depends on it (domain.md 5.1)."""

    UNKNOWN = "unknown"
    FEMALE = "female"
    MALE = "male"


@dataclass(eq=False, kw_only=True)
class FormerName(Record):
    """A name an organisation bore from one day to another; old papers keep it."""

    organisation_id: int | None = None
    position: int = 0
    name: Trilingual = field(default_factory=Trilingual)
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(eq=False, kw_only=True)
class Organisation(Record):
    """A body or firm of one side."""

    side: Side = Side.KZ
    kind: OrganisationKind = OrganisationKind.OTHER
    name: Trilingual = field(default_factory=Trilingual)
    short_name: Trilingual = field(default_factory=Trilingual)
    legal_form: Trilingual = field(default_factory=Trilingual)
    aliases: list[str] = field(default_factory=list)
    registration_code: str = ""  # БИН or 统一社会信用代码
    parent_id: int | None = None
    active: bool = True
    telephone: str = ""
    mail: str = ""
    keeper: str = ""
    internal_note: str = ""
    merged_into_id: int | None = None
    former_names: list[FormerName] = field(default_factory=list)

    def name_on(self, day: date) -> Trilingual:
        """Give the name it bore on `day`: a former one whose last day had not passed yet."""
        former = [
            name
            for name in self.former_names
            if name.valid_to is not None
            and day <= name.valid_to
            and (name.valid_from is None or name.valid_from <= day)
        ]
        earliest = min(former, key=lambda name: name.valid_to or date.max, default=None)
        return self.name if earliest is None else earliest.name


@dataclass(eq=False, kw_only=True)
class Post(Record):
    """What a person is or was at an organisation, from one day to another."""

    person_id: int | None = None
    position: int = 0
    organisation_id: int | None = None
    title: Trilingual = field(default_factory=Trilingual)
    valid_from: date | None = None
    valid_to: date | None = None

    def held_on(self, day: date) -> bool:
        """Tell whether the post was held on `day`; an open end reaches everywhere."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


@dataclass(eq=False, kw_only=True)
class Person(Record):
    """A person of one side; `display` is the name as shown, the parts serve signatures."""

    side: Side = Side.KZ
    display: Trilingual = field(default_factory=Trilingual)
    family: Trilingual = field(default_factory=Trilingual)
    given: Trilingual = field(default_factory=Trilingual)
    patronymic: Trilingual = field(default_factory=Trilingual)
    dative: Trilingual = field(default_factory=Trilingual)
    pinyin: str = ""
    gender: Gender = Gender.UNKNOWN
    aliases: list[str] = field(default_factory=list)
    telephone: str = ""
    mail: str = ""
    wechat: str = ""
    internal_note: str = ""
    merged_into_id: int | None = None
    posts: list[Post] = field(default_factory=list)

    def post_on(self, day: date) -> Post | None:
        """Give the post held on `day`, the latest begun first."""
        held = [post for post in self.posts if post.held_on(day) and post.deleted_at is None]
        return max(held, key=lambda post: post.valid_from or date.min, default=None)


@dataclass(eq=False, kw_only=True)
class Project(Record):
    """What the two sides build together; the rest of it comes with the project file."""

    name: Trilingual = field(default_factory=Trilingual)
    district: Trilingual = field(default_factory=Trilingual)
    deposit: Trilingual = field(default_factory=Trilingual)
    resource: Trilingual = field(default_factory=Trilingual)
    stage: Trilingual = field(default_factory=Trilingual)
    partner_id: int | None = None
    started_on: date | None = None
    aliases: list[str] = field(default_factory=list)
