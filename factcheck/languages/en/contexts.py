"""Do these number words mean a figure here?

"one" counts in "one mile" and not in "that one is good"; "a third of the seats" is a fraction and "a
third party" is none; the first half is a period and half the seats a fraction.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.languages.en import nouns
from factcheck.languages.en import words as w
from factcheck.languages.en.words import listed
from factcheck.languages.late import Late, either
from factcheck.model import Kind

if TYPE_CHECKING:
    from factcheck.languages.en.draft import Draft

_COMPARED = either(*listed("as less more fewer higher lower larger smaller to the"))
_OF = Late(rf"-?(?: of\b| {_COMPARED}\b|\s*(?:[.,;:)!?]|\Z))", re.IGNORECASE)
_PARTS = frozenset({"half", "quarter"})
_ARTICLES = frozenset({"a", "an"})
_ONE = _ARTICLES | {"one"}
_SHORT = 9
_COMING = Late(r"(?:next|last|past|first|previous|prior|coming|these) \Z", re.IGNORECASE)
_WHOLES = either(*listed("of the its their his her our all that what those these as a"))
_HALF_OF = Late(rf" {_WHOLES}\b|[.]?\s*\Z", re.IGNORECASE)
_QUARTER_OF = Late(r" of\b|\s*\Z")
_BY_HALF = Late(r"(?<![A-Za-z])(?:by|a|one|one and a|nearly|about|than|almost) \Z", re.IGNORECASE)
_SIDES = "first second latter back front last other 1st 2nd better top bottom next"
_PERIOD_HALF = Late(rf"{either(*_SIDES.split())} \Z", re.IGNORECASE)


def allowed(text: str, low: Draft) -> bool:
    """Tell whether number words mean a figure here; digits always do."""
    bare = low.kind is Kind.NUMBER
    if not low.written.in_words or (bare and _is_long_word(text, low)):
        return True
    words = text[low.start : low.numeral.end].lower().split()
    if words[-1].endswith("quarters") and _COMING.search(text[max(0, low.start - 14) : low.start]):
        return False  # over the next three quarters
    if not _PARTS.isdisjoint((words[0], words[-1])):
        return _half_allowed(text, low)
    return not bare or _bare_allowed(text, low, words)


def _bare_allowed(text: str, low: Draft, words: list[str]) -> bool:
    """Tell whether number words without a unit are a figure: a third of the seats, no third party."""
    if len(words) == 1:
        return _lone_allowed(text, low, words[0])
    if low.written.is_fraction and low.written.value < 1 and words[0] in _ONE:
        return "-" in text[low.start : low.end] or bool(_OF.match(text, low.end))
    return True


def _is_long_word(text: str, low: Draft) -> bool:
    """Tell twenty-seven and two-thirds, which mean nothing else."""
    return low.end - low.start > _SHORT and " " not in text[low.start : low.end]


def _lone_allowed(text: str, low: Draft, word: str) -> bool:
    """Tell whether a single number word without a unit is a figure."""
    if word in w.SCALES or word in _ARTICLES:
        return False
    return word not in _ONE or nouns.one_counts(text, low)


def _half_allowed(text: str, low: Draft) -> bool:
    window = text[max(0, low.start - 14) : low.start]
    if _PERIOD_HALF.search(window):
        return False
    if not _is_bare_part(low):
        return True
    spelt = text[low.start : low.end].lower()
    if spelt == "quarter" or text[low.end : low.end + 1] == "-":
        return False
    if "quarter" in spelt:
        return spelt.startswith("one") or bool(_QUARTER_OF.match(text, low.end))
    return spelt != "half" or bool(_HALF_OF.match(text, low.end) or _BY_HALF.search(window))


def _is_bare_part(low: Draft) -> bool:
    """Tell whether a half or quarter stands without scale and unit, and is not two and a half."""
    read = low.written
    return low.kind is Kind.NUMBER and read.scale == 1 and read.is_fraction and read.value <= 1
