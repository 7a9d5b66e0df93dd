"""Which two figures may be one quantity, stated twice?

「农村劳动力转移就业42.4万人次」 and 「农村劳动力转移就业46.2万人」: the same words lead to both, both
count people, no date tells them apart, and they are near each other.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import Date, Kind, Name, cue
from factcheck.frozen import unique
from factcheck.units import COUNT, PURE, VISITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage
    from factcheck.model import Figure, Period, Quantity

_KINDS = frozenset({Kind.COUNT, Kind.CURRENCY, Kind.DIMENSION, Kind.PERCENT, Kind.NUMBER})
_LABELS = frozenset({Kind.ORDINAL, Kind.RANK, Kind.CODE, Kind.NAME})
_HEADLINE = 60
_LINE_STARTS = frozenset("\n\u3000 \u2029")
_LINE_ENDS = ("", "\n", "\u2029")
_BOXED = re.compile("【[^【】\n]{8,80}】")
_SENTENCE_ENDS, _SHORT = ("\n", "。", "！", "；", ". "), 24
"""A sentence that begins so near before another one is a heading of it."""
_AIM = 6
_NOTES = frozenset("(（[*•-—")
_STOPS = frozenset("。！？；.!?;:：，,、")
_EDGE = " \t\u3000，,、:：“”\"'（）()《》【"
_ERAS, _ERA = ("other-time", "planned", "this-time"), 150
"""Words such as 去年 and 今年 tell the time of the figures within so many letters behind them."""
_STEM = 5
"""English words are compared by their first letters: orders, ordered."""
_LEAD, _TAIL = {"zh": 24, "en": 60}, {"zh": 8, "en": 30}
_FIGURES = re.compile(r"[\d.,]*\d")
_OUTPUT = ("=", "::", "|", "#", "   ")
"""Signs of what a program prints, or is written in."""


@unique
class Named:
    """A figure with the words that name it."""

    mention: Mention
    quantity: Quantity
    passage: Passage
    headline: int
    """Number of the headline above it."""
    in_headline: bool
    when: Period | None
    """The time that the sentence gives: the last date before the figure, else the first after it."""

    @property
    def is_bare(self) -> bool:
        """Tell whether an English figure counts nothing: "kernels 3.10 and higher" has a name."""
        return self.passage.language.spaced and self.quantity.kind is Kind.NUMBER

    @cached_property
    def era(self) -> str:
        """Return 去年, 明年 or "last year" where a sentence is not about the present."""
        passage, mention = self.passage, self.mention
        if passage.has("planned", mention.tail[:_AIM]):
            return "planned"  # 12.86万亩的目标
        told = passage.between(max(passage.start, mention.start - _ERA), mention.start)
        hits = [hit for idea in _ERAS for hit in cue(passage.language, idea).finditer(told)]
        if not hits:
            return ""
        *others, last = sorted(hits, key=lambda hit: hit.start())
        if passage.has("this-time", last.group()):
            return ""
        is_one = others and others[-1].end() == last.start()  # 去年上半年
        return (others[-1].group() if is_one else "") + last.group().lower()

    @cached_property
    def setting(self) -> str:
        """Return what a sentence says before the figure, and a short one before it: 「本次减持后，」.

        Nothing where it says only that it is about now, or about all of a place (全市) in a list of figures.
        """
        passage, stop = self.passage, self.mention.start - len(self.mention.lead)
        words, start, is_listed = [_heading_before(passage)], passage.start, False
        for figure in passage.figures:
            if figure.start >= stop:
                break
            is_listed = is_listed or not isinstance(figure, Date)
            words.append(passage.between(start, figure.start))
            if _is_label(figure):
                words.append(figure.text)
            start = figure.end
        told = "".join((*words, passage.between(start, stop))).strip(_EDGE)
        if is_listed and passage.has("whole-place", told):
            return ""
        now = cue(passage.language, "cumulative").sub("", cue(passage.language, "this-time").sub("", told))
        return told if now else ""  # 今年以来

    @cached_property
    def name(self) -> str:
        """Return what the figure is called, without dates, scope and the verbs that lead to it."""
        return _name(self.passage, self.mention.lead)

    @cached_property
    def title(self) -> str:
        """Return the words up to the figure behind the last blank, which divides the parts of a headline."""
        words = self.mention.lead.split()
        last = words[-1] if words and not self.mention.lead.isascii() else self.mention.lead
        return _name(self.passage, last, "itself")


def named(passages: tuple[Passage, ...]) -> Iterator[Named]:
    """Yield the figures that may be stated again, each with the headline above it."""
    headline = 0
    for passage in passages:
        ends = _headline_end(passage)
        headline += ends > passage.start
        if not passage.mentions:
            continue
        dates = [date for date in passage.dates if any(map(any, date.period))]
        starts = [date.start for date in dates]
        for mention in passage.mentions:
            if _may_recur(passage, mention):
                before = bisect_left(starts, mention.start)
                when = dates[max(0, before - 1)].period if dates else None
                yield Named(mention, mention.quantity, passage, headline, mention.end <= ends, when)


def _headline_end(passage: Passage) -> int:
    """Return where the headline ends that a sentence is or begins with: a short line, or 【…】."""
    text = passage.text
    if passage.start and text[passage.start - 1] not in _LINE_STARTS:
        return 0  # no new line
    line = passage.between(passage.start, passage.end).rstrip()
    if "|" in line or line[:1] in _NOTES:
        return 0  # a row of a table, or a note
    boxed = _BOXED.match(text, passage.start, passage.end)
    if boxed:
        return boxed.end()
    end = passage.start + len(line)
    return end if _is_title(line, text[end : end + 1]) else 0


def _is_title(line: str, behind: str) -> bool:
    """Tell whether words are a short line of their own, without a full stop."""
    return behind in _LINE_ENDS and line[-1:] not in _STOPS and len(line) <= _HEADLINE


def _is_label(figure: Figure) -> bool:
    """Tell whether a figure names what another is of: 截至18时, 92号汽油, 第一次拍卖, 一审."""
    match figure:
        case Date():
            return not any(map(any, figure.period))
        case Name():
            return True
    return figure.kind in _LABELS


def _heading_before(passage: Passage) -> str:
    """Return the short sentence before a sentence, which may be what it is about: 「东山县。」."""
    before = passage.text[max(0, passage.start - _SHORT) : passage.start].rstrip()
    begin = max(before.rfind(mark, 0, max(0, len(before) - 1)) for mark in _SENTENCE_ENDS)
    if begin < 0 and passage.start > _SHORT:
        return ""  # a long one
    return "" if any(map(str.isdigit, before[begin + 1 :])) else before[begin + 1 :]


_OTHERWISE = ("compared", "respectively", "per-one")
"""What leads to a figure that is no measure told again."""


def _may_recur(passage: Passage, mention: Mention) -> bool:
    quantity = mention.quantity
    if quantity.kind not in _KINDS or quantity.weak or quantity.value is None:
        return False
    lead = mention.lead
    return bool(lead) and not passage.has_any(_OTHERWISE, lead)


def _name(passage: Passage, lead: str, *heads: str) -> str:
    """Return the words before a figure without the verbs that lead to it and the scope that heads them."""
    words = lead.rpartition("】")[2].strip(_EDGE)
    tail = cue(passage.language, "leading-to-figure")
    while (end := tail.ending(words)) is not None:
        words = words[:end].rstrip(_EDGE)
    for idea in ("whole-scope", *heads):
        head = cue(passage.language, idea)
        while hit := head.match(words):
            words = words[hit.end() :].lstrip(_EDGE)
    return words


# --- which figures may be one ---------------------------------------------------------------------


def measure_alike(a: Named, b: Named) -> bool:
    """Tell whether two figures measure alike, and no date tells them apart."""
    one, other = a.quantity, b.quantity
    return (
        one.kind in (other.kind, Kind.COUNT)
        and _count_alike(a.passage, one, other)
        and not _dates_differ(a, b)
        and not _eras_differ(a, b)
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


def _eras_differ(a: Named, b: Named) -> bool:
    """Tell whether one is of 去年 and the other of now; a headline may not say that a figure is planned."""
    if a.in_headline is b.in_headline:
        return a.era != b.era
    eras = {"" if one.passage.has("planned", one.era) else one.era for one in (a, b)}
    return len(eras) > 1


def _dates_differ(a: Named, b: Named) -> bool:
    if a.when is None or b.when is None:
        return False
    return any(
        x is not None and y is not None and x != y
        for one, other in zip(a.when, b.when, strict=True)
        for x, y in zip(one, other, strict=True)
    )


def phrase(one: Named) -> str:
    """Return the words around a figure, up to the next blank or mark."""
    lead, tail = one.mention.lead.rpartition("】")[2], one.mention.tail.partition("】")[0]
    if not lead.isascii():
        words, is_apart = lead.split(), tail[:1].isspace()
        lead, tail = words[-1] if words else "", "" if is_apart else tail.partition(" ")[0]
    code = one.passage.language.code
    return f"{lead[-_LEAD.get(code, 60) :].strip(_EDGE)} {tail[: _TAIL.get(code, 30)].strip(_EDGE)}"


def pieces(words: str) -> frozenset[str]:
    """Return the words of a phrase, or its pairs of characters where words are not spaced."""
    if words.isascii():
        return frozenset(word[:_STEM] for word in words.lower().split() if len(word) > 3)
    return frozenset(a + b for a, b in pairwise(words) if " " not in (a, b))


def fill_one_form(a: Named, b: Named) -> bool:
    """Tell whether two sentences are one form, filled in twice: "applicable to 525 line systems"."""
    forms = [_FIGURES.sub("0", one.passage.between(one.passage.start, one.passage.end)) for one in (a, b)]
    if any(sign in form for form in forms for sign in _OUTPUT):
        return True
    return a.quantity.kind is not Kind.CURRENCY and forms[0].strip() == forms[1].strip()
