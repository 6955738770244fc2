"""A dump loaded into an empty file gives the same dump, whatever the file holds."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from liaison_app.base.clock import Clock
from liaison_app.language.clean import clean, one_line
from liaison_app.office.checking import check
from liaison_app.office.desk import Desk
from liaison_app.office.exchange.dumping import dump
from liaison_app.office.exchange.lists import LISTS
from liaison_app.storage.datafile import open_file, open_for_reading
from liaison_app.storage.schema.kinds import KINDS
from liaison_app.storage.wholes.reading import read_wholes
from tests.exchange.documents import TODAY, document, dump_of, load_into
from tests.exchange.generated import Generator

NASTY = ["", "а", "План\r\nработ", "\u0000", "\ud800", "e\u0301", "𠮷 =1+1", '"\\', "№ 5", "巴库塔"]
texts = st.lists(st.text(max_size=30), max_size=5).map(lambda drawn: [*drawn, *NASTY])
seeds = st.integers(0, 2**32)
# Another seed is another file, not a smaller one: shrinking would only cost minutes.
UNSHRUNK = settings(max_examples=20, phases=[Phase.explicit, Phase.generate])


@contextmanager
def desk_over_copy(empty_file: Path) -> Iterator[Desk]:
    with TemporaryDirectory() as folder:
        path = Path(shutil.copyfile(empty_file, Path(folder) / "office.db"))
        clock = Clock(TODAY)
        file = open_file(path, "", clock.local_now())
        yield Desk(file, clock, "Асель")
        file.close()


@settings(UNSHRUNK)
@given(seed=seeds, some=texts)
def test_load_of_a_dump_gives_the_same_dump(empty_file: Path, seed: int, some: list[str]) -> None:
    with desk_over_copy(empty_file) as first, desk_over_copy(empty_file) as second:
        load_into(first, Generator(seed, some).document())
        assert check(first) == []
        said = dump_of(first)
        report = load_into(second, said)
        assert report.removed == 0
        assert dump_of(second) == said
        assert check(second) == []
        again = load_into(second, said)
        assert again.added_total == 0
        assert dump_of(second) == said


@settings(UNSHRUNK)
@given(seed=seeds, some=texts)
def test_a_dump_says_what_the_file_said(empty_file: Path, seed: int, some: list[str]) -> None:
    """All that stood in the loaded file stands in the dump, cleaned."""
    brought = Generator(seed, some).document()
    with desk_over_copy(empty_file) as desk:
        load_into(desk, brought)
        said = json.loads(dump_of(desk))
    for name in LISTS:
        stored = {record["uid"]: record for record in said[name]}
        assert len(stored) == len(brought[name])
        for record in brought[name]:
            assert _missing(record, stored[str(record["uid"])]) == []


def _missing(brought: object, said: object, way: str = "") -> list[str]:
    if isinstance(brought, dict) and isinstance(said, dict):
        return [
            lost
            for name, value in brought.items()
            if not _says_nothing(value)
            for lost in _missing(value, said.get(name), f"{way}.{name}")
        ]
    if isinstance(brought, list) and isinstance(said, list):
        kept = [value for value in brought if not _says_nothing(value)]
        if kept and isinstance(kept[0], dict):
            stored = {record["uid"]: record for record in said}
            return [lost for one in kept for lost in _missing(one, stored.get(one["uid"]), way)]
        return [way] if [one_line(str(line)) for line in kept] != said else []
    if isinstance(brought, str):
        same = said in (clean(brought), brought.removesuffix(":00"))
        return [] if same else [f"{way}: {brought!r} {said!r}"]
    return [] if brought == said else [f"{way}: {brought!r} {said!r}"]


def _says_nothing(value: object) -> bool:
    if isinstance(value, str):
        return not one_line(value)
    if isinstance(value, dict):
        return "uid" not in value and all(_says_nothing(part) for part in value.values())
    if isinstance(value, list):
        return all(_says_nothing(part) for part in value)
    return value in (None, False, 0)


def test_every_kind_and_every_field_is_generated(empty_file: Path) -> None:
    seen: set[tuple[str, str]] = set()
    with desk_over_copy(empty_file) as desk:
        for seed in range(12):
            load_into(desk, {**Generator(seed, ["текст"]).document(), "office": []})
        with desk.read() as snapshot:
            for kind in LISTS.values():
                for whole in read_wholes(snapshot, kind):
                    for one in whole.everything():
                        filled = (name for name, value in one.values.items() if value)
                        seen.update((one.kind.name, name) for name in filled)
    assert {kind for kind, _ in seen} == set(KINDS) - {"office"}
    assert len(seen) > 200


def test_a_dump_is_written_as_json_writes_it(desk: Desk) -> None:
    load_into(desk, document())
    said = dump_of(desk)
    assert said == json.dumps(json.loads(said), ensure_ascii=False, indent=1) + "\n"
    assert list(json.loads(said)) == ["format", "generated_by", *LISTS]
    uids = [record["uid"] for record in json.loads(said)["organisations"]]
    assert uids == sorted(uids)


def test_what_says_nothing_is_left_out(desk: Desk) -> None:
    load_into(desk, document())
    (person,) = json.loads(dump_of(desk))["people"]
    stamps = {"version", "created_at", "created_by", "updated_at", "updated_by"}
    assert set(person) == {"uid", "side", "gender", "display", *stamps}


def test_a_dump_can_be_made_beside_a_writer(desk: Desk, tmp_path: Path) -> None:
    load_into(desk, document())
    beside = open_for_reading(desk.file.path)
    counts = dump(Desk(beside, desk.clock, ""), tmp_path / "beside.json")
    beside.close()
    assert (tmp_path / "beside.json").read_text("utf-8") == dump_of(desk)
    assert counts == {name: len(document().get(name, [])) for name in LISTS}


def test_an_empty_file_has_an_empty_dump(desk: Desk) -> None:
    said = json.loads(dump_of(desk))
    assert all(said[name] == [] for name in LISTS)
    assert load_into(desk, json.dumps(said)).added_total == 0
