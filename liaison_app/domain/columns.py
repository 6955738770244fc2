"""The columns of the register of commitments: one list of heads for the window and the workbook."""

from __future__ import annotations

from collections.abc import Mapping

from liaison_app.base.messages import Message, message

# By the key of the column. The words are those of terms.tsv, com.*; papers have the same.
COMMITMENT_HEADS: Mapping[str, Message] = {
    "number": message("commitment list", "Point of the minutes"),
    "held_on": message("commitment list", "Date of the minutes"),
    "side": message("commitment list", "Responsible side"),
    "text": message("commitment list", "Content"),
    "title": message("commitment list", "Working title"),
    "completion_form": message("commitment list", "Form of completion"),
    "responsible": message("commitment list", "Responsible executor"),
    "executors": message("commitment list", "Co-executors"),
    "original_due": message("commitment list", "Original due date"),
    "due": message("commitment list", "Due date"),
    "term": message("commitment list", "Term as worded"),
    "extensions": message("commitment list", "Number of extensions"),
    "state": message("commitment list", "State"),
    "days": message("commitment list", "Days overdue"),
    "status": message("commitment list", "Status"),
    "fact_date": message("commitment list", "Actual completion date"),
    "project": message("commitment list", "Project"),
    "promised_to": message("commitment list", "Promised to"),
    "firmness": message("commitment list", "Kind of promise"),
    "priority": message("commitment list", "Priority"),
    "keeper": message("commitment list", "Keeper in the office"),
    "note": message("commitment list", "Note"),
}
