"""Whose office this is and what it set for itself; one record a data file."""

from __future__ import annotations

from liaison_app.base.errors import UserMistake
from liaison_app.base.languages import ContentLanguage
from liaison_app.base.messages import message
from liaison_app.domain.office_profile import OfficeProfile
from liaison_app.domain.trilingual import Trilingual
from liaison_app.office.desk import Desk
from liaison_app.office.texts import cleaned
from liaison_app.storage.changes import Changes
from liaison_app.storage.rebuilding import renew_sort_keys
from liaison_app.storage.snapshot import Snapshot

_MOST_DAYS = 365
_LAST_DAY = 31
_MONTHS_OF_A_YEAR = 12


def read_profile(desk: Desk) -> OfficeProfile:
    """Give the office's profile, a fresh one that is not stored where the file has none."""
    with desk.read() as snapshot:
        return profile_in(snapshot)


def profile_in(snapshot: Snapshot) -> OfficeProfile:
    """Give the office's profile within a snapshot or a unit of work."""
    return next(iter(snapshot.where(OfficeProfile)), None) or OfficeProfile()


def store_profile(
    desk: Desk,
    *,
    name: Trilingual | None = None,
    region: Trilingual | None = None,
    content_language: ContentLanguage | None = None,
    due_soon_days: int | None = None,
) -> Changes:
    """Store what is given and leave the rest; the profile is made where there is none.

    Another content language lets every list sort anew, as missing texts are replaced by it.
    """
    with desk.write() as work:
        profile = profile_in(work)
        before = profile.content_language
        profile.name = profile.name if name is None else cleaned(name)
        profile.region = profile.region if region is None else cleaned(region)
        profile.content_language = content_language or before
        if due_soon_days is not None:
            profile.due_soon_days = _judged(due_soon_days)
        if profile.id is None:
            work.add(profile)
        if profile.content_language != before:
            renew_sort_keys(work.session)
        return work.commit()


def store_month_settings(
    desk: Desk,
    *,
    forms_out_day: int | None = None,
    as_of_day: int | None = None,
    answers_due_day_kz: int | None = None,
    answers_due_day_cn: int | None = None,
    report_due_day: int | None = None,
    reminder_after: int | None = None,
    letter_after: int | None = None,
    agenda_after: int | None = None,
) -> Changes:
    """Store the days of the months to come and the numbers of rule 7; None leaves one as it is.

    Raises UserMistake at the field that is no day of a month, or no number of months.
    """
    days = {
        "forms_out_day": forms_out_day,
        "as_of_day": as_of_day,
        "answers_due_day_kz": answers_due_day_kz,
        "answers_due_day_cn": answers_due_day_cn,
        "report_due_day": report_due_day,
    }
    months = {
        "reminder_after": reminder_after,
        "letter_after": letter_after,
        "agenda_after": agenda_after,
    }
    with desk.write() as work:
        profile = profile_in(work)
        for numbers, most in ((days, _LAST_DAY), (months, _MONTHS_OF_A_YEAR)):
            for name, number in numbers.items():
                if number is not None:
                    setattr(profile, name, _within(number, most, name))
        if profile.id is None:
            work.add(profile)
        return work.commit()


def _within(number: int, most: int, field: str) -> int:
    if not 1 <= number <= most:
        raise UserMistake(message("office", "Give a number from 1 to {most}.", most=most), field)
    return number


def _judged(days: int) -> int:
    if not 0 <= days <= _MOST_DAYS:
        raise UserMistake(
            message("office", "Give a number of days from 0 to {most}.", most=_MOST_DAYS),
            "due_soon_days",
        )
    return days
