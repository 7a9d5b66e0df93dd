"""Where does a list of parts open, and how far does it go?

「园艺特产产量达180万吨，其中蔬菜90万吨、瓜果28万吨」: behind 其中, up to the end of the statement;
「小学100所，其中公办80所；中学90所，其中公办70所」: up to ；; "120 medals: 39 gold": behind the colon.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.discovery import CLAUSE, Kind, cue
from factcheck.frozen import NamedTuple
from factcheck.parts.statements import REACH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.parts.statements import Statement

NEAR = 12
"""A cue so near the start of a statement leads it."""
BEHIND = 24
"""A verb or a colon opens a list within so many characters behind its whole."""
SEMICOLON = re.compile("[;；]")
HEADLINE_END = "】"
_COLON = re.compile(r":(?= )")


class Opening(NamedTuple):
    """Where a list of parts opens: after a cue such as 其中, up to *end*."""

    cue: str
    start: int
    end: int
    depth: int
    nested: bool
    """True inside another list or behind a verb, where the whole is the figure just before."""
    leads: bool
    """True where nothing but the cue stands before the list, so that the whole may be a sentence back."""


class _Hit(NamedTuple):
    """A cue, from one place to another."""

    start: int
    end: int
    is_verb: bool
    """True for what opens a list right behind its whole: "the 120 projects comprise", "120 medals:"."""


def openings(statement: Statement) -> list[Opening]:
    """Return every cue that opens a list of parts, with the end of the list."""
    text = statement.text
    found: list[Opening] = []
    hits = _hits(statement) if _may_open_list(statement) else []
    for i, hit in enumerate(hits):
        following = hits[i + 1].start if i + 1 < len(hits) else statement.end
        is_inner = _is_in_another(statement, hit, found)
        end = _end_of_list(statement, hit.end)
        mark = SEMICOLON.search(text, hit.end, end)
        if mark and (is_inner or mark.start() < following < end):
            # 「小学100所，其中公办80所；中学90所，其中公办70所」: what follows ； has parts of its own
            end = mark.start()
        nested, leads = is_inner or hit.is_verb, not hit.is_verb and _leads(statement, hit)
        depth = statement.depth(hit.end)
        found.append(Opening(text[hit.start : hit.end], hit.end, end, depth, nested, leads))
    return found


def _is_in_another(statement: Statement, hit: _Hit, found: list[Opening]) -> bool:
    """Tell whether a list opens inside the list before it, or behind a figure of the same bracket."""
    if statement.depth(hit.end):
        return _has_figure(statement, statement.opening_bracket(hit.end), hit.start)
    return bool(found) and hit.start < found[-1].end


def _leads(statement: Statement, hit: _Hit) -> bool:
    """Tell whether nothing but a cue stands at the start of a statement: 「其中，…」, 「分产业看，…」."""
    return hit.start - statement.start <= NEAR and not _has_figure(statement, statement.start, hit.start)


def _has_figure(statement: Statement, start: int, end: int) -> bool:
    return next(statement.within(start, end), None) is not None


def _end_of_list(statement: Statement, start: int) -> int:
    """Return how far a list may go: to the end of its bracket, its headline or the statement."""
    end = statement.closing_bracket(start) if statement.depth(start) else min(statement.end, start + REACH)
    headline = statement.text.find(HEADLINE_END, start, end)
    return end if headline < 0 else headline


# --- what opens a list --------------------------------------------------------------------------


def _may_open_list(statement: Statement) -> bool:
    """Tell whether a statement has any of the words that open a list; in English a colon does, too."""
    words = cue(statement.language, ("of-which", "by-kind", "among-opening"))
    is_there = words.search(statement.text, statement.start, statement.end) is not None
    return is_there or statement.language.spaced


def _hits(statement: Statement) -> list[_Hit]:
    """Return what opens a list, in order."""
    words = [*_matches(statement, "of-which"), *_matches(statement, "by-kind")]
    if statement.language.spaced:
        words = [
            hit for hit in words if not _is_of_part_before(statement, hit) and not _is_in(statement, hit)
        ]
        words += [hit for hit in _verbs(statement) if _is_right_behind(statement, hit.start)]
    else:
        words = [hit for hit in words if not _has_subject(statement, hit)]
        words += [hit for hit in _among(statement) if _is_right_behind(statement, hit.start)]
    return sorted(words)


def _is_in(statement: Statement, hit: _Hit) -> bool:
    """Tell whether a cue says what holds a figure, and not what a figure holds: "included in the budget"."""
    behind = statement.text[hit.end : hit.end + NEAR].lstrip()
    is_past = cue(statement.language, "holding").fullmatch(statement.text, hit.start, hit.end) is not None
    return is_past and cue(statement.language, "included-in").match(behind) is not None


def _has_subject(statement: Statement, hit: _Hit) -> bool:
    """Tell whether 包含 has a subject of its own, which no figure counts: 后封面文字最多可以包含25个单词."""
    text, language = statement.text, statement.language
    if cue(language, "holding").fullmatch(text, hit.start, hit.end) is None:
        return False
    before = statement.ahead_of(hit.start)[-1:]
    start = before[0].end if before else statement.start
    clause = CLAUSE.split(text[start : hit.start])
    words = clause[-1] if len(clause) > 1 or not before else ""
    return bool(cue(language, "holding-beside").sub("", words).strip())


def _matches(statement: Statement, idea: str) -> Iterator[_Hit]:
    for hit in cue(statement.language, idea).finditer(statement.text, statement.start, statement.end):
        yield _Hit(hit.start(), hit.end(), is_verb=False)


def _verbs(statement: Statement) -> Iterator[_Hit]:
    """Yield what may open a list right behind its whole: "the 120 projects comprise", "120 medals:"."""
    for hit in _matches(statement, "part-verbs"):
        yield hit._replace(is_verb=True)
    for colon in _COLON.finditer(statement.text, statement.start, statement.end):
        before = [one.quantity for one in statement.ahead_of(colon.start())[-1:]]
        is_label = before and before[0].kind is Kind.NUMBER and before[0].end == colon.start()
        if not is_label:  # "1: 9 bits, 2: 10 bits"
            yield _Hit(colon.start(), colon.end(), is_verb=True)


def _among(statement: Statement) -> Iterator[_Hit]:
    """Yield 中 right behind what is counted: 12名队员中，男队员7人，女队员5人."""
    for hit in _matches(statement, "among-opening"):
        before = statement.ahead_of(hit.start)[-1:]
        words = statement.text[before[0].end : hit.start] if before else ""
        if not statement.says("on-its-way", (words,)):  # 200名医务人员投入到救护中，近8000名伤员
            yield hit._replace(is_verb=True)


def _is_right_behind(statement: Statement, place: int) -> bool:
    """Tell whether a place follows a figure and the noun that it counts, and no date."""
    before = statement.ahead_of(place)[-1:]
    if not before or place - before[0].end > BEHIND or statement.is_dated(before[0].end, place):
        return False
    return CLAUSE.search(statement.text, before[0].end, place) is None and not statement.depth(place)


def _is_of_part_before(statement: Statement, hit: _Hit) -> bool:
    """Tell whether a cue belongs to the figure before it: "70 of them in Texas and 50 in Ohio"."""
    text = statement.text
    before = statement.ahead_of(hit.start)[-1:]
    is_own = cue(statement.language, "of-those").fullmatch(text, hit.start, hit.end) is not None
    return is_own and bool(before) and not text[before[0].end : hit.start].strip()
