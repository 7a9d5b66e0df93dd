"""How far has something come: what was raised and is dealt with, what is there and expected for the year?

「反馈的120项问题已完成整改118项」, 「已谋划92个，拟投资385亿元，全年预计谋划110个，总投资404亿元」,
「新签约项目268个 … 大会期间签约项目11个」.  A target is no bound (it may be exceeded), nor do
cases received this month bound those closed this month.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import cue, start_of
from factcheck.parts.listing import SHARED
from factcheck.parts.statements import Held, commensurable, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.discovery import Mention
    from factcheck.parts.statements import Statement

LONGEST = 12
"""The things raised are named in so many characters: 「688件信访案件办结665件」."""
NAME = 5
"""So many characters at the end of two names make them names of the same things."""
KEPT, FAR = 12, 2500
"""An event belongs to one of so many totals, no further back than this."""
VERB = 2


def dealt_with(statement: Statement) -> Iterator[Held]:
    """Yield what is done of what was raised: 反馈34项问题完成整改20项, 发现隐患50处，已整改48处."""
    words = cue(statement.language, "dealt-with")
    if words.search(statement.text, statement.start, statement.end) is None:
        return
    figures = [m for m in statement.mentions if m.quantity.kind not in SHARED]
    for raised, done in pairwise(figures):
        if not all(map(statement.is_amount, (raised, done))) or done.clause - raised.clause not in (0, 1):
            continue
        if not commensurable(statement.language, raised.quantity, done.quantity):
            continue
        word = _done_word(statement, raised, done)
        if word and not any(map(statement.is_comparison, (raised, done))):
            yield Held(done, raised, word)


def attending(statement: Statement) -> Iterator[Held]:
    """Yield those present of those who are due: 应出席董事9人，实际出席9人."""
    due, present = (cue(statement.language, idea) for idea in ("due", "present"))
    if due.search(statement.text, statement.start, statement.end) is None:
        return
    for all_, here in pairwise(statement.plain):
        hit = present.search(here.lead)
        is_next = here.clause - all_.clause in (0, 1) and _like(statement, all_, here)
        if hit is not None and is_next and due.search(all_.lead):
            yield Held(here, all_, hit.group())


def _done_word(statement: Statement, raised: Mention, done: Mention) -> str:
    """Return the word for what was done, where it was done to what was raised just before."""
    hits = list(cue(statement.language, "dealt-with").finditer(done.lead))
    if not hits or not _is_tied(statement, raised, done) or _is_of_others(statement, raised, done):
        return ""
    settled = cue(statement.language, "already")
    before = settled.sub("", done.lead[: hits[0].start()]).strip(" ，、的")
    after = settled.sub("", done.lead[hits[-1].end() :]).strip(" 了")
    is_named = done.clause == raised.clause and len(before) <= LONGEST
    return hits[-1].group() if not after and (is_named or before in raised.lead + raised.tail) else ""


def _is_tied(statement: Statement, raised: Mention, done: Mention) -> bool:
    """Tell whether the words tie what is done to what came up: 反馈…整改, 反馈…，已整改, 受理…，已办结."""
    is_settled = cue(statement.language, "already").search(done.lead) is not None
    if statement.says("raised", (raised.lead,)) and (is_settled or raised.clause == done.clause):
        return True
    return is_settled and statement.says("received", (raised.lead,))


def _is_of_others(statement: Statement, raised: Mention, done: Mention) -> bool:
    """Tell whether what is done may be more than what came up: all so far, of what is new."""
    if statement.says("newly", (raised.lead, done.lead)):
        return True
    so_far = statement.says("cumulative", (words_in(statement, done),))
    return so_far and not statement.says("cumulative", (raised.lead,))


# --- so far and for the year --------------------------------------------------------------------


def expected(statement: Statement) -> Iterator[Held]:
    """Yield what there is so far of what is expected for the whole year, in number and in money."""
    if cue(statement.language, "forecast").search(statement.text, statement.start, statement.end) is None:
        return
    sofar: list[tuple[Mention, str]] = []
    for mention in statement.plain:
        words = words_in(statement, mention)
        if _is_for_the_year(statement, words):
            yield from _expected(statement, mention, words, sofar)
        elif len(sofar) < KEPT and (verb := _verb_so_far(statement, words)):
            sofar.append((mention, verb))


def _is_for_the_year(statement: Statement, words: str) -> bool:
    return statement.says("forecast", (words,)) and statement.says("whole-year", (words,))


def _verb_so_far(statement: Statement, words: str) -> str:
    """Return what has been done already: 谋划 of 「已谋划92个」."""
    hit = cue(statement.language, "already").search(words)
    verb = words[hit.end() :].strip()[:VERB] if hit else ""
    return verb if len(verb) == VERB else ""


def _expected(
    statement: Statement, whole: Mention, words: str, sofar: Sequence[tuple[Mention, str]]
) -> Iterator[Held]:
    """Yield what is expected with the first of what there is so far that the same verb tells of."""
    if statement.says("net", (words,)) or statement.says("further", (words,)):
        return
    for part, verb in sofar:
        if verb in words and _like(statement, part, whole):
            yield Held(part, whole, verb)
            yield from _companions(statement, part, statement, whole)
            return


def _like(statement: Statement, a: Mention, b: Mention) -> bool:
    return commensurable(statement.language, a.quantity, b.quantity)


def _companions(here: Statement, part: Mention, home: Statement, whole: Mention) -> Iterator[Held]:
    """Yield the money beside a part and beside its whole, where both are called investment."""
    one, two = _after(here.plain, part), _after(home.plain, whole)
    if one is None or two is None or one.start == whole.start or two.start == part.start:
        return
    is_alike = _noun(here, one) == _noun(here, two) != ""
    if is_alike and _like(here, one, two) and not _like(here, one, part):
        yield Held(one, two, one.lead.strip())


def _noun(statement: Statement, mention: Mention) -> str:
    """Return the last characters of what a figure is called: 投资 of 「总投资额约为」."""
    lead = mention.lead.strip()
    while (end := cue(statement.language, "leading-to-figure").ending(lead)) is not None:
        lead = lead[:end].strip()
    return lead[-VERB:]


def _after(amounts: tuple[Mention, ...], mention: Mention) -> Mention | None:
    """Return the first amount in the next clause."""
    first = bisect_right(amounts, mention.start, key=start_of)
    near = (m for m in amounts[first : first + KEPT] if m.clause > mention.clause)
    found = next(near, None)
    return found if found is not None and found.clause - mention.clause == 1 else None


# --- at an event --------------------------------------------------------------------------------


EVENT = ("during", "by-now")
"""What a figure is of: a fair, or all there is by now."""


def at_events(statements: Iterable[Statement]) -> Iterator[Held]:
    """Yield what was signed at a fair, of all that was signed by now: the same words name both."""
    totals: list[tuple[Statement, Mention]] = []
    for statement in statements:
        text, start, end = statement.text, statement.start, statement.end
        if not statement.plain or not cue(statement.language, EVENT).search(text, start, end):
            continue
        if cue(statement.language, "during").search(text, start, end):
            for mention in statement.plain:
                yield from _at_event(statement, mention, totals)
        elif cue(statement.language, "by-now").search(text, start, end):
            totals += [(statement, m) for m in statement.plain if len(m.lead.strip()) >= NAME]
            totals = totals[-KEPT:]


def _at_event(
    statement: Statement, mention: Mention, totals: list[tuple[Statement, Mention]]
) -> Iterator[Held]:
    words = words_in(statement, mention)
    event = _event(statement, words)
    for home, total in reversed(totals) if event else ():
        if statement.start - home.end > FAR:
            return
        name = total.lead.strip()[-NAME:]
        if words.endswith(name) and _like(statement, total, mention):
            yield Held(mention, total, event)
            yield from _companions(statement, mention, home, total)
            return


def _event(statement: Statement, words: str) -> str:
    """Return the word for a time of a few days that a figure is of: 大会期间, not 「十四五」期间."""
    hit = cue(statement.language, "during").search(words)
    if hit is None or statement.dates or statement.says("whole-field", (words[hit.end() :],)):
        return ""
    return "" if statement.says("longer-period", (words[: hit.start()],)) else hit.group()
