"""Which enumerations does a stretch of Chinese text hold?

「“政务环境、法治环境、要素环境”三大环境」 has three members, 「示范区1个（永吉县）」 one, and
「新星珑泽、船营春光等4个」 leaves others unsaid.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.languages.late import Late
from factcheck.model import Items
from factcheck.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUOTED = "“[^“”]*”|「[^「」]*」|《[^《》]*》"
_PIECE = Late(
    f"{_QUOTED}|[（(][^（）()]*[）)]|[、，。：；！？,;:!?\n—…]|[^“「《（(、，。：；！？,;:!?\n—…]+|."
)
_QUOTE_RUN = Late(f"(?:{_QUOTED})(?:[、和及与]|以及)?")
_STOPS = frozenset("，。：；！？,;:!?\n—…")
_CONJUNCTION = Late("以及|[和及与]")
_OPEN = Late("等(?![级候待于])")
_NUMBERED = Late("([一二三四五六七八九十]{1,3})(?:是|要|来)")
_COUNTED_BRACKET = Late("[0-9一二两三四五六七八九十][^0-9（(]{1,2}[（(]([^（）()、，。；0-9]{2,20})[）)]")
_UNBROKEN = Late("[^“”‘’「」，。：；、（）()\\s]+")
_PLUS = Late("[+＋]")
_NUMBER = Late("[0-9]{1,2}|[一二三四五六七八九十]{1,3}")
_TAIL = Late("[0-9一二两三四五六七八九十]{1,4}[大个项家户名类种条省市县国地]")
_PARAGRAPH_END = Late("[。\n]")
_OPENERS = frozenset("“「（(")
_LEAD = Late("包括|涵盖|围绕|聚焦|分别为|分别是|即")
_ORDER = {number: place for place, number in enumerate([*"一二三四五六七八九十", "十一", "十二"], 1)}


def items(text: str, span: Span) -> list[Items]:
    """Return the enumerations inside *span*, in order of their start."""
    found: list[Items] = []
    words = text[span.start : span.end]
    for signs, finder in _FINDERS:
        for sign in signs:
            if sign in words:
                found += finder(text, span)
                break
    return sorted(found, key=lambda enumeration: (enumeration.start, enumeration.end))


def _listed(text: str, span: Span) -> Iterator[Items]:
    """Find members separated by 、 at each depth: in the clause, in quotes, in brackets."""
    members: list[Span] = []
    start = end = span.start
    for piece in _PIECE.finditer(text, span.start, span.end):
        at, after = piece.span()
        sign = text[at]
        if sign == "、" or sign in _STOPS:
            is_listed = sign == "、" or members  # most clauses hold no list
            if is_listed and end > start:
                members.append(Span(start, end))
            if sign != "、" and members:
                yield from _closed(text, members)
                members = []
            start = end = after
            continue
        if sign in _OPENERS and after - at > 2:
            yield from _listed(text, Span(at + 1, after - 1))
        end = after
    if end > start:
        members.append(Span(start, end))
    yield from _closed(text, members)


def _closed(text: str, members: list[Span]) -> Iterator[Items]:
    """Finish a list of two or more members; its last one ends before 等, a count or goes on after 和."""
    if len(members) > 1 and _NUMBER.fullmatch(text, *members[0]):
        members = members[1:]  # 「7、坚持公开征集志愿、接待咨询」 begins with its own number
    if len(members) < 2:
        return
    *others, last = members
    others[0] = _trimmed_head(text, others[0])
    etcetera = _OPEN.search(text, last.start, last.end)
    tail = _TAIL.search(text, last.start + 1, last.end)
    end = min([last.end, *(m.start() for m in (etcetera, tail) if m is not None)])
    last = Span(last.start, max(end, last.start + 1))
    conjunction = _CONJUNCTION.search(text, last.start + 1, last.end - 1)
    parts = [last]
    if conjunction is not None and "“" not in text[last.start : conjunction.start()].partition("”")[0]:
        parts = [Span(last.start, conjunction.start()), Span(conjunction.end(), last.end)]
    whole = (*others, *parts)
    yield Items(whole[0].start, whole[-1].end, whole, etcetera is not None)


def _trimmed_head(text: str, first: Span) -> Span:
    """Let the first member begin after the last 括, 有, 为 or 是 in it (包括A、B)."""
    head = _LEAD.search(text, *first)
    return Span(head.end(), first.end) if head is not None and head.end() < first.end else first


def _quoted(text: str, span: Span) -> Iterator[Items]:
    """Find “A”“B”“C”, with or without 、 between."""
    members: list[Span] = []
    joined = False
    end = -1
    for run in _QUOTE_RUN.finditer(text, span.start, span.end):
        if run.start() != end and members:
            yield from _of_quotes(text, members, joined)
            members, joined = [], False
        closing = max(run[0].rfind(sign) for sign in "”」》") + run.start()
        members.append(Span(run.start() + 1, closing))
        joined = joined or run.end() == closing + 1
        end = run.end()
    yield from _of_quotes(text, members, joined)


def _of_quotes(text: str, members: list[Span], joined: bool) -> Iterator[Items]:
    """Return a run of quotes; one with 、 between all of them is found as a list already."""
    if len(members) < 2 or all(text[m.end + 1 : m.end + 2] == "、" for m in members[:-1]):
        return
    opened = text[members[-1].end + 1 : members[-1].end + 2] == "等"
    yield Items(members[0].start, members[-1].end, tuple(members), opened)


def _added(text: str, span: Span) -> Iterator[Items]:
    """Find A+B+C."""
    for run in _UNBROKEN.finditer(text, span.start, span.end):
        signs = [sign.start() for sign in _PLUS.finditer(text, *run.span())]
        edges = [run.start() - 1, *signs, run.end()]
        members = tuple(Span(a + 1, b) for a, b in pairwise(edges))
        if signs and all(member.end > member.start for member in members):
            yield Items(run.start(), run.end(), members)


def _bracketed(text: str, span: Span) -> Iterator[Items]:
    """Find the single member of 示范区1个（永吉县）."""
    for match in _COUNTED_BRACKET.finditer(text, span.start, span.end):
        member = Span(*match.span(1))
        yield Items(member.start, member.end, (member,))


def _numbered(text: str, span: Span) -> Iterator[Items]:
    """Find 一是…二是…三是…."""
    starts: list[int] = []
    for match in _NUMBERED.finditer(text, span.start, span.end):
        place = _ORDER.get(match[1])
        if place == 1:
            yield from _in_order(text, starts, match.start())
            starts = [match.start()]
        elif place == len(starts) + 1 and starts:
            starts.append(match.start())
    yield from _in_order(text, starts, span.end)


def _in_order(text: str, starts: list[int], end: int) -> Iterator[Items]:
    if len(starts) > 1:
        last = _PARAGRAPH_END.search(text, starts[-1], end)
        ends = [*starts[1:], last.start() if last else end]
        members = tuple(Span(a, b) for a, b in zip(starts, ends, strict=True))
        yield Items(starts[0], ends[-1], members)


_FINDERS = (
    ("、", _listed),
    ("“「《", _quoted),
    ("+＋", _added),
    ("(（", _bracketed),
    (("一是", "一要", "一来"), _numbered),
)
"""What finds enumerations, each with the signs of which one must be there."""
