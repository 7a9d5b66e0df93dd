"""Where do sentences end, and what do they list?

"The U.S. unit of Acme Corp. earned $4.2 million." is one sentence; "A, B, and C" has three members, and
"such as" or "including" leaves others unsaid.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.languages.en.words import listed
from factcheck.languages.late import Late, either
from factcheck.model import Items
from factcheck.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_STOP = re.compile(r"[.!?]+[\"”’')\]]*(?=\s|\Z)|\n+|;(?=\s)")
_ABBREVIATIONS = frozenset(
    listed(
        """mr mrs ms dr prof st sr jr no nos vs inc corp co ltd llc bros dept est fig gen gov hon lt col sgt
        rep sen rev approx ca cf e.g i.e etc al ed vol pp jan feb mar apr jun jul aug sep sept oct nov dec
        u.s u.k u.n d.c a.m p.m ph.d e.u mt ft univ assn ave blvd rd u.s.a messrs pct pt ref sec art cir"""
    )
)
_MAYBE_LAST = frozenset(listed("u.s u.k a.m p.m inc corp co ltd etc d.c u.n"))
"""Abbreviations that often end a sentence."""
_FIRST_WORDS = "The In It But He She They We This That A An And As On At For I"
_OPENING = Late(rf"\s+{either(*_FIRST_WORDS.split())}\b")
_LAST_WORD = Late(r"[A-Za-z][A-Za-z.]*\Z")
_NEXT = Late(r"\s+[\"“‘'(\[]*(?P<first>\S)")


def sentences(text: str) -> list[Span]:
    """Cut a text at full stops that end a sentence, and at line ends."""
    spans: list[Span] = []
    start = 0
    for stop in _STOP.finditer(text):
        if stop.group()[0] == "." and not _ends(text, stop):
            continue
        _add(text, start, stop.start() if stop.group()[0] == "\n" else stop.end(), spans)
        start = stop.end()
    _add(text, start, len(text), spans)
    return spans


def _add(text: str, start: int, end: int, spans: list[Span]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))


def _ends(text: str, stop: re.Match[str]) -> bool:
    """Tell whether a full stop ends a sentence rather than an abbreviation or initial."""
    following = _NEXT.match(text, stop.end())
    if following and following["first"].islower():
        return False
    if not following or "\n" in text[stop.end() : stop.end() + 1]:
        return True
    word = _LAST_WORD.search(text[max(0, stop.start() - 12) : stop.start()])
    return word is None or _may_end(word.group(), text, stop.end())


def _may_end(word: str, text: str, at: int) -> bool:
    """Tell whether a word is not cut short, or is one that may be last where a sentence opens behind it."""
    spelt = word.lower()
    if spelt in _MAYBE_LAST:
        return _OPENING.match(text, at, at + 12) is not None
    return spelt not in _ABBREVIATIONS and not (len(spelt) == 1 and word.isupper())


_MEMBER = "[^,;:.()]{1,80}"
_LAST_MEMBER = rf",? (?:and|or|as well as) (?P<last>{_MEMBER})"
_LIST = Late(rf"(?P<head>{_MEMBER}(?:, {_MEMBER}){{0,30}}?){_LAST_MEMBER}")
_JOINT = Late(",? (?:and|or|as well as) [^,;:.()]")
_BREAKS = ";:.()"
_REACH = 33 * 82
"""No list begins further before its first "and", or ends further behind it: it has 32 members at most."""
_OPEN = either("such as", "including", "for example", r"e\.g\.,?", "like", "among others,?")
_OPENERS = Late(rf"(?<![A-Za-z]){_OPEN} ", re.IGNORECASE)
_LEAD = either("namely", "comprising", "consisting of", "are", "include", "were", "is")
_LEADS = Late(either(":", "(?<= )[-–]", "—", rf"(?<![A-Za-z]){_LEAD}") + " ", re.IGNORECASE)
_MORE = Late(r",? (?:and (?:others|more|so on)|etc\.?|among others)")


def items(text: str, span: Span) -> list[Items]:
    """Return the enumerations inside *span*: A, B and C."""
    found = []
    for match in _lists(text, span):
        opener = _last(_OPENERS, text, match)
        lead = opener or _last(_LEADS, text, match)
        start = lead.end() if lead else match.start()
        members = _members(text, start, match)
        if len(members) >= 2 and (lead or len(members) > 2):
            is_open = bool(opener) or bool(_MORE.match(text, match.end("head")))
            found.append(Items(members[0].start, members[-1].end, tuple(members), is_open))
    return found


def _lists(text: str, span: Span) -> Iterator[re.Match[str]]:
    """Yield each list, looked for around the first "and" or "or" that may join its last member.

    From each letter of a text with many commas the pattern would read on over thirty members.
    """
    at = ahead = span.start
    while joint := _JOINT.search(text, ahead, span.end):
        place = joint.start()
        broken = max(text.rfind(mark, at, place) for mark in _BREAKS)
        begin = max(at, broken + 1, place - _REACH)
        opens = begin < place and text[place - 1] != ","  # else nothing stands before it: "(a) and (b)"
        match = _LIST.search(text, begin, min(place + _REACH, span.end)) if opens else None
        if match is None or match.start() >= place:
            at, ahead = place, place + 1
        else:
            at = ahead = match.end()
            yield match


def _last(pattern: Late, text: str, match: re.Match[str]) -> re.Match[str] | None:
    found = list(pattern.finditer(text, max(0, match.start() - 2), match.end("head")))
    return found[-1] if found else None


def _members(text: str, start: int, match: re.Match[str]) -> list[Span]:
    members: list[Span] = []
    at = start
    for piece in text[start : match.end("head")].split(", "):
        _add(text, at, at + len(piece), members)
        at += len(piece) + 2
    _add(text, match.start("last"), match.end("last"), members)
    return members
