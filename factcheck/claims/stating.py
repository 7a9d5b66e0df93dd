"""Which checks follow, once the figures of a claim are found?

「完成整改{fixed=20项}」 and 「完成率{rate=59%}」 become operands by their names; two figures of one name are
taken together, and those of one name in two articles get a name each: v, v_2.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, TypeVar

from factcheck.claims.claim import Rule
from factcheck.expression import names, renamed
from factcheck.frozen import frozen
from factcheck.model import Check, Origin, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.claim import Claim
    from factcheck.model import Date, Items, Operand
    from factcheck.source import Document

CLAIM = "claim"
"""The kind of relation under which a declared check is shown."""


_Named = TypeVar("_Named")


@frozen
class Member:
    """One figure or list of a claim, and the document it stands in."""

    name: str
    operand: Quantity | Date | Items
    document: Document


def stated(ids: str, source: Claim | Rule, members: Sequence[Member], home: Document) -> Iterator[Check]:
    """State each check over the figures that its expression names."""
    operands, documents, roles = _operands(members, home)
    for number, one in enumerate(source.checks, 1):
        expression = renamed(one.expression, roles) if roles else one.expression
        needed = names(expression) if roles else one.names
        yield Check(
            f"{ids}#{number}" if len(source.checks) > 1 else ids,
            source.id if isinstance(source, Rule) else CLAIM,
            Origin.CLAIM,
            expression,
            _only(needed, operands),
            source.severity,
            message=source.message,
            documents=_only(needed, documents),
        )


def _only(needed: frozenset[str], named: dict[str, _Named]) -> dict[str, _Named]:
    """Return what an expression names."""
    if named.keys() <= needed:
        return named
    return {name: value for name, value in named.items() if name in needed}


def _operands(
    members: Sequence[Member], home: Document
) -> tuple[dict[str, Operand], dict[str, Document], dict[str, list[str]]]:
    """Gather figures by name; one name in several documents becomes one operand for each.

    The third is what such a name has become, for those that have changed.
    """
    taken = {member.name for member in members}
    if len(taken) == len(members):
        apart = {member.name: member.document for member in members if member.document is not home}
        return {member.name: member.operand for member in members}, apart, {}
    grouped: dict[tuple[str, int], list[Member]] = {}
    for member in members:
        grouped.setdefault((member.name, id(member.document)), []).append(member)
    operands: dict[str, Operand] = {}
    documents: dict[str, Document] = {}
    renamed: dict[str, list[str]] = {}
    for (name, _), group in grouped.items():
        roles = renamed.setdefault(name, [])
        role = _free(name, taken) if roles else name
        taken.add(role)
        roles.append(role)
        quantities = tuple(m.operand for m in group if isinstance(m.operand, Quantity))
        operands[role] = quantities if len(quantities) > 1 else group[0].operand
        if group[0].document is not home:
            documents[role] = group[0].document
    return operands, documents, {name: roles for name, roles in renamed.items() if len(roles) > 1}


def _free(name: str, taken: set[str]) -> str:
    """Return a name for another operand of the same name: v_2, v_3 …."""
    return next(role for number in count(2) if (role := f"{name}_{number}") not in taken)
