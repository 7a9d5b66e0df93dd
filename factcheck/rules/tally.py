"""As many members must be named as are announced.

「吉林石化、吉林化纤、吉林建龙三户百亿级企业」 names three; 「“政务环境、法治环境”五大环境」 only two of five.
The list stands before the count (A、B、C三大片区; “A+B+C”的三级队伍), in brackets after it
(产业园2个（A、B）), after a colon or a word such as 分别是 ("three divisions: A, B and C", "the three winners
were A, B and C"), numbered
(三大方向：一是…二是…三是…), or quotation by quotation (“三张牌”…“项目牌”…“信贷牌”…“管理牌”).
等 and "such as" leave others unsaid: then no more may be named than are announced.
Silent: a list that is not what is counted (甲专项、乙专项8个项目; 连接A、B的两条铁路; A、B提出20个领域),
「31个省（自治区、直辖市）」 (kinds of place), 「7例（均为轻型）」, and 和 inside a name where the count holds
with it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.discovery import Kind, cue, start_of, state
from factcheck.interval import Hedge
from factcheck.model import Items, Quantity
from factcheck.parts.members import QUOTES, read_with
from factcheck.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Passage
    from factcheck.model import Check

RULE = "tally"
MOST = 30
"""Nobody names more members than this in one sentence."""
_LONGEST, _GAP, _AHEAD = 2 * MOST, 4, 40
_NAME_LENGTH = {"zh": 10, "en": 40}
_CLOSED, _OPEN = "count(items) == n", "count(items) <= n"
_BRACKETS = "（("
_COLONS = {"zh": ("：", ":", "——"), "en": (":", " -", " –", "—")}
_QUOTED = re.compile("[“「]([^“”「」]{1,12})[”」]")
_REACH = 2000
_NEAR = 20
_ENDS = "。；;.!！？?\n"


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State that as many members are named as are announced."""
    for passage in passages:
        counts = [m.quantity for m in passage.mentions if _is_count(m.quantity)]
        if not counts:
            continue
        lists = passage.language.items(passage.text, Span(passage.start, passage.end))
        by_start = [items for items in lists if len(items.members) <= _LONGEST]
        by_end: dict[int, list[Items]] = defaultdict(list)
        for items in by_start:
            by_end[items.end].append(items)
        for count in counts:
            if by_start:
                yield from _beside(passage, count, by_start, by_end)
            yield from _quoted_one_by_one(passage, count)
            yield from _numbered(passage, count)


def _beside(
    passage: Passage, count: Quantity, by_start: list[Items], by_end: dict[int, list[Items]]
) -> Iterator[Check]:
    """Read a count with the lists that end right before it or begin soon after it."""
    for gap in range(_GAP + 1):
        for items in by_end.get(count.start - gap, ()):
            yield from _before(passage, items, count)
    for i in range(bisect_left(by_start, count.end, key=start_of), len(by_start)):
        if by_start[i].start > count.end + _AHEAD:
            break
        yield from _after(passage, count, by_start[i])


def _is_count(figure: Quantity) -> bool:
    return (
        figure.kind in (Kind.COUNT, Kind.NUMBER)
        and figure.hedge is Hedge.NONE
        and figure.value is not None
        and figure.value.denominator == 1
        and 1 <= figure.value.numerator <= MOST
    )


# --- A、B、C三户 ----------------------------------------------------------------------------------


def _before(passage: Passage, items: Items, count: Quantity) -> Iterator[Check]:
    """Read 「A、B、C三户」, 「“A、B、C”五大环境」 and 「A、B等7项」."""
    gap = passage.between(items.end, count.start)
    if count.value == 1 or len(items.members) < 2:
        return
    etcetera, rest = cue(passage.language, "etcetera"), gap.strip(QUOTES)
    is_open = items.open or etcetera.match(rest) is not None
    rest = etcetera.sub("", rest, count=1) if is_open else rest
    is_quoted = passage.text[items.start - 1 : items.start] in tuple(QUOTES) and gap[:1] in tuple(QUOTES)
    if rest and not (is_quoted and passage.has("of", rest)):
        return
    members = items.members if is_quoted else _plain_end(passage, items.members)
    is_whole = is_open or is_quoted or len(members) == len(items.members)
    if len(members) < 2 or not is_whole:
        return
    if not is_open and (_counts_others(passage, members, count) or _counts_each(passage, members, count)):
        return
    yield from _stated(passage, replace(items, members=members, open=is_open), count, gap)


def _counts_others(passage: Passage, members: tuple[Span, ...], count: Quantity) -> bool:
    """Tell whether the members are all of one kind and what is counted is another: 甲专项、乙专项8个项目."""
    words = [passage.between(*member) for member in members]
    kind = words[-1][-2:]
    if len(words[-1]) < 4 or not all(word.endswith(kind) for word in words):
        return False
    return (
        not passage.has("great", count.unit.name) and kind not in passage.text[count.end : count.end + _NEAR]
    )


def _counts_each(passage: Passage, members: tuple[Span, ...], count: Quantity) -> bool:
    """Tell whether so many are counted of kinds, and no 「三户百亿级企业」: 「医生、护士12名，救护车3辆」."""
    if passage.has("great", count.unit.name) or not passage.has("measure-words", count.unit.name):
        return False
    return len(members) < (count.value or 0) and not passage.text[count.end : count.end + 1].isalnum()


def _plain_end(passage: Passage, members: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the short plain names at the end of a list; the first may follow other words."""
    plain: list[Span] = []
    for i, member in reversed(list(enumerate(members))):
        if not _is_plain(passage, member, is_last=i == len(members) - 1):
            # its end may still be a name: 「推动建设A、B」
            if i < len(members) - 1 and _ends_plainly(passage, member):
                plain.insert(0, member)
            break
        plain.insert(0, member)
    return tuple(plain)


def _is_plain(passage: Passage, member: Span, *, is_last: bool) -> bool:
    words = passage.between(*member)
    if len(words) > _NAME_LENGTH.get(passage.language.code, 40) or any(sign in words for sign in "“”（(：:"):
        return False
    if any(figure.start < member.end and figure.end > member.start for figure in passage.figures):
        return False
    return not passage.has("not-in-names", words) and not (is_last and _ends_in_verb(passage, words))


def _ends_plainly(passage: Passage, member: Span) -> bool:
    holds_figure = any(figure.start < member.end < figure.end + _GAP for figure in passage.figures)
    return passage.text[member.end - 1] not in "”）)" and not holds_figure


def _ends_in_verb(passage: Passage, words: str) -> bool:
    return cue(passage.language, "doing").ending(words) is not None


# --- 2个（A、B） and 三个方面：A、B、C ------------------------------------------------------------


def _after(passage: Passage, count: Quantity, items: Items) -> Iterator[Check]:
    """Read 「2个（A、B）」, 「三个方面：A、B、C」 and 「三个等级，分别为A、B、C」."""
    gap = passage.between(count.end, items.start)
    if any(count.end <= figure.start < items.start for figure in passage.figures):
        return
    if gap[-1:] in tuple(_BRACKETS):
        yield from _in_brackets(passage, count, items, gap)
        return
    if count.value == 1 or len(items.members) < 2:
        return
    word = _announcing(passage, gap) or _named(passage, count, items, gap)
    if not word or any(sign in gap[: -len(word)] for sign in _ENDS):
        return
    stop = passage.text[items.end : items.end + 1]
    ends = stop in tuple(_ENDS + "”") or items.end >= passage.end - 1 or items.open
    if ends and all(_is_plain(passage, member, is_last=False) for member in items.members):
        yield from _stated(passage, items, count, word)


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
    names = [passage.between(*member) for member in items.members]
    if not all(name[:1].isupper() for name in names) or any(passage.has("demonym", name) for name in names):
        return ""
    if items.open:
        return _ending(passage, "including", gap) if len(gap) <= _AHEAD // 2 else ""
    before = passage.between(max(passage.start, count.start - _GAP - 1), count.start).strip()
    return _ending(passage, "are", gap) if cue(passage.language, "definite").fullmatch(before) else ""


def _in_brackets(passage: Passage, count: Quantity, items: Items, gap: str) -> Iterator[Check]:
    words = [passage.between(*member) for member in items.members]
    close = passage.text[items.end : items.end + 1]
    if "，" in gap or "," in gap or (close not in ("）", ")") and not items.open):
        return
    if all(_is_kind(passage, word) for word in words):
        return
    if len(words) == 1 and not _is_place(passage, words[0]):
        return
    if all(_is_plain(passage, member, is_last=False) for member in items.members):
        yield from _stated(passage, items, count, gap[-1:])


def _is_kind(passage: Passage, word: str) -> bool:
    found = cue(passage.language, "kinds-of-place").fullmatch(word)
    return found is not None


def _is_place(passage: Passage, word: str) -> bool:
    return len(word) > 2 and cue(passage.language, "places").ending(word) is not None


# --- stating --------------------------------------------------------------------------------------


def _stated(passage: Passage, items: Items, count: Quantity, word: str) -> Iterator[Check]:
    """State the tally with the reading of "and" that fits, if one does."""
    fitting = read_with(passage, items, count)
    yield state(RULE, _OPEN if items.open else _CLOSED, word.strip(QUOTES), items=fitting, n=count)


# --- “三张牌” … “项目牌” … “信贷牌”; 三大方向：一是 … 二是 … ---------------------------------------------


def _quoted_one_by_one(passage: Passage, count: Quantity) -> Iterator[Check]:
    """Read 「“三张牌”……“项目牌”……“信贷牌”」: quotations of the paragraph with the same word in them."""
    text = passage.text
    quoted = _QUOTED.match(text, count.start - 1) if count.start else None
    if quoted is None or count.value == 1:
        return
    name = quoted[1]
    word = name[-1] if count.end - count.start < len(name) or len(name) > 2 else name[1:]
    paragraph = text.find("\n", quoted.end())
    stop = min(paragraph if paragraph >= 0 else len(text), quoted.end() + _REACH)
    found: dict[str, Span] = {}
    for other in _QUOTED.finditer(text, quoted.end(), stop):
        if other[1] != name and len(other[1]) > 1 and (other[1].endswith(word) or other[1].startswith(word)):
            found.setdefault(other[1], Span(*other.span(1)))
    members = tuple(found.values())
    if len(members) > 1:
        items = Items(members[0].start, members[-1].end, members)
        yield state(RULE, _CLOSED, name, items=items, n=count)


def _numbered(passage: Passage, count: Quantity) -> Iterator[Check]:
    """Read 「三大方向：一是……二是……三是……」, which may go on in the next sentences."""
    first = cue(passage.language, "first-of-several").search(passage.text, count.end, count.end + _NEAR)
    if first is None or count.value == 1:
        return
    if any(count.end <= figure.start < first.start() for figure in passage.figures):
        return
    stop = min(len(passage.text), first.start() + _REACH)
    for items in passage.language.items(passage.text, Span(first.start(), stop)):
        if items.start == first.start() and len(items.members) > 1:
            yield state(RULE, _CLOSED, first.group(), items=items, n=count)
            return
