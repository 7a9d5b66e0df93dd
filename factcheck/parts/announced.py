"""Which word or sign leads from a count to the list of what is counted?

「产业园2个（A、B）」, 「三个等级，分别为A、B、C」 and "three divisions: A, B and C" lead there.  In "two
samples, giving an order: lighter or heavier" the list is another thing's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import cue
from factcheck.parts.members import QUOTES

if TYPE_CHECKING:
    from factcheck.discovery import Passage
    from factcheck.model import Items, Quantity

AHEAD = 40
"""A list begins within so many characters behind its count."""
_GAP = 4
_NEXT = 3
"""A dash leads to a list behind so few words."""
_BRACKETS, _CLOSING = ("（", "("), ("）", ")")
_COLONS = {"zh": ("：", ":", "——"), "en": (":", " -", " –", "—")}
_ENDS = "。；;.!！？?\n"
_STOPS = (*_ENDS, "”")


def leading_word(passage: Passage, count: Quantity, items: Items) -> str:
    """Return the bracket, colon or word that leads to a complete list in the clause of its count."""
    gap = passage.between(count.end, items.start)
    if cue(passage.language, "first-of-several").match(passage.text, items.start):
        return ""  # 四项任务：一是建立与国际接轨、适应需要的体系
    if gap[-1:] in _BRACKETS:
        return gap[-1:] if _are_in_brackets(passage, count, items, gap) else ""
    if count.value == 1 or len(items.members) < 2 or not _ends_there(passage, items):
        return ""
    word = _announcing(passage, gap) or _named(passage, count, items, gap)
    if not word or _is_of_another(passage, gap.rstrip(QUOTES + " ").removesuffix(word), word):
        return ""
    return "" if _may_hold_several(passage, items) else word


def _ends_there(passage: Passage, items: Items) -> bool:
    """Tell whether a list is complete: its clause ends with it, or 等 does."""
    stop = passage.text[items.end : items.end + 1]
    if stop == ";" and passage.language.spaced:
        return False  # "three: date, with a day and a year; time; and zone"
    return items.open or stop in _STOPS or items.end >= passage.end - 1


def _announcing(passage: Passage, gap: str) -> str:
    """Return the colon, or the word such as 分别是, that leads right to a list."""
    colons, words = _COLONS[passage.language.code], gap.rstrip(QUOTES + " ")
    colon = next((colon for colon in colons if words.endswith(colon)), "")
    return colon or _ending(passage, "namely", gap)


def _ending(passage: Passage, idea: str, gap: str) -> str:
    """Return the word for an idea that leads right to a list."""
    end = len(gap.rstrip(QUOTES + " "))
    return next((hit.group() for hit in cue(passage.language, idea).finditer(gap) if hit.end() == end), "")


def _named(passage: Passage, count: Quantity, items: Items, gap: str) -> str:
    """Read "the three winners were Alba, Borsa and Corda" and "three states, including Ohio and Iowa"."""
    if not _are_names(passage, items):
        return ""
    if items.open:
        return _ending(passage, "including", gap) if len(gap) <= AHEAD // 2 else ""
    before = passage.between(max(passage.start, count.start - _GAP - 1), count.start).strip()
    return _ending(passage, "are", gap) if cue(passage.language, "definite").fullmatch(before) else ""


def _are_names(passage: Passage, items: Items) -> bool:
    names = [passage.between(*member) for member in items.members]
    return all(name[:1].isupper() and not passage.has("demonym", name) for name in names)


def _is_of_another(passage: Passage, words: str, mark: str) -> bool:
    """Tell whether a list is of something that is named between a count and the list's mark."""
    if any(sign in words for sign in _ENDS) or ":" in words:
        return True
    if passage.has("another-thing", words):
        return True  # two samples in a given order: lighter or heavier
    return passage.language.spaced and mark in (" -", " –", "—") and len(words.split()) > _NEXT


def _may_hold_several(passage: Passage, items: Items) -> bool:
    """Tell whether one member may be several: "Hot/Warm/Cold node and Hot/Warm/Cold data"."""
    return passage.language.spaced and "/" in passage.between(items.start, items.end)


def _are_in_brackets(passage: Passage, count: Quantity, items: Items, gap: str) -> bool:
    """Tell whether what is counted is named in brackets behind it, and no kinds of place are."""
    words = [passage.between(*member) for member in items.members]
    is_closed = items.open or passage.text[items.end : items.end + 1] in _CLOSING
    if not is_closed or any(sign in gap for sign in ("，", ",", "“", *_ENDS)):
        return False  # 12个部门开展“双学双比”（学文化、学技术）
    if passage.language.spaced and not _are_names(passage, items):
        return False  # 2 watchpoints (read, write and read-write)
    if len(words) == 1 and not _is_place(passage, words[0]):
        return False
    if count.value == 1 and (len(words) > 1 or not count.text[0].isdecimal()):
        return False  # 一个子系统（内核、邮件）
    return not all(_is_kind(passage, word) for word in words)


def _is_kind(passage: Passage, word: str) -> bool:
    return cue(passage.language, "kinds-of-place").fullmatch(word) is not None


def _is_place(passage: Passage, word: str) -> bool:
    return len(word) > 2 and cue(passage.language, "places").ending(word) is not None
