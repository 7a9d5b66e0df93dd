"""Do these number words mean a figure here?

"one" counts in "one mile" and not in "that one is good"; "a third of the seats" is a fraction and "a third
party" is none; the first half is a period and half the seats a fraction.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.languages.en import nouns
from factcheck.languages.en import words as w
from factcheck.languages.late import Late
from factcheck.model import Kind

if TYPE_CHECKING:
    from factcheck.languages.en.draft import Draft

_OF = Late(
    r"-?(?: of\b| (?:as|less|more|fewer|higher|lower|larger|smaller|to|the)\b|\s*(?:[.,;:)!?]|\Z))",
    re.IGNORECASE,
)
_COMING = Late(r"(?:next|last|past|first|previous|prior|coming|these) \Z", re.IGNORECASE)
_HALF_OF = Late(
    r" (?:of|the|its|their|his|her|our|all|that|what|those|these|as|a)\b|[.]?\s*\Z", re.IGNORECASE
)
_QUARTER_OF = Late(r" of\b|\s*\Z")
_BY_HALF = Late(r"(?<![A-Za-z])(?:by|a|one|one and a|nearly|about|than|almost) \Z", re.IGNORECASE)
_PERIOD_HALF = Late(
    r"(?:first|second|latter|back|front|last|other|1st|2nd|better|top|bottom|next) \Z", re.IGNORECASE
)


def allowed(text: str, low: Draft) -> bool:
    """Tell whether number words mean a figure here; digits always do."""
    if not low.written.in_words or (
        low.end - low.start > 9 and low.kind is Kind.NUMBER and " " not in text[low.start : low.end]
    ):
        return True
    words = text[low.start : low.numeral.end].lower().split()
    first, only = words[0], len(words) == 1
    if words[-1].endswith("quarters") and _COMING.search(text[max(0, low.start - 14) : low.start]):
        return False  # over the next three quarters
    bare = low.kind is Kind.NUMBER
    if first in ("half", "quarter") or words[-1] in ("half", "quarter"):
        return _half_allowed(text, low)
    if bare and only and first in w.SCALES:
        return False
    if first in ("a", "an") and only:
        return not bare
    if low.written.is_fraction and low.written.value < 1 and first in ("a", "an", "one") and bare:
        return "-" in text[low.start : low.end] or bool(_OF.match(text, low.end))
    if first == "one" and only and bare:
        return nouns.one_counts(text, low)
    return True


def _half_allowed(text: str, low: Draft) -> bool:
    window = text[max(0, low.start - 14) : low.start]
    if (
        low.kind is not Kind.NUMBER
        or low.written.scale > 1
        or not low.written.is_fraction
        or low.written.value > 1
    ):
        return not _PERIOD_HALF.search(window)
    if _PERIOD_HALF.search(window) or text[low.end : low.end + 1] == "-":
        return False
    spelt = text[low.start : low.end].lower()
    if spelt == "quarter":
        return False
    if "quarter" in spelt:
        return spelt.startswith("one") or bool(_QUARTER_OF.match(text, low.end))
    return bool(_HALF_OF.match(text, low.end) or _BY_HALF.search(window)) or spelt != "half"
