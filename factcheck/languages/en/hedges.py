"""Which words around a figure widen or bound it?

"more than 400 people", "$5 million or less", "nearly half": each hedge is part of the mention and says
which values the printed figure may stand for (DESIGN.md §4).
"""

from __future__ import annotations

import re

from factcheck.frozen import NamedTuple
from factcheck.interval import Hedge
from factcheck.languages.en.words import ONES, TENS
from factcheck.languages.late import Late, either

_BEFORE: dict[Hedge, str] = {
    Hedge.ABOUT: """about|around|roughly|approximately|approx|approx.|some|an estimated|estimated|circa|ca.|≈|
        somewhere around|in the region of|in the order of|~|an average of about|just about|
        about an estimated""",
    Hedge.NEARLY: """nearly|almost|close to|just under|just below|approaching|just short of|just shy of|
        not quite""",
    Hedge.ABOVE: """more than|over|above|exceeding|exceed|exceeds|exceeded|greater than|higher than|
        larger than|
        in excess of|upwards of|upward of|surpassing|surpassed|surpass|topping|well over|just over|
        far more than|
        well above|just above|slightly more than|slightly over|a little more than|a little over|bigger than|
        longer than|older than|well in excess of|north of|>|better than|slightly above|much more than""",
    Hedge.AT_LEAST: """at least|no less than|no fewer than|not less than|not fewer than|a minimum of|
        minimum of|
        minimum|more than or equal to|greater than or equal to|higher or equal than|equal or greater than|
        equal to or greater than|greater or equal to|greater or equal than|more or equal than|
        bigger than or equal to|bigger or equal than|larger than or equal to|larger or equal than|
        higher than or equal to|≥|>=|not lower than|not smaller than|not below|not under|
        no lower than|at a minimum|at the very least|as few as|as little as""",
    Hedge.BELOW: """less than|fewer than|under|below|lower than|smaller than|well under|well below|
        slightly less than|slightly under|slightly below|a little less than|shorter than|younger than|<|
        far less than|far fewer than|south of""",
    Hedge.AT_MOST: """up to|at most|no more than|not more than|a maximum of|maximum of|as many as|as much as|
        not exceeding|not to exceed|less than or equal to|lower or equal than|equal or less than|≤|<=|
        less or equal than|less or equal to|equal to or less than|lower than or equal to|fewer or equal than|
        smaller than or equal to|smaller or equal than|not greater than|not higher than|not larger than|
        not bigger than|not above|no larger than|no bigger than|
        no greater than|no higher than|no longer than|no later than|not over""",
}

_AFTER: dict[Hedge, str] = {
    Hedge.AT_LEAST: """or more|or above|or greater|or higher|or older|or over|or better|or longer|and above|
        and over|and older|and up|and more""",
    Hedge.AT_MOST: "or less|or fewer|or under|or below|or lower|or younger|and under|and below|and younger",
    Hedge.ABOUT: "or so|more or less|, more or less|, give or take|or thereabouts",
}


class Found(NamedTuple):
    """A hedge and where the mention begins or ends with it."""

    hedge: Hedge
    place: int


def _phrases(table: dict[Hedge, str]) -> list[tuple[str, Hedge]]:
    return [(" ".join(words.split()), hedge) for hedge, text in table.items() for words in text.split("|")]


def _by_last_word() -> dict[str, list[tuple[str, Hedge]]]:
    index: dict[str, list[tuple[str, Hedge]]] = {}
    for phrase, hedge in _phrases(_BEFORE):
        index.setdefault(phrase.split()[-1], []).append((phrase, hedge))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


_BEFORE_BY_LAST = _by_last_word()
_AFTER_WORDS = dict(_phrases(_AFTER))
_FOLLOWING = either(*sorted(map(re.escape, _AFTER_WORDS), key=len, reverse=True))
_NUMBERS = either(*ONES, *TENS)
_AFTER_FORM = Late(rf"[ -]?{_FOLLOWING}\b(?! (?:than|an?|{_NUMBERS}|\d))", re.IGNORECASE)
_PLUS = Late(r"-plus\b|\+(?![\d\w])|[ -]ish\b|-odd\b|-some\b")
_ENDINGS = {
    "plus": Hedge.AT_LEAST,
    "+": Hedge.AT_LEAST,
    "ish": Hedge.ABOUT,
    "some": Hedge.ABOUT,
    "odd": Hedge.ODD,
}
_LAST_WORD = Late(r"(?:[a-z.]+|[~≈<>≥≤=]+)\Z")
_WIDEST = 40


def before(text: str, start: int, floor: int) -> Found | None:
    """Return the hedge that ends right before *start*, not reaching below *floor*."""
    window = text[max(floor, start - _WIDEST) : start].lower().replace("\n", " ")
    stripped = window.rstrip(" \u00a0")
    if not stripped:
        return None
    last = _LAST_WORD.search(stripped)
    if not last:
        return None
    for phrase, hedge in _BEFORE_BY_LAST.get(last.group(), ()):
        begin = len(stripped) - len(phrase)
        if stripped.endswith(phrase) and not (
            begin > 0 and stripped[begin - 1].isalnum() and phrase[0].isalpha()
        ):
            return Found(hedge, start - len(window) + begin)
    return None


def after(text: str, end: int) -> Found | None:
    """Return the hedge that follows a mention which ends at *end*."""
    if match := _PLUS.match(text, end):
        return Found(_ENDINGS[match.group().lstrip(" -")], match.end())
    if match := _AFTER_FORM.match(text, end):
        return Found(_AFTER_WORDS[match.group().lower().lstrip(" -")], match.end())
    return None
