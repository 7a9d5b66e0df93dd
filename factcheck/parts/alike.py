"""Which figures, and which names, are alike enough for one to be part of the other?

"65 of 115 projects" counts projects twice; 总票房 and 票房 have a pair of characters in common.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue

if TYPE_CHECKING:
    from factcheck.languages import Language
    from factcheck.model import Quantity

_WORDS = re.compile(r"[A-Za-z]{4,}|[^\W\d_A-Za-z]+")


def tokens(language: Language, words: str) -> frozenset[str]:
    """Return what can be compared of a noun: English words, pairs of Chinese characters."""
    return _tokens(cue(language, "too-common").sub(" ", words))


@lru_cache(maxsize=1024)
def _tokens(words: str) -> frozenset[str]:
    found: set[str] = set()
    for run in _WORDS.findall(words):
        if run.isascii():
            found.add(run.lower().rstrip("s"))
        else:
            found.update(run[i : i + 2] for i in range(len(run) - 1))
    return frozenset(found)


def alike(a: Quantity, b: Quantity) -> bool:
    """Tell whether one figure can be a part of the other; "65 of 115 projects" names the unit once."""
    if {a.kind, b.kind} == {Kind.NUMBER, Kind.COUNT}:
        return not (a.place or b.place)  # 5209万 without a unit is not what 三片 are counted in
    if a.unit.dimension != b.unit.dimension or a.kind is not b.kind:
        return False
    return a.kind is not Kind.COUNT or a.unit.name == b.unit.name


def measured_alike(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity]:
    """Lend a bare number the unit of the other: "65 of 115 projects" counts projects twice."""
    if a.kind is Kind.NUMBER:
        return replace(a, kind=b.kind, unit=b.unit), b
    return a, replace(b, kind=a.kind, unit=a.unit) if b.kind is Kind.NUMBER else b
