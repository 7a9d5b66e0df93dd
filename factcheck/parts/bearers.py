"""Can one of the things counted be told by several of the labels of a list?

「处分23人，其中开除党籍18人、开除公职16人」: a person may lose both, a firm enjoy two tax
breaks, a batch have two faults.  Works and acts are told by what they are: 「油画86件、国画126件」.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import cue
from factcheck.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.discovery import Mention
    from factcheck.parts.statements import Statement


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
