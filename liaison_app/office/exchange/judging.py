"""The second reading of a file: every record is new and right, or the same as the stored one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from liaison_app.base.messages import message
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.office.exchange.comparing import difference
from liaison_app.office.exchange.refusal import Place, Refusal
from liaison_app.office.exchange.shape import shape_of
from liaison_app.office.soundness.circles import Circles
from liaison_app.office.soundness.index import Index
from liaison_app.office.soundness.judging import Broken, broken_rules
from liaison_app.storage.attachments import is_whole, path_of
from liaison_app.storage.schema.kinds import KINDS
from liaison_app.storage.snapshot import Snapshot
from liaison_app.storage.uniqueness import id_with
from liaison_app.storage.wholes.reading import read_named
from liaison_app.storage.wholes.whole import Whole

_OFFICE = KINDS["office"]
_FILE = KINDS["stored_file"]
_AT_ONCE = 200  # stored records compared together
_MAKE_ALIKE = message(
    "exchange", "Make the two alike, here or there, and load the file again; nothing was changed."
)
_WITH_FILES = message(
    "exchange", "Fetch the folder along with the file and load it again; nothing was changed."
)
_OWN_FILE = message("exchange", "Load it into a data file of its own; nothing was changed.")


class Judge:
    """Takes record after record; raises Refusal at the first that cannot be loaded."""

    def __init__(
        self, snapshot: Snapshot, index: Index, paths: tuple[Path, Path], today: date
    ) -> None:
        """Judge against what is stored and against the whole file, which the index knows.

        `paths` are the data file and the file that is loaded.
        """
        self._data_file, self._brought = paths
        self._snapshot = snapshot
        self._index = index
        self._today = today
        self._circles: Circles[Place] = Circles()
        self._same: list[tuple[Place, Whole]] = []
        self._office = next(iter(snapshot.where(OfficeProfile)), None)
        self._own_office = ""
        self._alone: set[tuple[object, ...]] = set()
        self.new = 0
        self.equal: Counter[str] = Counter()
        self.contents: list[tuple[str, str]] = []  # to be taken along, by hash and name
        self.office_left = False

    def take(self, place: Place, whole: Whole) -> None:
        """Judge one record; a stored one is compared a little later."""
        if self._index.is_stored(whole.kind, whole.uid):
            self._same.append((place, whole))
            if len(self._same) >= _AT_ONCE:
                self._compare()
        elif whole.kind is not _OFFICE or self._takes_office(place, whole):
            self._judge_new(place, whole)

    def finish(self) -> None:
        """Judge what only shows when all records were seen."""
        self._compare()
        for place in self._circles.found():
            raise Refusal(message("exchange", "The references lead in a circle."), place.told)

    def is_new(self, uid: str) -> bool:
        """Tell whether a record of the file is to be written."""
        kind = self._index.kind_of(uid)
        if kind is None or self._index.is_stored(kind, uid):
            return False
        return kind is not _OFFICE or uid == self._own_office

    def _judge_new(self, place: Place, whole: Whole) -> None:
        for member in whole.everything():
            if self._index.is_stored(member.kind, member.uid):
                raise Refusal(
                    message("exchange", "In the data file this is part of another record."),
                    _inside(place, whole, member).told,
                )
        for broken in broken_rules(whole, self._index, self._today):
            raise Refusal(broken.reason, _where(place, whole, broken).told)
        self._judge_alone(place, whole)
        self._judge_content(place, whole)
        self._circles.gather(whole, lambda member, name: _named(place, member, name))
        self.new += 1

    def _judge_alone(self, place: Place, whole: Whole) -> None:
        """Raise Refusal where another record stands in its place: of the same month, the same day.

        What is named by a record that is new itself cannot be stored yet.
        """
        if whole.binned or not whole.kind.alone:
            return
        values = {name: whole.values[name] for name in whole.kind.alone}
        known = True
        for attribute, target, uid in whole.references():
            if attribute in values:
                values[attribute] = self._index.id_of(uid)
                known = known and self._index.is_stored(target, uid)
        key = (whole.kind.code, *values.values())
        if key in self._alone or (known and id_with(self._snapshot, whole.kind, values)):
            raise Refusal(message("exchange", "There is another record in its place."), place.told)
        self._alone.add(key)

    def _judge_content(self, place: Place, whole: Whole) -> None:
        """Raise Refusal where the content of a file did not come along and is not here either."""
        if whole.kind is not _FILE or whole.binned:
            return
        sha256 = str(whole.values["sha256"])
        if is_whole(path_of(self._data_file, sha256), sha256):
            return
        source = path_of(self._brought, sha256)
        if not is_whole(source, sha256):
            raise Refusal(
                message(
                    "exchange",
                    "Its content is missing or differs in {folder}.",
                    folder=str(source.parent),
                ),
                place.at("sha256").told,
                _WITH_FILES,
            )
        self.contents.append((sha256, str(whole.values["name"])))

    def _takes_office(self, place: Place, whole: Whole) -> bool:
        """Tell whether the file's office becomes the data file's, which has at most one."""
        if self._own_office:
            raise Refusal(message("exchange", "There can be only one office."), place.told)
        if self._office is None:
            self._own_office = whole.uid
            self._index.take_office(whole)
            return True
        if whole.values["sample"] != self._office.sample:
            raise Refusal(
                message("exchange", "The sample and real work do not go into one data file."),
                place.told,
                _OWN_FILE,
            )
        self.office_left = True
        return False

    def _compare(self) -> None:
        """See that the records that are stored already say the same."""
        stored: dict[str, Whole] = {}
        for kind in dict.fromkeys(whole.kind for _, whole in self._same):
            uids = [whole.uid for _, whole in self._same if whole.kind is kind]
            stored.update((whole.uid, whole) for whole in read_named(self._snapshot, kind, uids))
        for place, whole in self._same:
            way = difference(whole, stored[whole.uid])
            if way is not None:
                raise Refusal(
                    message("exchange", "The data file has something else here."),
                    place.at(way).told,
                    _MAKE_ALIKE,
                )
            self.equal[place.list_name] += 1
        self._same.clear()


def _named(place: Place, member: Whole, attribute: str) -> Place:
    """Give the place of an attribute by the uid of whoever has it, which costs no search."""
    return _field(replace(place, uid=member.uid), member, attribute)


def _where(place: Place, root: Whole, broken: Broken) -> Place:
    inside = _inside(place, root, broken.whole)
    return _field(inside, broken.whole, broken.field) if broken.field else inside


def _field(place: Place, whole: Whole, attribute: str) -> Place:
    """Give the place of an attribute by its name in the file."""
    fields = shape_of(whole.kind).fields.values()
    return place.at(next((f.name for f in fields if f.attribute == attribute), attribute))


def _inside(place: Place, root: Whole, member: Whole) -> Place:
    """Give the place of a record inside another one."""
    return next(_ways(place, root, member), place)


def _ways(place: Place, whole: Whole, member: Whole) -> Iterator[Place]:
    if whole is member:
        yield place
    for name, owned in whole.children.items():
        for number, one in enumerate(owned, 1):
            yield from _ways(place.member(name, number), one, member)
