"""How commitments may stand: fields that bear each status out, whatever the others say."""

from tests.exchange.documents import Fields

_TERM: Fields = {
    "term_kind": "date",
    "term_ends_on": "2025-05-15",
    "original_due": "2025-05-15",
    "current_due": "2025-05-15",
    "extension_count": 0,
}
_NO_TERM: Fields = {
    "term_kind": "none",
    "original_due": None,
    "current_due": None,
    "extension_count": 0,
}
_ON_CONTROL: Fields = {
    **_TERM,
    "firmness": "firm",
    "other_basis": {"ru": "Письмо"},
    "put_on_control": "2025-04-30",
}
_DONE: Fields = {**_ON_CONTROL, "fact_date": "2025-05-14"}
_CLOSED: Fields = {"removed_on": "2025-05-16", "removal_basis": {"kk": "Бұрыштама"}}
EXTENDED: Fields = {"current_due": "2025-06-15", "extension_count": 1}
REQUEST: Fields = {
    "requested_on": "2025-05-10",
    "from_due": "2025-05-15",
    "to_due": "2025-06-15",
    "reason": {"ru": "Нет расчёта"},
}

COMMITMENT_STORIES: tuple[Fields, ...] = (
    {**_NO_TERM, "status": "draft"},
    {**_TERM, "status": "draft"},
    {**_ON_CONTROL, "status": "in_progress"},
    {**_ON_CONTROL, **_NO_TERM, "term_kind": "permanent", "review_on": "2026-01-01",
     "status": "in_progress"},
    {**_ON_CONTROL, "term_kind": "periodic", "term_every": "month", "term_day": 5,
     "status": "in_progress"},
    {**_ON_CONTROL, "term_kind": "wording", "term_wording": {"zh": "第二季度"},
     "status": "in_progress"},
    {**_ON_CONTROL, **_NO_TERM, "term_kind": "event", "term_event": {"ru": "Пуск"},
     "term_event_on": None, "term_days": 10, "review_on": "2026-01-01", "status": "in_progress"},
    {**_DONE, "status": "under_review"},
    {**_ON_CONTROL, "remark": "Дополнить", "status": "returned"},
    {**_ON_CONTROL, "suspended_on": "2025-05-02", "suspension_basis": {"ru": "Суд"},
     "status": "suspended"},
    {**_DONE, **_CLOSED, "confirmation": {"ru": "Да"}, "status": "fulfilled"},
    {**_ON_CONTROL, **_CLOSED, "status": "not_fulfilled"},
    {**_NO_TERM, **_CLOSED, "put_on_control": None, "status": "cancelled"},
)  # fmt: skip
