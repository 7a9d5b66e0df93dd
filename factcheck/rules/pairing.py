"""As many values must be named as things they belong to.

「造船完工量、新接订单量和手持订单量分别增长12.3%、63.8%、29.4%」 has three of each;
「第二、第三产业分别增长3%、5%和6%」 leaves a value without a name.
Cues: 分别, 依次 between a list and its values, or between two runs of values (产销分别为241万辆和243万辆，
同比分别增长5%和3%), or behind a number (三省分别增长…); "respectively" after the values of a list of dates
or of three or more names.
Silent: 「汽车产销量分别增长3%和5%」 (two in one word), 「8人分别判处十年、八年不等」, 「均增长5%」,
「分别在广西、河北宣讲」 (no values), a list whose 和 may be inside a name where the count holds with it.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.discovery import cue, start_of, state
from factcheck.interval import Hedge
from factcheck.model import Date, Items, Kind
from factcheck.parts.inner import is_countable
from factcheck.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Mention, Passage
    from factcheck.languages.late import Found
    from factcheck.model import Check, Quantity

RULE = "pairing"
RELATION = "count(names) == count(values)"
_NAME_LENGTH = 24
_NAME, FEW = 40, 3
"""A name of one sentence's values is no longer; lists of fewer names are no sure lists."""
SHORT, MOST = 4, 10
"""So few words name what there are so many of; of more than ten not each is told."""
_REACH, _MANY = 300, 40
_BEFORE_CUE, _AFTER_CUE = 16, 14
_LIST_MARKS = " 、,，"
_GOES_ON = "、"
_SIGNS = "-−－"
_CLAUSE_MARKS = "，,；;：:。（）()"


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State that there are as many values as names."""
    for passage in passages:
        if len(passage.mentions) > 1:
            pattern = cue(passage.language, "respectively")
            for word in pattern.finditer(passage.text, passage.start, passage.end):
                yield from _paired(passage, word)


def _paired(passage: Passage, word: Found) -> Iterator[Check]:
    """State the pairing of the values behind 分别, or of those before it where none follow."""
    # 「…和49.8%，8月和9月分别下降0.3个百分点和上升0.7个百分点」
    after = _run_after(passage, word.end())
    before = () if after else _run_before(passage, word.start())
    if len(after) > 1:
        yield from _paired_before(passage, word.start(), word.group(), after)
    if len(before) > 1:
        yield from _paired_after(passage, word.group(), before, word.start())


# --- 「A、B和C分别增长12.3%、63.8%和29.4%」 ----------------------------------------------------------


def _run_after(passage: Passage, start: int) -> tuple[Mention, ...]:
    """Return the values that follow 分别 one after another."""
    run: list[Mention] = []
    for i in range(bisect_left(passage.mentions, start, key=start_of), len(passage.mentions)):
        mention = passage.mentions[i]
        gap = passage.between(run[-1].end if run else start, mention.start)
        if not (_goes_on(passage, gap) if run else _is_led_to(gap)):
            break
        if run and mention.quantity.unit.dimension != run[0].quantity.unit.dimension:
            return ()  # 「收窄0.3个、0.2个和0.1个百分点」 are three of one kind
        run.append(mention)
    if run and passage.has("unchanged", run[-1].tail):
        return ()  # 「分别下降3.4%、1.2%和持平」: a value without a figure
    return tuple(run)


def _goes_on(passage: Passage, gap: str) -> bool:
    """Tell whether a list of values goes on, be it the other way: 分别下降3.4%、1.2%和增长2.0%."""
    joined = cue(passage.language, "joining-values").match(gap)
    turned = cue(passage.language, "turning")
    is_turned = joined is not None and turned.fullmatch(gap[joined.end() :].strip()) is not None
    return is_turned or _joins(passage, gap)


def _is_led_to(gap: str) -> bool:
    """Tell whether the words behind 分别 lead right to the first value."""
    return len(gap) <= _AFTER_CUE and not any(sign in gap.rstrip("：:") for sign in _CLAUSE_MARKS)


def _joins(passage: Passage, gap: str) -> bool:
    """Tell whether two figures are neighbours in a list: nothing but 、 or 和 between them."""
    words = gap.strip(_LIST_MARKS)
    words = words[:-1] if len(words) > 1 and words[-1] in _SIGNS else words  # 和-2.7%
    return bool(gap.strip()) and (not words or cue(passage.language, "joining").fullmatch(words) is not None)


def _paired_before(passage: Passage, place: int, word: str, values: tuple[Mention, ...]) -> Iterator[Check]:
    """State the pairing with the list that ends right before the cue."""
    near = Span(max(passage.start, place - _REACH), place)
    for items in passage.language.items(passage.text, near):
        if _ends_before(passage, items, place) and _are_names(passage, items):
            if not is_countable(passage, items, place):
                return
            yield _stated(word, _as_many(passage, items, len(values)), values)
            return
    earlier = _run_before(passage, place)
    if len(earlier) == 1 and _counts(passage, earlier[0], place, values[-1]):
        values_of = tuple(mention.quantity for mention in values)
        yield state(RULE, "count(values) == n", word, n=earlier[0].quantity, values=values_of)
    if len(earlier) > 1 and _leads_to(passage, earlier, passage.between(earlier[-1].end, place)):
        yield _stated(word, tuple(mention.quantity for mention in earlier), values)


def _counts(passage: Passage, number: Mention, place: int, last: Mention) -> bool:
    """Tell whether each of so many has a value: 三市分别增长; not 8人分别判处五年、三年不等, nor 上百个."""
    quantity, words = number.quantity, passage.between(number.end, place)
    is_count = quantity.kind is Kind.COUNT and quantity.hedge is Hedge.NONE and quantity.value is not None
    is_kind = cue(passage.language, "paired-units").fullmatch(quantity.unit.name) is not None
    is_bare = (
        len(words) <= SHORT and not passage.has_any(("joining", "of"), words) and not _is_parted(f" {words}")
    )
    is_few = 1 < (quantity.value or 0) <= MOST
    return (
        is_count
        and is_few
        and is_kind
        and is_bare
        and not passage.has_any(("not-each", "rest"), passage.between(last.end, passage.end))
    )


def _ends_before(passage: Passage, items: Items, place: int) -> bool:
    """Tell whether a list that leaves no others unsaid ends right before a place."""
    gap = passage.between(items.end, place)
    return not items.open and items.end <= place and len(gap) <= _BEFORE_CUE and not _is_parted(gap)


def _are_names(passage: Passage, items: Items) -> bool:
    """Tell whether the members of a list are short and hold no figures."""
    first = bisect_left(passage.mentions, items.start, key=start_of)
    holds_figure = any(mention.start < items.end for mention in passage.mentions[first : first + 1])
    return not holds_figure and all(0 < m.end - m.start <= _NAME_LENGTH for m in items.members[1:])


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
    members = items.members
    if len(members) == size + 1 and _is_one_name(passage, members):
        return replace(items, members=(*members[:-2], Span(members[-2].start, members[-1].end)))
    if len(members) != size - 1:
        return items
    for place, member in enumerate(members):
        hit = cue(passage.language, "joining").search(passage.text, member.start + 1, member.end - 1)
        if hit is not None:
            pieces = (Span(member.start, hit.start()), Span(hit.end(), member.end))
            return replace(items, members=(*members[:place], *pieces, *members[place + 1 :]))
    return items


def _is_one_name(passage: Passage, members: tuple[Span, ...]) -> bool:
    """Tell whether "and" between the last two members is inside a name, as it is in others."""
    joining, (last_but_one, last) = cue(passage.language, "joining"), members[-2:]
    known = cue(passage.language, "one-name").finditer(passage.text, last_but_one.start, last.end)
    if any(name.start() < last_but_one.end and last.start < name.end() for name in known):
        return True
    has_inner = any(joining.search(passage.text, m.start + 1, m.end - 1) for m in members[:-2])
    gap = passage.between(last_but_one.end, last.start).strip()
    return has_inner and joining.fullmatch(gap) is not None


def _stated(word: str, names: Items | tuple[Quantity, ...], values: Sequence[Mention]) -> Check:
    quantities = tuple(mention.quantity for mention in values)
    return state(RULE, RELATION, word, names=names, values=quantities)


# --- "$15.3 million and $13.3 million at September 30, 2019 and 2018, respectively" -------------------


def _run_before(passage: Passage, place: int) -> tuple[Mention, ...]:
    """Return the values that stand one after another before "respectively", past the dates in between."""
    run: list[Mention] = []
    for i in range(bisect_left(passage.mentions, place, key=start_of) - 1, -1, -1):
        mention = passage.mentions[i]
        if run and not _stand_together(passage, mention, run[0]):
            break
        run.insert(0, mention)
    return tuple(run)


def _stand_together(passage: Passage, a: Mention, b: Mention) -> bool:
    """Tell whether two values are neighbours in a list and of one kind."""
    one, other, gap = a.quantity.unit, b.quantity.unit, passage.between(a.end, b.start)
    is_one_kind = one.dimension == other.dimension
    is_named_alike = one == other or not _is_parted(f" {gap}")  # 「失76.0分，三场得分分别为」
    return is_one_kind and is_named_alike and _joins(passage, gap)


def _paired_after(passage: Passage, word: str, values: tuple[Mention, ...], place: int) -> Iterator[Check]:
    """State the pairing with the last run of dates in the sentence, or else with the names beside them."""
    dates = passage.dates[:_MANY]
    runs = [run for run in _runs(passage, dates) if len(run) > 1]
    if runs and _has_undated(passage, runs):
        return
    names = _of_dates(runs[-1]) if runs else _names_of(passage, values, place)
    if names is not None and not (runs and _are_changes(passage, values, names)):
        yield _stated(word, names, values)


def _has_undated(passage: Passage, runs: Sequence[list[Date]]) -> bool:
    """Tell whether more than dates has values: "2024, 2025 and thereafter", "three and nine months ended"."""
    behind = passage.between(runs[-1][-1].end, runs[-1][-1].end + _NAME_LENGTH)
    before = passage.between(max(passage.start, runs[-1][0].start - _NAME), runs[-1][0].start)
    return passage.has("thereafter", behind) or passage.has("several-periods", before)


def _of_dates(run: list[Date]) -> Items:
    return Items(run[0].start, run[-1].end, tuple(Span(date.start, date.end) for date in run))


def _are_changes(passage: Passage, values: tuple[Mention, ...], years: Items) -> bool:
    """Tell whether values are changes, which years have one fewer of.

    "in 2019, 2018 and 2017 …, an increase of 15% and 7%, respectively"
    """
    return len(values) == len(years.members) - 1 and passage.has_any(("up", "down"), values[0].lead)


def _names_of(passage: Passage, values: tuple[Mention, ...], place: int) -> Items | None:
    """Return the names that follow values up to "respectively", or else stand before them."""
    behind = _beside(passage, Span(values[-1].end, place))
    return behind or _beside(passage, Span(passage.start, values[0].start))


def _beside(passage: Passage, span: Span) -> Items | None:
    """Return the names that values belong to: "in Texas, Ohio and Iowa"; "and" inside one leaves it open."""
    for items in passage.language.items(passage.text, Span(max(span.start, span.end - _REACH), span.end)):
        gap = passage.between(items.end, span.end)
        is_near = len(gap) <= _BEFORE_CUE and not _is_parted(gap)
        if is_near and not items.open and _are_sure_names(passage, items):
            return items
    return None


def _are_sure_names(passage: Passage, items: Items) -> bool:
    """Tell whether a list holds no figures, and enough members that are names without "and" inside."""
    members, joining = items.members, cue(passage.language, "joining")
    if _is_apposed(passage, items):
        return False
    if len(members) < FEW or any(m.end - m.start > _NAME for m in members[1:]):
        return False
    if passage.holds_figure(items.start, items.end):
        return False
    return not any(joining.search(passage.text, m.start, m.end) for m in members)


def _is_apposed(passage: Passage, items: Items) -> bool:
    """Tell whether commas set off what says more of one name: "shares, basic and diluted, were"."""
    if not passage.language.spaced:
        return False
    behind = passage.between(items.end, items.end + _AFTER_CUE)
    return behind.startswith(",") and cue(passage.language, "predicate").match(behind[1:].strip()) is not None


def _runs(passage: Passage, dates: Sequence[Date]) -> Iterator[list[Date]]:
    run: list[Date] = []
    for date in dates:
        if run and not _joins(passage, passage.between(run[-1].end, date.start)):
            yield run
            run = []
        run.append(date)
    if run:
        yield run
