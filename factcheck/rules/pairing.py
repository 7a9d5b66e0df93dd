"""As many values must be named as things they belong to.

「造船完工量、新接订单量和手持订单量分别增长12.3%、63.8%、29.4%」 has three of each;
「第二、第三产业分别增长3%、5%和6%」 leaves a value without a name.
Cues: 分别, 依次 between a list and its values, or between two runs of values (产销分别为241万辆和243万辆，
同比分别增长5%和3%); "respectively" after the values of a list of dates or of three or more names.
Silent: 「汽车产销量分别增长3%和5%」 (two in one word), 「均增长5%」, 「分别在广西、河北宣讲」 (no values),
a list whose 和 may be inside a name where the count holds with it.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.discovery import cue, start_of, state
from factcheck.model import Date, Items, Kind
from factcheck.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Mention, Passage
    from factcheck.model import Check, Figure, Quantity

RULE = "pairing"
RELATION = "count(names) == count(values)"
_NAME_LENGTH = 24
_NAME, FEW = 40, 3
"""A name of one sentence's values is no longer; lists of fewer names are no sure lists."""
_REACH, _MANY = 300, 40
_BEFORE_CUE, _AFTER_CUE = 16, 14
_LIST_MARKS = " 、,，"
_GOES_ON = "、"
_SIGNS = "-−－"
_CLAUSE_MARKS = "，,；;：:。（）()"


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State that there are as many values as names."""
    for passage in passages:
        if len(passage.mentions) < 2:
            continue
        for word in cue(passage.language, "respectively").finditer(passage.text, passage.start, passage.end):
            after = _run_after(passage, word.end())
            if after:
                if len(after) > 1:
                    yield from _paired_before(passage, word.start(), word.group(), after)
                continue  # 「…和49.8%，8月和9月分别下降0.3个百分点和上升0.7个百分点」
            before = _run_before(passage, word.start())
            if len(before) > 1:
                yield from _paired_after(passage, word.group(), before, word.start())


# --- 「A、B和C分别增长12.3%、63.8%和29.4%」 ----------------------------------------------------------


def _run_after(passage: Passage, start: int) -> tuple[Mention, ...]:
    """Return the values that follow 分别 one after another."""
    run: list[Mention] = []
    for i in range(bisect_left(passage.mentions, start, key=start_of), len(passage.mentions)):
        mention = passage.mentions[i]
        gap = passage.between(run[-1].end if run else start, mention.start)
        if not run:
            if len(gap) > _AFTER_CUE or any(sign in gap.rstrip("：:") for sign in _CLAUSE_MARKS):
                break
        elif not _joins(passage, gap):
            break
        elif mention.quantity.unit.dimension != run[0].quantity.unit.dimension:
            return ()  # 「收窄0.3个、0.2个和0.1个百分点」 are three of one kind
        run.append(mention)
    return tuple(run)


def _joins(passage: Passage, gap: str) -> bool:
    """Tell whether two figures are neighbours in a list: nothing but 、 or 和 between them."""
    words = gap.strip(_LIST_MARKS)
    words = words[:-1] if len(words) > 1 and words[-1] in _SIGNS else words  # 和-2.7%
    return bool(gap.strip()) and (not words or cue(passage.language, "joining").fullmatch(words) is not None)


def _paired_before(passage: Passage, place: int, word: str, values: tuple[Mention, ...]) -> Iterator[Check]:
    """State the pairing with the list that ends right before the cue."""
    near = Span(max(passage.start, place - _REACH), place)
    for items in passage.language.items(passage.text, near):
        gap = passage.between(items.end, place)
        if items.open or not 0 <= len(gap) <= _BEFORE_CUE or _is_parted(gap):
            continue
        first = bisect_left(passage.mentions, items.start, key=start_of)
        holds_figure = any(mention.start < items.end for mention in passage.mentions[first : first + 1])
        if not holds_figure and all(0 < m.end - m.start <= _NAME_LENGTH for m in items.members[1:]):
            names = _as_many(passage, items, len(values))
            yield _stated(word, names, values)
            return
    earlier = _run_before(passage, place)
    if len(earlier) > 1 and _leads_to(passage, earlier, passage.between(earlier[-1].end, place)):
        yield _stated(word, tuple(mention.quantity for mention in earlier), values)


def _leads_to(passage: Passage, earlier: tuple[Mention, ...], gap: str) -> bool:
    """Tell whether figures before 分别 are what the values behind it belong to."""
    if gap.startswith(_GOES_ON) or any(mention.quantity.kind is Kind.ORDINAL for mention in earlier):
        return False  # 「第一、二、三产业占比分别为」: the list goes on, and its numbers are names
    if cue(passage.language, "joining").search(gap):
        return False  # 「，铁路和公路货运量分别增长」 has names of its own
    return len(gap) <= _BEFORE_CUE and not _is_parted(gap)


def _is_parted(gap: str) -> bool:
    return any(sign in gap[1:] for sign in "，,；;")


def _as_many(passage: Passage, items: Items, size: int) -> Items:
    """Read "and" inside members, or between the last two, as part of a name where the count holds only so."""
    members, joining = items.members, cue(passage.language, "joining")
    last_gap = passage.between(members[-2].end, members[-1].start).strip()
    has_inner = any(joining.search(passage.text, m.start + 1, m.end - 1) for m in members[:-2])
    if len(members) == size + 1 and has_inner and joining.fullmatch(last_gap):
        return replace(items, members=(*members[:-2], Span(members[-2].start, members[-1].end)))
    last_two = passage.between(members[-2].start, members[-1].end)
    if len(members) == size + 1 and passage.has("one-name", last_two):
        return replace(items, members=(*members[:-2], Span(members[-2].start, members[-1].end)))
    for place, member in enumerate(members):
        hit = joining.search(passage.text, member.start + 1, member.end - 1)
        if hit is not None and len(members) == size - 1:
            pieces = (Span(member.start, hit.start()), Span(hit.end(), member.end))
            return replace(items, members=(*members[:place], *pieces, *members[place + 1 :]))
    return items


def _stated(word: str, names: Items | tuple[Quantity, ...], values: Sequence[Mention]) -> Check:
    quantities = tuple(mention.quantity for mention in values)
    return state(RULE, RELATION, word, names=names, values=quantities)


# --- "$15.3 million and $13.3 million at September 30, 2019 and 2018, respectively" -------------------


def _run_before(passage: Passage, place: int) -> tuple[Mention, ...]:
    """Return the values that stand one after another before "respectively", past the dates in between."""
    run: list[Mention] = []
    for i in range(bisect_left(passage.mentions, place, key=start_of) - 1, -1, -1):
        mention = passage.mentions[i]
        if run and not (
            _joins(passage, passage.between(mention.end, run[0].start))
            and mention.quantity.unit.dimension == run[0].quantity.unit.dimension
        ):
            break
        run.insert(0, mention)
    return tuple(run)


def _paired_after(passage: Passage, word: str, values: tuple[Mention, ...], place: int) -> Iterator[Check]:
    """State the pairing with the last run of dates in the sentence, or else with the names beside them."""
    dates = [figure for figure in passage.figures if isinstance(figure, Date)][:_MANY]
    runs = [run for run in _runs(passage, dates) if len(run) > 1]
    if runs and len(values) == len(runs[-1]) - 1 and _tells_changes(passage, values[0]):
        return  # "in 2019, 2018 and 2017 …, an increase of 15% and 7%, respectively"
    if runs:
        run = runs[-1]
        names = Items(run[0].start, run[-1].end, tuple(Span(date.start, date.end) for date in run))
        yield _stated(word, names, values)
        return
    beside = _beside(passage, Span(values[-1].end, place), values)
    beside = beside or _beside(passage, Span(passage.start, values[0].start), values)
    if beside is not None:
        yield _stated(word, beside, values)


def _tells_changes(passage: Passage, first: Mention) -> bool:
    """Tell whether values are changes, of which several years have one fewer."""
    return passage.has_any(("up", "down"), first.lead)


def _beside(passage: Passage, span: Span, values: tuple[Mention, ...]) -> Items | None:
    """Return the names that values belong to: "in Texas, Ohio and Iowa"; "and" inside one leaves it open."""
    for items in passage.language.items(passage.text, Span(max(span.start, span.end - _REACH), span.end)):
        members, joining = items.members, cue(passage.language, "joining")
        gap = passage.between(items.end, span.end)
        holds_figure = any(
            items.start < figure.end and figure.start < items.end for figure in passage.figures
        )
        if items.open or holds_figure or len(members) < FEW or len(gap) > _BEFORE_CUE:
            continue
        if _is_parted(gap) or any(m.end - m.start > _NAME for m in members[1:]):
            continue
        if not any(joining.search(passage.text, m.start, m.end) for m in members):
            return items
    return None


def _runs(passage: Passage, dates: list[Date]) -> Iterator[list[Figure]]:
    run: list[Figure] = []
    for date in dates:
        if run and not _joins(passage, passage.between(run[-1].end, date.start)):
            yield run
            run = []
        run.append(date)
    if run:
        yield run
