"""What is left of what there was, in English?

"The fund began the year with $84 million, took in $20 million, spent $12 million and ended with $92 million";
"12 of its 60 jobs, leaving 48"; "of the $84 million pledged, $52 million has been paid, leaving $32 million".
Silent: amounts with other verbs among them, "leaving it with 40 in Texas", "had 412 members, lost 31 and now
has 450".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import cue
from factcheck.frozen import NamedTuple
from factcheck.parts.alike import alike, measured_alike
from factcheck.parts.listing import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Mention
    from factcheck.model import Operand, Quantity
    from factcheck.parts.statements import Statement

OPENED, CAME, WENT, LEFT = ROLES = ("opened", "came-in", "went-out", "left")
THREE, FOUR = 3, 4
_RELATION = {
    (OPENED, CAME, WENT, LEFT): "opened + came - went ~ left",
    (OPENED, WENT, CAME, LEFT): "opened + came - went ~ left",
    (OPENED, CAME, LEFT): "opened + came ~ left",
    (OPENED, WENT, LEFT): "opened - went ~ left",
}
_NAMES = {OPENED: "opened", CAME: "came", WENT: "went", LEFT: "left"}


class Purse(NamedTuple):
    """A relation between what there was, came, went and is left, and the word for what is left."""

    relation: str
    word: str
    figures: dict[str, Operand]


def purses(statement: Statement) -> Iterator[Purse]:
    """Yield what is left, where a statement tells of nothing else in that measure."""
    left = cue(statement.language, LEFT)
    if left.search(statement.text, statement.start, statement.end) is None:
        return
    told = [one for one in statement.mentions if one.quantity.kind not in SHARED]
    if not THREE <= len(told) <= FOUR or not _are_alike(told) or not _ends(statement, told[-1]):
        return
    first = _role_of_first(statement, told)
    roles = (first, *(_role(statement, one) for one in told[1:]))
    if first == OPENED and _is_gone(statement, told[1]):
        roles = (first, WENT, *roles[2:])
    # "had 412 members, lost 31 and now has 450": others may have come
    is_all = (
        len(told) == FOUR or cue(statement.language, "leaving-rest").ending(told[-1].lead.strip()) is not None
    )
    relation = _RELATION.get(roles) if is_all else None
    if relation is None and _are_some_of_all(statement, told):
        roles, relation = (WENT, OPENED, LEFT), _RELATION[OPENED, WENT, LEFT]
    if relation is not None:
        figures = {_NAMES[role]: _measured(one, told[0]) for role, one in zip(roles, told, strict=True)}
        yield Purse(relation, told[-1].lead.strip(), {**figures})


def _are_alike(told: Sequence[Mention]) -> bool:
    counted = [one.quantity for one in told if one.quantity.unit.name]
    model = counted[0] if counted else told[0].quantity
    return all(alike(model, one.quantity) and one.quantity.value is not None for one in told)


def _measured(one: Mention, model: Mention) -> Quantity:
    return measured_alike(one.quantity, model.quantity)[0]


def _ends(statement: Statement, last: Mention) -> bool:
    """Tell whether nothing narrower is said of what is left: "leaving it with 40 in Texas"."""
    tail = last.tail.strip(" .").removeprefix(last.quantity.unit.name).strip()
    is_last = statement.text[last.end + len(last.tail) : statement.end].strip(" .\n") == ""
    return is_last and (not tail or cue(statement.language, "left-behind").fullmatch(tail) is not None)


def _role(statement: Statement, mention: Mention) -> str:
    """Return what a figure is by the verb that leads to it, or nothing where another does."""
    found = [idea for idea in ROLES if cue(statement.language, idea).ending(mention.lead.strip()) is not None]
    return found[0] if len(found) == 1 else ""


def _role_of_first(statement: Statement, told: Sequence[Mention]) -> str:
    words = statement.text[statement.start : told[0].start].strip()
    if cue(statement.language, "of-the-first").fullmatch(words) and _is_gone(statement, told[1]):
        return OPENED
    return _role(statement, told[0])


def _is_gone(statement: Statement, part: Mention) -> bool:
    """Tell whether a part of what opens a statement is told to be spent or paid."""
    return cue(statement.language, "is-gone").match(part.tail.strip()) is not None


def _are_some_of_all(statement: Statement, told: Sequence[Mention]) -> bool:
    """Tell whether figures are those of "cut 12 of its 60 jobs, leaving 48"."""
    part, whole, last = told[0], told[1], told[-1]
    between = statement.text[part.end : whole.start].strip()
    is_of = cue(statement.language, "k-of-n").fullmatch(between) is not None
    is_gone = cue(statement.language, "gives-up").ending(part.lead.strip()) is not None
    return len(told) == THREE and is_of and is_gone and _role(statement, last) == LEFT
