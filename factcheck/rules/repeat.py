"""The same quantity, stated again, must be the same.

「农村劳动力转移就业42.4万人次」 in the text and 「农村劳动力转移就业46.2万人」 in the closing column
contradict; a headline 「外汇储备突破3万亿美元」 fits 「外汇储备规模为30524亿美元」 below it, for a hedge or
a rounding widens a figure.  Two mentions are compared only when the words around them name the same
measure: the whole clause up to the figure, the words of the headline, or one long phrase beside both
(转型升级项目全面开工……总投资339亿元); when both count alike (人次 with 人 too); when no date tells them
apart; and when they are near each other or one slip of the pen apart.
Silent: 「去年同期每股收益18美分」 (another time), 「其中高中起点升本科525名」 (a part of another whole),
「分别增长3%和5%」, names that come back with three or more values (a list by region), limits in laws.
"""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, state
from factcheck.parts.namesakes import alike, measure_alike, named, phrase, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Passage
    from factcheck.model import Check, Quantity
    from factcheck.parts.namesakes import Named

RULE = "repeat"
_WHOLE_NAME = {"zh": 6, "en": 24}
"""So long must the words be that name a measure all by themselves."""
_SHARED = 3
_ENOUGH = 2
"""A headline and the text share at least three pieces of words, and half of those of the headline."""
_SURE = 6
"""All of so many pieces in common leave no doubt, however far the figures are apart."""
_CROWD = 12
"""A name that comes back so often is a heading of a table."""
_NEARBY, _LIKE, _NOUN, _REACH = 400, 3, 2, 200


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State that two mentions of one measure are the same."""
    if not passages:
        return
    found = list(named(passages))
    yield from _below_headlines(found)
    yield from _whole_names(found)
    yield from _nearby(found)
    yield from _in_like_words(found)


# --- headlines ------------------------------------------------------------------------------------


def _below_headlines(found: list[Named]) -> Iterator[Check]:
    """State each figure of a headline with the figure below it that has its name."""
    below: dict[int, list[Named]] = defaultdict(list)
    for one in found:
        if not one.in_headline:
            below[one.headline].append(one)
    for top in found:
        if not top.in_headline:
            continue
        best = _namesake(top, below[top.headline])
        if best is not None:
            yield state(RULE, "same(a, b)", top.name, a=top.quantity, b=best.quantity)


def _namesake(top: Named, candidates: list[Named]) -> Named | None:
    """Return the figure below that is named most like that of the headline; one that fits goes first."""
    words = pieces(phrase(top))
    scored = []
    for place, one in enumerate(candidates):
        common = len(words & pieces(phrase(one))) if measure_alike(top, one) else 0
        is_named_so = common >= _SURE and common == len(words)
        if common >= _SHARED and _ENOUGH * common >= len(words) and (is_named_so or alike(top, one)):
            scored.append((_fits(top.quantity, one.quantity), common, -place, one))
    return max(scored, key=lambda s: s[:3])[3] if scored else None


def _fits(one: Quantity, other: Quantity) -> bool:
    return one.widest.scaled(one.unit.factor).meet(other.widest.scaled(other.unit.factor)) is not None


# --- names that come back ---------------------------------------------------------------------------


def _whole_names(found: list[Named]) -> Iterator[Check]:
    """State figures whose whole clause up to them is the same words."""
    groups: dict[str, list[Named]] = defaultdict(list)
    for one in found:
        if len(one.name) >= _WHOLE_NAME.get(one.passage.language.code, 14) and not _is_part(one):
            groups[one.name].append(one)
    for name, group in groups.items():
        if len(group) > _CROWD or len({(q.quantity.value, q.quantity.unit) for q in group}) > 2:
            continue
        for a, b in combinations(group, 2):
            if a.passage is not b.passage and alike(a, b) and _equally_dated(a, b):
                yield state(RULE, "same(a, b)", name, a=a.quantity, b=b.quantity)


def _equally_dated(a: Named, b: Named) -> bool:
    """Tell whether both or neither have a date: a quarterly call gives each figure for many periods."""
    return a.passage.language.code != "en" or (a.when is None) == (b.when is None)


def _nearby(found: list[Named]) -> Iterator[Check]:
    """State exact counts of five digits or more that agree in three, soon one after the other, by like names.

    「总计划数为20396名」 and two sentences on 「招生计划数为20401人」.
    """
    exact = [one for one in found if _is_exact(one.quantity) and not _is_part(one)]
    for i, a in enumerate(exact):
        for b in exact[i + 1 : i + 1 + _CROWD]:
            if b.mention.start - a.mention.start > _NEARBY or a.passage is b.passage or a.name == b.name:
                continue
            names = {a.name[:-_LIKE], b.name[:-_LIKE]}
            is_like = a.name[-_LIKE:] == b.name[-_LIKE:] and all(0 < len(rest) <= _LIKE for rest in names)
            if is_like and _differ_little(a.quantity, b.quantity) and alike(a, b):
                yield state(RULE, "same(a, b)", b.name, a=a.quantity, b=b.quantity)


def _differ_little(a: Quantity, b: Quantity) -> bool:
    one, other = a.value or Fraction(0), b.value or Fraction(0)
    return abs(one - other) * 1000 <= abs(other)


def _is_exact(quantity: Quantity) -> bool:
    return quantity.kind is Kind.COUNT and quantity.interval.is_point and (quantity.value or 0) >= 10000


def _is_part(one: Named) -> bool:
    passage = one.passage
    if not one.quantity.interval.is_bounded or "|" in one.name:
        return True  # a limit, or a cell of a table
    return passage.has(
        "of-which", passage.between(max(passage.start, one.mention.start - _REACH), one.mention.start)
    ) or passage.has("growth", one.name)


# --- one project in two places ----------------------------------------------------------------------


def _in_like_words(found: list[Named]) -> Iterator[Check]:
    """State figures of one measure in the same words about the same thing.

    「转型升级项目全面开工……总投资339亿元」 and 「总投资339亿元的吉化转型升级项目全面开工」;
    「吉林化纤15万吨原丝」 twice.
    """
    groups: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for one in found:
        quantity, tail = one.quantity, one.mention.tail
        if quantity.kind not in (Kind.CURRENCY, Kind.DIMENSION) or _is_part(one):
            continue
        if len(one.name) >= _LIKE and not one.passage.text[one.mention.end : one.mention.end + 1].isdigit():
            groups[quantity.unit.name, one.name].append(one)
        if quantity.kind is Kind.DIMENSION and tail[:_NOUN].isalpha() and len(tail) >= _NOUN:
            groups[quantity.unit.name, "…" + tail[:_NOUN]].append(one)
    for (_, words), group in groups.items():
        if len(group) > _CROWD:
            continue
        grams = _before if words[0] == "…" else _around
        for a, b in combinations(group, 2):
            if a.passage is not b.passage and grams(a, 0) & grams(b, a.mention.end) and alike(a, b):
                yield state(RULE, "same(a, b)", words.strip("…"), a=a.quantity, b=b.quantity)


def _grams(words: str, size: int) -> frozenset[str]:
    runs = (words[i : i + size] for i in range(len(words) - size + 1))
    return frozenset(run for run in runs if run.isalpha() and not run.isascii())


def _around(one: Named, after: int) -> frozenset[str]:
    """Return what is said around a figure, but nothing that stands before the other one."""
    text, mention = one.passage.text, one.mention
    return _grams(text[max(after, mention.start - 80) : mention.start], 8) | _grams(
        text[mention.end : min(mention.end + 30, one.passage.end)], 8
    )


def _before(one: Named, after: int) -> frozenset[str]:
    return _grams(one.mention.lead[-12:], 4)
