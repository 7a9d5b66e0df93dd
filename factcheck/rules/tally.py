"""As many members must be named as are announced.

「吉林石化、吉林化纤、吉林建龙三户百亿级企业」 names three; 「“政务环境、法治环境”五大环境」 only two of five.
The list stands before the count (A、B、C三大片区; “A+B+C”的三级队伍), in brackets after it
(产业园2个（A、B）), after a colon or a word such as 分别是 ("three divisions: A, B and C", "the three winners
were A, B and C"), numbered (三大方向：一是…二是…三是…), or quotation by quotation
(“三张牌”…“项目牌”…“信贷牌”…“管理牌”).
等 and "such as" leave others unsaid: then no more may be named than are announced.
Silent: a list that is not what is counted (甲专项、乙专项8个项目; 连接A、B的两条铁路; A、B提出20个领域),
「31个省（自治区、直辖市）」 (kinds of place), 「7例（均为轻型）」, 「一个系统（内核、邮件）」, and 和 inside
a name where the count holds with it; "7 - lookup and start", "version 6.0: A and B" (a bare number counts
nothing), "two samples in a given order: lighter or heavier" and "three: a, with b and c; d; and e".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.discovery import CLAUSE, Kind, cue, start_of, starting, state
from factcheck.interval import Hedge
from factcheck.model import Items, Quantity
from factcheck.parts.announced import AHEAD, leading_word
from factcheck.parts.members import QUOTES, may_begin_elsewhere, may_name_others, read_with
from factcheck.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Passage
    from factcheck.model import Check

RULE = "tally"
MOST = 30
"""Nobody names more members than this in one sentence."""
_LONGEST, _GAP = 2 * MOST, 4
_NAME_LENGTH = {"zh": 10, "en": 40}
_CLOSED, _OPEN = "count(items) == n", "count(items) <= n"
_QUOTED = re.compile("[“「]([^“”「」]{1,12})[”」]")
_REACH = 2000
_ONE_MARK = 2
"""The words around one mark: 「三大方向：一是」."""
_NEAR = 20
_NO_NAMES = "“”（(：:"


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State that as many members are named as are announced."""
    for passage in passages:
        counts = [m.quantity for m in passage.mentions if _is_count(passage, m.quantity)]
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
            yield from (*_quoted_one_by_one(passage, count), *_numbered(passage, count))


def _beside(
    passage: Passage, count: Quantity, by_start: list[Items], by_end: dict[int, list[Items]]
) -> Iterator[Check]:
    """Read a count with the lists that end right before it or begin soon after it."""
    for gap in range(_GAP + 1):
        for items in by_end.get(count.start - gap, ()):
            yield from _before(passage, items, count)
    for i in range(bisect_left(by_start, count.end, key=start_of), len(by_start)):
        if by_start[i].start > count.end + AHEAD:
            break
        yield from _after(passage, count, by_start[i])


def _is_count(passage: Passage, figure: Quantity) -> bool:
    """Tell whether a figure may count a list: "three", "3 cities", but not a bare 3 or 6.0."""
    value, is_bare = figure.value, figure.kind is Kind.NUMBER
    if not (is_bare or figure.kind is Kind.COUNT) or (is_bare and any(map(str.isdecimal, figure.text))):
        return False
    if figure.hedge is not Hedge.NONE or value is None or "." in figure.text:
        return False
    if value.denominator > 1 or not 1 <= value.numerator <= MOST:
        return False
    signs = cue(passage.language, "signs")  # 八字方针
    return not (signs.fullmatch(figure.unit.name) or signs.match(passage.text, figure.end))


# --- A、B、C三户 ----------------------------------------------------------------------------------


def _before(passage: Passage, items: Items, count: Quantity) -> Iterator[Check]:
    """Read 「A、B、C三户」, 「“A、B、C”五大环境」 and 「A、B等7项」."""
    if count.value == 1 or len(items.members) < 2:
        return
    gap = passage.between(items.end, count.start)
    names = _names_counted(passage, items, gap)
    if names is None or may_begin_elsewhere(passage, names, count):
        return
    if names.open or not _counts_others(passage, names.members, count):
        yield from _stated(passage, names, count, gap)


def _names_counted(passage: Passage, items: Items, gap: str) -> Items | None:
    """Return the names of a list with nothing but 等, quotation marks or 的 between it and its count."""
    etcetera, rest = cue(passage.language, "etcetera"), gap.strip(QUOTES)
    if items.open or etcetera.match(rest):
        items, rest = replace(items, open=True), etcetera.sub("", rest, count=1)
    if _is_quoted(passage, items, gap):
        return items if not rest or passage.has("of", rest) else None
    return None if rest else _plain_names(passage, items)


def _is_quoted(passage: Passage, items: Items, gap: str) -> bool:
    """Tell whether a list as a whole stands in quotation marks: “政务环境、法治环境”五大环境."""
    before = passage.text[items.start - 1 : items.start]
    return before in tuple(QUOTES) and gap[:1] in tuple(QUOTES)


def _plain_names(passage: Passage, items: Items) -> Items | None:
    """Return the plain names that end a list, which must be all of it unless it leaves others unsaid."""
    members = _plain_end(passage, items.members)
    is_whole = items.open or len(members) == len(items.members)
    return replace(items, members=members) if is_whole and len(members) > 1 else None


def _counts_others(passage: Passage, members: tuple[Span, ...], count: Quantity) -> bool:
    """Tell whether what is counted is not what is listed."""
    if passage.has("great", count.unit.name):
        return False  # 「三户百亿级企业」
    return _counts_another_kind(passage, members, count) or _counts_each(passage, members, count)


def _counts_another_kind(passage: Passage, members: tuple[Span, ...], count: Quantity) -> bool:
    """Tell whether the members are all of one kind and what is counted is another: 甲专项、乙专项8个项目."""
    words = [passage.between(*member) for member in members]
    kind = words[-1][-2:]
    if len(words[-1]) < 4 or not all(word.endswith(kind) for word in words):
        return False
    return kind not in passage.text[count.end : count.end + _NEAR]


def _counts_each(passage: Passage, members: tuple[Span, ...], count: Quantity) -> bool:
    """Tell whether so many are counted of kinds: 「医生、护士12名，救护车3辆」."""
    is_more = len(members) < (count.value or 0) and passage.has("measure-words", count.unit.name)
    return is_more and not passage.text[count.end : count.end + 1].isalnum()


def _plain_end(passage: Passage, members: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the short plain names at the end of a list; the first may follow other words."""
    *others, last = members
    if not _is_plain(passage, last) or _ends_in_verb(passage, last):
        return ()
    plain = [last]
    for member in reversed(others):
        if not _is_plain(passage, member):
            # its end may still be a name: 「推动建设A、B」
            return (member, *plain) if _ends_plainly(passage, member) else tuple(plain)
        if cue(passage.language, "done-to-all").ending(passage.between(*member)) is not None:
            return ()
        plain.insert(0, member)
    return tuple(plain)


def _is_plain(passage: Passage, member: Span) -> bool:
    """Tell whether a member is a short name without figures, marks or verbs."""
    words = passage.between(*member)
    if len(words) > _NAME_LENGTH.get(passage.language.code, 40) or any(sign in words for sign in _NO_NAMES):
        return False
    if passage.holds_figure(member.start, member.end):
        return False
    return not passage.has("not-in-names", words)


def _ends_plainly(passage: Passage, member: Span) -> bool:
    holds_figure = passage.holds_figure(member.end - _GAP, member.end)
    is_done = cue(passage.language, "done-to-all").ending(passage.between(*member)) is not None
    return passage.text[member.end - 1] not in "”）)" and not holds_figure and not is_done


def _ends_in_verb(passage: Passage, member: Span) -> bool:
    words = passage.between(*member)  # 「甲、乙分别增加12家和减少3家」 counts what each of them has
    return cue(passage.language, "doing").ending(words) is not None or passage.has("one-each", words)


# --- 2个（A、B） and 三个方面：A、B、C ------------------------------------------------------------


def _after(passage: Passage, count: Quantity, items: Items) -> Iterator[Check]:
    """Read 「2个（A、B）」, 「三个方面：A、B、C」 and 「三个等级，分别为A、B、C」."""
    if starting(passage.figures, count.end, items.start):
        return
    word = leading_word(passage, count, items)
    is_plain = word and all(_is_plain(passage, member) for member in items.members)
    if is_plain and not may_name_others(passage, items, count):
        yield from _stated(passage, items, count, word)


# --- stating --------------------------------------------------------------------------------------


def _stated(passage: Passage, items: Items, count: Quantity, word: str) -> Iterator[Check]:
    """State the tally with the reading of "and" that fits, if one does."""
    fitting = read_with(passage, items, count)
    yield state(RULE, _OPEN if items.open else _CLOSED, word.strip(QUOTES), items=fitting, n=count)


# --- “三张牌” … “项目牌” … “信贷牌”; 三大方向：一是 … 二是 … ---------------------------------------------


def _quoted_one_by_one(passage: Passage, count: Quantity) -> Iterator[Check]:
    """Read 「“三张牌”……“项目牌”……“信贷牌”」: quotations of the paragraph with the same word in them."""
    quoted = _QUOTED.match(passage.text, count.start - 1) if count.start else None
    if quoted is None or count.value == 1:
        return
    members = tuple(_quoted_alike(passage.text, quoted).values())
    if len(members) > 2:
        items = Items(members[0].start, members[-1].end, members)
        yield state(RULE, _CLOSED, quoted[1], items=items, n=count)


def _quoted_alike(text: str, quoted: re.Match[str]) -> dict[str, Span]:
    """Return the quotations behind that begin or end with the word that is counted, each once."""
    name, word, found = quoted[1], quoted[1][-1], dict[str, Span]()
    paragraph = text.find("\n", quoted.end())
    stop = min(paragraph if paragraph >= 0 else len(text), quoted.end() + _REACH)
    for other in _QUOTED.finditer(text, quoted.end(), stop):
        has_word = other[1].endswith(word) or other[1].startswith(word)
        if has_word and other[1] != name and len(other[1]) > 1:
            found.setdefault(other[1], Span(*other.span(1)))
    return found


def _numbered(passage: Passage, count: Quantity) -> Iterator[Check]:
    """Read 「三大方向：一是……二是……三是……」, which may go on in the next sentences."""
    first = cue(passage.language, "first-of-several").search(passage.text, count.end, count.end + _NEAR)
    if first is None or count.value == 1:
        return
    if starting(passage.figures, count.end, first.start()):
        return
    words = CLAUSE.split(passage.text[count.end : first.start()].rstrip(QUOTES + " "))
    if len(words) > _ONE_MARK or words[-1]:
        return  # 买了两台，觉得一是散热
    stop = min(len(passage.text), first.start() + _REACH)
    for items in passage.language.items(passage.text, Span(first.start(), stop)):
        if items.start != first.start() or len(items.members) < 2:
            continue
        if cue(passage.language, "second-of-several").match(passage.text, items.members[1].start):
            yield state(RULE, _CLOSED, first.group(), items=items, n=count)
            return
