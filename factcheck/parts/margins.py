"""By how much does one side lead, where the figures of both stand beside it?

"She won by 1,204 votes, 24,757 to 23,553", "52% to 45%, a seven-point lead".
Silent: shares that no "to" sets against each other, such as those of two polls.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue
from factcheck.parts.alike import alike
from factcheck.parts.balances import TWO, Balance, gap, is_comparable, is_positive

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Mention
    from factcheck.parts.statements import Statement


def margins(statement: Statement, *, in_percent: bool) -> Iterator[Balance]:
    """Yield by how much two figures differ that "to" sets against each other, percentages or others."""
    idea = ("winning-by", "lead-behind")
    if cue(statement.language, idea).search(statement.text, statement.start, statement.end) is None:
        return
    for index, rest in enumerate(statement.mentions):
        behind = statement.mentions[index + 1 : index + 1 + TWO]
        before = statement.mentions[max(0, index - TWO) : index]
        for two, way in ((behind, _wins_by), (before, _is_lead_of)):
            if _are_against(statement, rest, two) and (two[0].quantity.kind is Kind.PERCENT) is in_percent:
                word = way(statement, rest, two)
                if word:
                    yield gap(two, rest, word)


def _wins_by(statement: Statement, rest: Mention, two: Sequence[Mention]) -> str:
    """Return the "won by" of a margin that both figures follow."""
    led = rest.lead.strip()
    at = cue(statement.language, "winning-by").ending(led)
    if at is None:
        return ""
    words = statement.text[rest.end : two[0].start].strip().removeprefix(rest.quantity.unit.name)
    return led[at:] if words.strip() in (",", "(") else ""


def _is_lead_of(statement: Statement, rest: Mention, two: Sequence[Mention]) -> str:
    """Return the "lead" behind a margin that both figures stand before: "52% to 45%, a seven-point lead"."""
    led = statement.text[two[1].end : rest.start].strip(" ,)")
    tail = rest.tail.strip(" -").removeprefix(rest.quantity.unit.name).strip(" -")
    found = cue(statement.language, "lead-behind").match(tail)
    return found.group() if found and cue(statement.language, "article").fullmatch(led) else ""


_OF_TWO = re.compile(r"(?:of the vote )?to (?:[\w.]+ ){0,3}(?:[\w.]+['’]s?|his|her|their)")


def _are_of_two(between: str) -> bool:
    """Tell whether two figures are those of two persons: "52% of the vote to his opponent's 48%"."""
    return _OF_TWO.fullmatch(between) is not None


def _are_against(statement: Statement, rest: Mention, two: Sequence[Mention]) -> bool:
    """Tell whether two figures of one measure stand against each other: "52% to 45%"."""
    if len(two) < TWO or not alike(two[0].quantity, two[1].quantity):
        return False
    between = statement.text[two[0].end : two[1].start].strip()
    is_vote = cue(statement.language, "votes-to").fullmatch(between) is not None or _are_of_two(between)
    return is_vote and all(is_comparable(one, rest) and is_positive(one) for one in two)
