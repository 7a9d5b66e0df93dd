"""The same quantity, stated again, must be the same.

「农村劳动力转移就业42.4万人次」 in the text and 「农村劳动力转移就业46.2万人」 in the closing column contradict; a headline
「外汇储备突破3万亿美元」 fits 「外汇储备规模为30524亿美元」 below it, for a hedge or a rounding widens a figure.
Two mentions are compared only when the words before them name the same measure (the whole clause up to the figure;
below a headline its last words), when both count alike (人次 with 人 too), and no word or date tells them apart.
The figures must be near each other or one slip of the pen apart: else they are two quantities with one name.
Silent: 「去年同期每股收益18美分」 (another time), 「其中高中起点升本科525名」 (a part of another whole),
「分别增长3%和5%」, names that come back with three or more values (a list by region), "rose 5%" twice.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue, state
from factcheck.model import Date, Period
from factcheck.units import COUNT, PURE, VISITS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from factcheck.discovery import Mention, Passage
    from factcheck.model import Check, Quantity

RULE = "repeat"
_KINDS = frozenset({Kind.COUNT, Kind.CURRENCY, Kind.DIMENSION, Kind.PERCENT, Kind.NUMBER})
_WHOLE_NAME = {"zh": 6, "en": 24}
"""So long must the words be that name a measure all by themselves."""
_SHARED = 3
_ENOUGH = 2
"""A headline and the text share at least three pieces of words, and half of those of the headline."""
_LEAD, _TAIL = {"zh": 24, "en": 60}, {"zh": 8, "en": 30}
_HEADLINE = 60
_NEARBY, _LIKE, _NOUN = 400, 3, 2
_CROWD = 12
"""A name that comes back so often is a heading of a table."""
_STOPS = frozenset("。！？；.!?;:：，,、")
_LINE_STARTS = frozenset("\n\u3000 \u2029")
_LINE_ENDS = ("", "\n", "\u2029")
_BOXED = re.compile("【[^【】\n]{8,80}】")
_EDGE = " \t\u3000，,、:：“”\"'（）()《》"


@dataclass(frozen=True, eq=False)
class Named:
    """A figure with the words that name it."""

    mention: Mention
    passage: Passage
    headline: int
    """Number of the headline above it."""
    in_headline: bool

    @property
    def quantity(self) -> Quantity:
        """Return the figure."""
        return self.mention.quantity

    @cached_property
    def name(self) -> str:
        """Return what the figure is called, without dates, scope and the verbs that lead to it."""
        return _name(self.passage, self.mention.lead)

    @cached_property
    def when(self) -> Period | None:
        """Return the time the sentence gives: the last date before the figure, else the first after it."""
        dates = [f for f in self.passage.figures if isinstance(f, Date) and any(map(any, f.period))]
        before = [d for d in dates if d.start < self.mention.start]
        return before[-1].period if before else dates[0].period if dates else None


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State that two mentions of one measure are the same."""
    if not passages:
        return
    named = list(_named(passages))
    yield from _below_headlines(named)
    yield from _whole_names(named)
    yield from _nearby(named)
    yield from _in_like_words(named)


def _named(passages: tuple[Passage, ...]) -> Iterator[Named]:
    headline = 0
    for passage in passages:
        ends = _headline_end(passage)
        headline += ends > passage.start
        for mention in passage.mentions:
            if _may_recur(passage, mention):
                yield Named(mention, passage, headline, mention.end <= ends)


def _headline_end(passage: Passage) -> int:
    """Return where the headline ends that a sentence is or begins with: a short line without a stop, or 【…】."""
    text = passage.text
    line = passage.between(passage.start, passage.end).rstrip()
    if passage.start and text[passage.start - 1] not in _LINE_STARTS:
        return 0
    boxed = _BOXED.match(text, passage.start, passage.end)
    if boxed:
        return boxed.end()
    end = passage.start + len(line)
    is_line = text[end : end + 1] in _LINE_ENDS and line[-1:] not in _STOPS and len(line) <= _HEADLINE
    return end if is_line else 0


def _may_recur(passage: Passage, mention: Mention) -> bool:
    quantity = mention.quantity
    if quantity.kind not in _KINDS or quantity.weak or quantity.value is None:
        return False
    lead = mention.lead
    return bool(lead) and not (
        passage.has("compared", lead) or passage.has("respectively", lead) or passage.has("per-one", lead)
    )


def _name(passage: Passage, lead: str) -> str:
    words = lead.rpartition("】")[2].strip(_EDGE)
    tail = cue(passage.language, "leading-to-figure")
    while True:
        hit = next((h for h in tail.finditer(words) if h.end() == len(words)), None)
        if hit is None:
            break
        words = words[: hit.start()].rstrip(_EDGE)
    head = cue(passage.language, "whole-scope")
    while hit := head.match(words):
        words = words[hit.end() :].lstrip(_EDGE)
    return words


# --- which figures may be one ---------------------------------------------------------------------


def _alike(a: Named, b: Named) -> bool:
    """Tell whether two figures measure alike, at the same time, and one could be a slip for the other."""
    one, other = a.quantity, b.quantity
    return (
        one.kind in (other.kind, Kind.COUNT)
        and _count_alike(a.passage, one, other)
        and not _dates_differ(a, b)
        and _is_near(one, other)
    )


def _count_alike(passage: Passage, one: Quantity, other: Quantity) -> bool:
    if one.unit == other.unit:
        return True
    if one.unit.dimension not in (COUNT, VISITS):
        return one.unit.dimension == other.unit.dimension and one.unit.dimension != PURE
    people = passage.language.cues.get("people", ())
    return other.unit.dimension in (COUNT, VISITS) and all(
        q.unit.name in people or q.unit.dimension == VISITS for q in (one, other)
    )


def _dates_differ(a: Named, b: Named) -> bool:
    if a.when is None or b.when is None:
        return False
    return any(
        x is not None and y is not None and x != y
        for one, other in zip(a.when, b.when, strict=True)
        for x, y in zip(one, other, strict=True)
    )


def _is_near(one: Quantity, other: Quantity) -> bool:
    """Tell whether the figures meet, are within an eighth, a power of ten or one slip of the pen."""
    meet = one.widest.scaled(one.unit.factor).meet(other.widest.scaled(other.unit.factor))
    if meet is not None:
        return True
    if one.value is None or other.value is None or not one.value or not other.value:
        return False
    ratio = one.value * one.unit.factor / (other.value * other.unit.factor)
    return 8 * abs(ratio - 1) <= 1 or _is_power_of_ten(ratio) or _is_slip(_digits(one), _digits(other))


def _is_power_of_ten(ratio: Fraction) -> bool:
    big = ratio if ratio >= 1 else 1 / ratio
    return big.denominator == 1 and big > 1 and str(big.numerator).rstrip("0") == "1"


def _digits(quantity: Quantity) -> str:
    value = quantity.value or 0
    while value.denominator != 1:
        value *= 10
    return str(abs(value.numerator)).rstrip("0")


def _is_slip(a: str, b: str) -> bool:
    """Tell whether one digit is another or two neighbours are swapped."""
    if len(a) != len(b) or len(a) < 3:
        return False
    wrong = [i for i in range(len(a)) if a[i] != b[i]]
    if len(wrong) == 2 and wrong[1] == wrong[0] + 1:
        i, j = wrong
        return a[i] == b[j] and a[j] == b[i]
    return len(wrong) == 1


# --- headlines ------------------------------------------------------------------------------------


def _below_headlines(named: list[Named]) -> Iterator[Check]:
    """State each figure of a headline with the figure below it that has its name."""
    below: dict[int, list[Named]] = defaultdict(list)
    for one in named:
        if not one.in_headline:
            below[one.headline].append(one)
    for top in named:
        if not top.in_headline:
            continue
        best = _namesake(top, below[top.headline])
        if best is not None:
            yield state(RULE, "same(a, b)", top.name, a=top.quantity, b=best.quantity)


def _namesake(top: Named, candidates: list[Named]) -> Named | None:
    """Return the figure below that is named most like that of the headline; one that fits goes first."""
    words = _pieces(_phrase(top))
    scored = []
    for place, one in enumerate(candidates):
        if not _alike(top, one):
            continue
        common = len(words & _pieces(_phrase(one)))
        if common >= _SHARED and _ENOUGH * common >= len(words):
            scored.append((_fits(top.quantity, one.quantity), common, -place, one))
    return max(scored, key=lambda s: s[:3])[3] if scored else None


def _phrase(one: Named) -> str:
    """Return the words around a figure, up to the next blank or mark."""
    lead, tail = one.mention.lead.rpartition("】")[2], one.mention.tail.partition("】")[0]
    if not lead.isascii():
        lead, tail = lead.split()[-1] if lead.split() else "", tail.split()[0] if tail.split() else ""
    code = one.passage.language.code
    return f"{lead[-_LEAD.get(code, 60) :].strip(_EDGE)} {tail[: _TAIL.get(code, 30)].strip(_EDGE)}"


def _pieces(words: str) -> frozenset[str]:
    """Return the words of a phrase, or its pairs of characters where words are not spaced."""
    if words.isascii():
        return frozenset(word for word in words.lower().split() if len(word) > 3)
    return frozenset(a + b for a, b in pairwise(words) if " " not in (a, b))


def _fits(one: Quantity, other: Quantity) -> bool:
    return one.widest.scaled(one.unit.factor).meet(other.widest.scaled(other.unit.factor)) is not None


# --- names that come back ---------------------------------------------------------------------------


def _whole_names(named: list[Named]) -> Iterator[Check]:
    """State figures whose whole clause up to them is the same words."""
    groups: dict[str, list[Named]] = defaultdict(list)
    for one in named:
        if len(one.name) >= _WHOLE_NAME.get(one.passage.language.code, 14) and not _is_part(one):
            groups[one.name].append(one)
    for name, group in groups.items():
        if len(group) > _CROWD or len({(q.quantity.value, q.quantity.unit) for q in group}) > 2:
            continue
        for a, b in combinations(group, 2):
            if a.passage is not b.passage and _alike(a, b) and _equally_dated(a, b):
                yield state(RULE, "same(a, b)", name, a=a.quantity, b=b.quantity)


def _equally_dated(a: Named, b: Named) -> bool:
    """Tell whether both or neither have a date: a quarterly call gives each figure for many periods."""
    return a.passage.language.code != "en" or (a.when is None) == (b.when is None)


def _nearby(named: list[Named]) -> Iterator[Check]:
    """State exact counts of five digits or more that agree in three, soon one after the other, by like names.

    「总计划数为20396名」 and two sentences on 「招生计划数为20401人」.
    """
    exact = [one for one in named if _is_exact(one.quantity) and not _is_part(one)]
    for i, a in enumerate(exact):
        for b in exact[i + 1 : i + 1 + _CROWD]:
            if b.mention.start - a.mention.start > _NEARBY or a.passage is b.passage or a.name == b.name:
                continue
            names = {a.name[:-_LIKE], b.name[:-_LIKE]}
            if a.name[-_LIKE:] == b.name[-_LIKE:] and all(0 < len(rest) <= _LIKE for rest in names):
                ratio = (a.quantity.value or 1) / (b.quantity.value or 1)
                if 1000 * abs(ratio - 1) <= 1 and _alike(a, b):
                    yield state(RULE, "same(a, b)", b.name, a=a.quantity, b=b.quantity)


def _is_exact(quantity: Quantity) -> bool:
    return quantity.kind is Kind.COUNT and quantity.interval.is_point and (quantity.value or 0) >= 10000


def _is_part(one: Named) -> bool:
    passage = one.passage
    if not one.quantity.interval.is_bounded or "|" in one.name:
        return True  # a limit, or a cell of a table
    return passage.has("of-which", passage.between(passage.start, one.mention.start)) or passage.has(
        "growth", one.name
    )


# --- one project in two places ----------------------------------------------------------------------


def _in_like_words(named: list[Named]) -> Iterator[Check]:
    """State figures of one measure in the same words about the same thing.

    「转型升级项目全面开工……总投资339亿元」 and 「总投资339亿元的吉化转型升级项目全面开工」; 「吉林化纤15万吨原丝」 twice.
    """
    groups: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for one in named:
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
            if a.passage is not b.passage and grams(a) & grams(b) and _alike(a, b):
                yield state(RULE, "same(a, b)", words.strip("…"), a=a.quantity, b=b.quantity)


def _grams(words: str, size: int) -> frozenset[str]:
    runs = (words[i : i + size] for i in range(len(words) - size + 1))
    return frozenset(run for run in runs if run.isalpha() and not run.isascii())


def _around(one: Named) -> frozenset[str]:
    text, mention = one.passage.text, one.mention
    return _grams(text[max(0, mention.start - 80) : mention.start], 8) | _grams(
        text[mention.end : min(mention.end + 30, one.passage.end)], 8
    )


def _before(one: Named) -> frozenset[str]:
    return _grams(one.mention.lead[-12:], 4)
