"""Files that are broken, foreign or made to hurt: one clear message each, and nothing changed."""

import codecs
import json
from pathlib import Path

import pytest

from liaison_app.base.errors import KnownFailure
from liaison_app.language.catalogs import Phrases
from liaison_app.office.desk import Desk
from liaison_app.office.exchange import letters, stream
from liaison_app.office.exchange.loading import load
from tests.exchange.documents import (
    document,
    load_into,
    place_of,
    reason_of,
    refusal,
    spoiled,
    uid,
    write,
)

WHOLE = json.dumps({"format": "liaison/1", **document()}, ensure_ascii=False)


@pytest.mark.parametrize(
    ("text", "reason", "place"),
    [
        ("", "The file is empty.", ""),
        (" \n\t ", "The file is empty.", ""),
        ("[]", "It is not an exchange file of Liaison.", ""),
        ("{}", "It is not an exchange file of Liaison.", ""),
        ("PK\x03\x04", "It is not an exchange file of Liaison.", ""),
        ('{"format": 1}', "It is not an exchange file of Liaison.", ""),
        ('{"format": "liaison/2"}', "Its format is «liaison/2».", ""),
        (WHOLE[:-1], "The file breaks off before its end.", ""),
        (WHOLE[: len(WHOLE) // 2], "This is not valid JSON.", "line 1"),
        (WHOLE + "x", "This is not valid JSON.", "line 1"),
        (WHOLE + "{}", "This is not valid JSON.", "line 1"),
        ('{"format": "liaison/1",}', "This is not valid JSON.", "line 1"),
        ('{"format": "liaison/1"\n"people": []}', "This is not valid JSON.", "line 2"),
        ('{"format": "liaison/1",\n"people": [{},]}', "This is not valid JSON.", "line 2"),
        ('{"format": "liaison/1",\n\n"people": [{"uid": tru}]}', "This is not valid JSON.",
         "line 3"),
        ('{"format": "liaison/1", "people": [{"uid": "a\nb"}]}', "This is not valid JSON.",
         "line 1"),
        ('{"format": "liaison/1", "people": {}}', "«people» must be a list.", "line 1"),
        ('{"format": "liaison/1", "people": [], "people": []}',
         "«people» occurs twice.", "line 1"),
        ('{"format": "liaison/1",\n"barriers": []}', "The list «barriers» is unknown here.",
         "line 2"),
        ('{"format": "liaison/1", "people": [{"uid": "a", "uid": "b"}]}',
         "The field «uid» occurs twice.", "people, record 1"),
        ('{"format": "liaison/1", "people": [{}, {"version": NaN}]}', "NaN is not a number.",
         "people, record 2"),
        ('{"format": "liaison/1", "people": [{"version": -Infinity}]}',
         "-Infinity is not a number.", "people, record 1"),
        ('{"format": "liaison/1", "people": [{"version": ' + "9" * 5000 + "}]}",
         "A number is too long.", "people, record 1"),
        ('{"format": "liaison/1", "people": [' + "[" * 200_000, "The record is nested too deeply.",
         "people, record 1"),
        ('{"format": "liaison/1", "people": [' + '{"a":' * 200_000,
         "The record is nested too deeply.", "people, record 1"),
        ('{"format": "liaison/1", "people": [null]}', "A record in braces is expected here.",
         "people, record 1"),
        ('{"format": "liaison/1", "people": [{}]}', "The record has no uid.", "people, record 1"),
    ],
)  # fmt: skip
def test_broken_files(desk: Desk, text: str, reason: str, place: str) -> None:
    failure = refusal(desk, text)
    assert (reason_of(failure), place_of(failure)) == (reason, place)


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE])
def test_other_encodings_with_their_mark(desk: Desk, mark: bytes) -> None:
    failure = refusal(desk, mark + WHOLE.encode("utf-16-le"))
    assert reason_of(failure) == "It is not in UTF-8."


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32"])
def test_wide_letters_without_a_mark(desk: Desk, encoding: str) -> None:
    failure = refusal(desk, WHOLE.encode(encoding))
    assert reason_of(failure) == "It is not in UTF-8."


def test_letters_of_windows_are_told_with_their_line(desk: Desk) -> None:
    text = '{"format": "liaison/1",\n"people": [{"pinyin": "Дамир"}]}'
    failure = refusal(desk, text.encode("cp1251"))
    assert reason_of(failure) == "It is not in UTF-8."
    assert place_of(failure) == "line 2"


def test_a_cut_in_the_middle_of_a_letter(desk: Desk) -> None:
    cut = WHOLE.encode().index("Протокол".encode()) + 1
    assert reason_of(refusal(desk, WHOLE.encode()[:cut])) == "It is not in UTF-8."


def test_the_mark_of_windows_before_utf_8_is_passed_over(desk: Desk) -> None:
    assert load_into(desk, codecs.BOM_UTF8 + WHOLE.encode()).added_total == 6


def test_a_file_that_is_not_there(desk: Desk, tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.json", tmp_path):
        with pytest.raises(KnownFailure) as raised:
            load(desk, path)
        assert reason_of(raised.value) == "There is no such file."


def test_a_file_that_is_too_large(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "LARGEST_FILE", 1024 * 1024)
    failure = refusal(desk, WHOLE + " " * 1024 * 1024)
    assert reason_of(failure) == "It is larger than 1 MB."


def test_a_record_that_never_ends(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "LONGEST_RECORD", 1024 * 1024)
    failure = refusal(desk, '{"format": "liaison/1", "people": [{"uid": "' + "я" * 4_000_000)
    assert reason_of(failure) == "The record is too long or never ends."
    assert place_of(failure) == "people, record 1"


def test_a_mistake_deep_in_a_long_file_is_found_at_its_line(desk: Desk) -> None:
    """Also where the file is read in many portions, and the mistake stands between two of them."""
    people = [f'{{"uid": "{uid("person", n)}", "mail": "{"x" * 2000}"}}' for n in range(2000)]
    people[1500] = people[1500].replace('"mail":', '"mail"')
    failure = refusal(desk, '{"format": "liaison/1", "people": [\n' + ",\n".join(people) + "]}")
    assert reason_of(failure) == "This is not valid JSON."
    assert place_of(failure) == "line 1502"


def test_records_cut_at_any_place_are_read_whole(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letters, "_CHUNK", 7)
    assert load_into(desk, WHOLE).added_total == 6


def test_a_file_that_changes_while_it_is_read(desk: Desk) -> None:
    path = write(desk.file.path.with_suffix(".json"), document())

    def change_between(done: int, total: int) -> None:
        if done >= total // 3:
            path.write_text(WHOLE + " ", encoding="utf-8")

    with pytest.raises(KnownFailure) as raised:
        load(desk, path, change_between)
    assert reason_of(raised.value) == "It was changed while it was read."


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("due", "2025-05-15", "The field «due» is unknown here."),
        ("number", True, "A whole number is expected here."),
        ("number", 1.0, "A whole number is expected here."),
        ("number", "1", "A whole number is expected here."),
        ("number", 10**300, "The number is too large."),
        ("number", 0, "Numbers begin with 1."),
        ("internal", 1, "Only true or false can be here."),
        ("internal", None, "Only true or false can be here."),
        ("keeper", 5, "A text is expected here."),
        ("status", "done", ("«done» is not one of the words known here: draft, in_progress, "
         "under_review, returned, suspended, fulfilled, not_fulfilled, cancelled.")),
        ("status", ["draft"], ('«[…]» is not one of the words known here: draft, '
         "in_progress, under_review, returned, suspended, fulfilled, not_fulfilled, cancelled.")),
        ("term_ends_on", "2025-02-30", "The date 2025-02-30 does not exist."),
        ("term_ends_on", "15.05.2025", "«15.05.2025» is not a date; write it as 2025-04-24."),
        ("term_ends_on", "20250515", "«20250515» is not a date; write it as 2025-04-24."),
        ("term_ends_on", "٢٠٢٥-٠٥-١٥", "«٢٠٢٥-٠٥-١٥» is not a date; write it as 2025-04-24."),
        ("created_at", "2025-04-24", ("«2025-04-24» is not a moment in UTC; write it as "
         "2025-04-24T05:00:00Z.")),
        ("created_at", "2025-02-30T00:00:00Z", ("«2025-02-30T00:00:00Z» is not a moment in UTC; "
         "write it as 2025-04-24T05:00:00Z.")),
        ("text", "текст", "A text in braces with kk, ru, zh is expected here."),
        ("text", {"en": "text"}, "«en» is unknown here."),
        ("text", {"ru": 1}, "A text is expected here."),
        ("text", {"ru": "x", "state": {"ru": {"reviewed": "yes"}}},
         "«yes» is not a fingerprint of a text."),
        ("evidence", {}, "A list is expected here."),
        ("evidence", [5], "A record in braces is expected here."),
        ("lead", "company", ("«company» is not a uid such as "
         "01966500-0007-7000-8000-000000000005.")),
        ("lead", uid("organisation", 99), (f"It names {uid('organisation', 99)}, "
         "but there is no such record.")),
        ("lead", uid("person", 1), f"It names {uid('person', 1)}, but there is no such record."),
        ("depends_on", uid("commitment", 1), "The references lead in a circle."),
    ],
)  # fmt: skip
def test_a_field_that_cannot_be_taken(desk: Desk, field: str, value: object, reason: str) -> None:
    failure = refusal(desk, spoiled("commitments", **{field: value}))  # type: ignore[arg-type]  # what no field takes
    assert reason_of(failure) == reason
    assert f"commitments, record 1 (uid {uid('commitment', 1)})" in place_of(failure)


def test_the_place_leads_into_what_a_record_owns(desk: Desk) -> None:
    lists = json.loads(WHOLE)
    lists["meetings"][0]["items"][0]["decisions"][0]["due"] = "2025-13-01"
    failure = refusal(desk, json.dumps(lists))
    assert place_of(failure).endswith("field items[1].decisions[1].due")
    lists["meetings"][0]["items"][0]["decisions"][0]["due"] = None
    lists["meetings"][0]["items"][0]["title"]["state"] = {"kk": {"against": {"ru": 5}}}
    failure = refusal(desk, json.dumps(lists))
    assert place_of(failure).endswith("field items[1].title.state.kk.against.ru")


def test_an_unknown_list_is_told_by_name_with_what_to_do(desk: Desk) -> None:
    failure = refusal(desk, {**document(), "monitoring_rounds": []})
    told = Phrases("ru").render(failure.message)
    assert "monitoring_rounds" in told
    assert failure.remedy is not None
    assert "верси" in Phrases("ru").render(failure.remedy)


def test_what_is_quoted_is_short_and_printable(desk: Desk) -> None:
    failure = refusal(desk, spoiled("commitments", lead="\ud800\x1b[31m\n" + "я" * 10_000))
    told = str(failure.message)
    assert len(told) < 400
    assert told.isprintable()
    told.encode("utf-8")


def test_names_of_unknown_fields_are_quoted_too(desk: Desk) -> None:
    lists = json.loads(WHOLE)
    lists["commitments"][0]["\ud83d\u0000{field}" + "x" * 500] = 1
    told = Phrases("zh").render(refusal(desk, json.dumps(lists)).message)
    told.encode("utf-8")
    assert len(told) < 400
