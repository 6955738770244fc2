"""A term as it was typed, made the term of a record."""

from liaison_app.base.languages import ContentLanguage
from liaison_app.domain.term import Period, Term, TermKind
from liaison_app.domain.trilingual import Trilingual
from liaison_app.language.typed_terms import TypedTerm
from liaison_app.office.texts import in_language


def term_of(typed: TypedTerm, language: ContentLanguage) -> Term:
    """Give the term that was typed in `language`; a bare date needs no wording beside it."""
    kind = TermKind(typed.kind)
    wording = Trilingual() if kind is TermKind.DATE else in_language(language, typed.wording)
    every = None if typed.every is None else Period(typed.every)
    return Term(kind, typed.ends_on, wording, every, typed.day)
