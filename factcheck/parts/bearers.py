"""Can one of the things counted be told by several of the labels of a list?

「处分23人，其中开除党籍18人、开除公职16人」: a person may lose both, a firm enjoy two tax
breaks, a batch have two faults.  Works and acts are told by what they are: 「油画86件、国画126件」.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import cue
from factcheck.frozen import NamedTuple
from factcheck.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.discovery import Mention
    from factcheck.parts.statements import Statement

_FOR = "for"


def has_many(listed: Statement, parts: Sequence[Mention]) -> bool:
    """Tell whether parts count persons, firms or the like, of which several labels may be true."""
    unit = parts[0].quantity.unit.name
    return bool(unit) and cue(listed.language, "bearers").fullmatch(unit) is not None


def are_befallen(listed: Statement, parts: Sequence[Mention], names: Sequence[str]) -> bool:
    """Tell whether what is counted is told by what befell it: 获一等功32人, 已联网98台、已上云76台."""
    if parts[0].quantity.kind is not Kind.COUNT:
        return False
    befallen = [cue(listed.language, "befalls").match(name) is not None for name in names]
    return all(befallen) or (any(befallen) and has_many(listed, parts))


class Form(NamedTuple):
    """How the words behind a figure tell a part: "in Asia", "for theft", "are tankers", "fly the flag"."""

    words: tuple[str, ...]
    opening: str = ""  # in, for, by
    has_name: bool = False  # in Asia
    is_told: bool = False  # are tankers
    is_done: bool = False  # fly the Greek flag


def are_of_one_form(listed: Statement, parts: Sequence[Mention]) -> bool:
    """Tell whether parts are told apart alike: "in Asia" and "in Europe", not "in Asia" and "in bonds"."""
    forms = [_form(listed, part) for part in parts]
    predicates = [form.is_told for form in forms]
    if any(form.is_done for form in forms) or (any(predicates[1:]) and not all(predicates)):
        return False  # 20 are tankers and 15 fly the Greek flag; 20 face the sea and 15 are heated
    is_unsaid = not all(form.words for form in forms)
    return is_unsaid or len({(form.opening, form.opening and form.has_name) for form in forms}) == 1


def _form(listed: Statement, part: Mention) -> Form:
    language = listed.language
    tail = part.tail.strip().removeprefix(part.quantity.unit.name).strip()
    joining = cue(language, "joining").search(tail)
    words = tuple((tail[: joining.start()] if joining else tail).split())
    is_told = bool(words) and cue(language, "predicate").fullmatch(words[0]) is not None
    words = words[is_told:]
    opening = words[0].lower() if words and cue(language, "second-thing").fullmatch(words[0]) else ""
    has_object = len(words) > 1 and cue(language, "determiner").fullmatch(words[1]) is not None
    is_named = any(word[:1].isupper() for word in words)
    is_done = not is_told and not opening and has_object
    is_bare = part.quantity.kind is not Kind.CURRENCY and part.tail.lstrip().startswith(_FOR)
    is_for = is_bare and opening == _FOR and not is_named  # 70 for theft
    return Form(words, opening, is_named, is_told, is_done or is_for)
