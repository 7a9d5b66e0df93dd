"""What do the words around a rate say that it is a share of?

"40 (33%) of 120 patients and 57 (58%) of 98" have each their own whole; "12 of its 80 plants, or 20% of
capacity" and "12 of 80, or 20% by tonnage" are shares of something else than the 80.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from factcheck.discovery import CLAUSE, cue, start_of
from factcheck.frozen import NamedTuple
from factcheck.languages.late import Late
from factcheck.parts.alike import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.discovery import Mention, Passage

CLOSING = ")"
OWNER = Late(r"(?<=of the )[\w .&-]{1,40}['’]s?\Z|(?<=of )[A-Z][\w.&-]*['’]s\Z")
"""Of the company's, of Kenya's."""
OF = 30
"""So many letters join rate and whole: 15% of staff of 1,330."""


class OwnWhole(NamedTuple):
    """The whole that follows a rate in a bracket, and the words that lead to it."""

    whole: Mention
    words: str


def own_whole(passage: Passage, index: int) -> OwnWhole | None:
    """Return the 98 of "57 (58%) of 98", or nothing."""
    rate, *behind = passage.mentions[index : index + 2]
    if not behind or not passage.text.startswith(CLOSING, rate.end):
        return None
    between = passage.between(rate.end + len(CLOSING), behind[0].start).strip()
    leads = cue(passage.language, "k-of-n").fullmatch(between)
    return OwnWhole(behind[0], between) if leads else None


def behind_of(passage: Passage, index: int) -> str | None:
    """Return what stands behind "of the" between a rate and an amount, which may be nothing.

    None where there is no such "of": "12% of the value of the $300 million deal".
    """
    rate, *behind = passage.mentions[index : index + 2]
    if not behind or behind[0].start > rate.end + OF:
        return None
    between = passage.between(rate.end, behind[0].start).strip()
    if between.endswith(","):
        return None  # 296 units, or 25% of the total, 346 less than
    between = between.lstrip(" ,")
    if passage.language.spaced:
        between = OWNER.sub("", between).strip()
    if passage.language.spaced and cue(passage.language, "joining").search(between):
        return None  # "346, or 68%, of the additions and wind 116"
    found = cue(passage.language, "of-after").match(between)
    if found is None or CLAUSE.search(between) or passage.has("of-another", between):
        return None
    rest = between[found.end() :]
    # 10% of the votes of the 84 million shares
    return None if passage.language.spaced and passage.has("of-a-second", rest) else rest


def is_of_other(passage: Passage, part: Mention, rate: Mention, whole: Mention) -> bool:
    """Tell whether a rate is a share of something else: "or 20% of capacity", "or 20% by tonnage"."""
    if not passage.language.spaced:
        return False
    if part.start < rate.start < whole.start:
        return False  # "65, or 56.5% of the 115"
    words = _words_behind(passage, rate)
    if cue(passage.language, "of-other-measure").match(words):
        return True
    if whole.start < part.start and _is_in_group(passage, words):
        return True
    named = cue(passage.language, "share-noun-after").match(words)
    if named is None:
        return rate.start < whole.start and passage.has("elected", _words_of(whole))
    noun = cue(passage.language, "share-filler").sub("", words[named.end() :]).strip()
    return not _is_same(passage, noun, whole)


def _is_in_group(passage: Passage, words: str) -> bool:
    """Tell whether a share may be of a group only: "Of the 24 deaths … 15 (7.3%) in the placebo group"."""
    return cue(passage.language, "in-places").match(words) is not None and passage.has("in-group", words)


def _words_behind(passage: Passage, rate: Mention) -> str:
    """Return what is said behind a rate, beyond its bracket too: "150 (52%) of the rest"."""
    at = rate.end
    if passage.text.startswith(CLOSING, at):
        at += len(CLOSING)
    following = bisect_left(passage.figures, at, key=start_of)
    stop = passage.figures[following].start if following < len(passage.figures) else passage.end
    mark = CLAUSE.search(passage.text, at, stop)
    return passage.between(at, mark.start() if mark else stop).strip(" .")


def _is_same(passage: Passage, noun: str, whole: Mention) -> bool:
    """Tell whether a noun is that of the whole, or says only "them" or "the total"."""
    if not noun or cue(passage.language, "whole-again").fullmatch(noun):
        return True
    known = tokens(passage.language, f"{whole.lead} {_words_of(whole)}")
    named = tokens(passage.language, noun)
    is_bare = not tokens(passage.language, _words_of(whole))
    return is_bare or (bool(named) and named <= known)


def _words_of(whole: Mention) -> str:
    return f"{whole.quantity.unit.name} {whole.tail}"


def is_announced(passage: Passage, whole: Mention, part: Mention) -> bool:
    """Tell whether the words say that a figure is the whole: 其中, "of 412 patients", "248 of them"."""
    language, opening, behind = passage.language, whole.lead.strip(), part.tail.strip()
    between = passage.between(whole.end, part.start)
    if passage.has("another-group", between):
        return False  # of 40 women 12 (30%), compared with 15 (39%) men
    if cue(language, "of-those").match(behind) or cue(language, "of-the-first").fullmatch(opening):
        return True
    return passage.has("of-all", whole.lead) or passage.has("share-announced", between)


def is_listed(passage: Passage, whole: Mention, part: Mention, between: Sequence[Mention]) -> bool:
    """Tell whether a list opens with its whole: "Of the 250, 138 (55%) were men and 112 (45%) women"."""
    language, words = passage.language, passage.between(whole.end, part.start)
    opened = cue(language, "of-the-first").fullmatch(whole.lead.strip()) or passage.has("of-all", whole.lead)
    is_inner = cue(language, "inner-part").fullmatch(part.lead.strip())
    if is_inner or cue(language, "of-those").match(part.tail.strip()):
        return False  # 248 (60%) were women, 62 of whom (25%), including 62 (25%)
    if not opened or passage.has_any(("share-announced", "another-group", "one-each"), words):
        return False
    return all(_is_rated(passage, one) for one in between)


def _is_rated(passage: Passage, part: Mention) -> bool:
    """Tell whether a figure has a share of its own in brackets."""
    at = passage.mentions.index(part) + 1
    return at < len(passage.mentions) and opens_bracket(passage, part, passage.mentions[at])


def opens_bracket(passage: Passage, part: Mention, rate: Mention) -> bool:
    """Tell whether a rate stands in a bracket behind its part, or a verb of it: "54 were upheld (63%)"."""
    between = passage.between(part.end, rate.start).strip()
    if between in ("(", "（"):
        return True
    told = between.removesuffix("(")
    is_verb = cue(passage.language, "predicate").match(told) is not None and len(told) <= OF
    return passage.language.spaced and told != between and is_verb and CLAUSE.search(told) is None
