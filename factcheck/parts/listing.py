"""Which figures does a list of parts hold, and where is something else told already?

「其中蔬菜90万吨、瓜果28万吨」 goes on after 、, 「夏粮产量…，秋粮产量…」 and 「6人因…，8人因…」 by the same
words; 「其中一期投资12亿元，年产值可达50亿元」 and 「其中480件立案，470件办结」 do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import CLAUSE, cue
from factcheck.model import Kind
from factcheck.parts.complements import paired
from factcheck.parts.opening import SEMICOLON
from factcheck.parts.statements import commensurable, name_of
from factcheck.parts.thresholds import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.discovery import Mention
    from factcheck.parts.opening import Opening
    from factcheck.parts.statements import Statement


SHARED = frozenset({Kind.PERCENT, Kind.POINT, Kind.MULTIPLE, Kind.RANK, Kind.ORDINAL, Kind.FRACTION})
"""Figures that stand beside a part and say more of it, such as its share or its growth."""

HYPHENS = ("-", "‑")
NOUN = 12
"""A name of so many characters may stand between 、 and its figure."""
_NAMES = {"zh": NOUN, "en": 40}
SHORT = 4
"""Names of so many characters are alike by their last one: 文科 and 理科, 运动员 and 教练员."""


def figures_in(statement: Statement, opening: Opening, inner: Sequence[Opening]) -> list[Mention]:
    """Return the figures of a list, up to the first that measures something else."""
    found: list[Mention] = []
    aside = cue(statement.language, "beside")
    for mention in _directly_in(statement, opening, inner):
        if found and aside.search(mention.lead):
            break
        if _says_more(statement, mention):
            continue
        if not _measures_on(statement, opening, found, mention):
            break
        found.append(mention)
    return found


def parts_in(statement: Statement, opening: Opening, figures: list[Mention]) -> list[Mention]:
    """Return the figures of a list, up to the first that is told as something else."""
    for size in range(1, len(figures)):
        if not _goes_on(statement, opening, figures[:size], figures[size]):
            return figures[:size]
    return figures


def _directly_in(statement: Statement, opening: Opening, inner: Sequence[Opening]) -> Iterator[Mention]:
    """Yield the figures of a list that stand in no bracket and no list within it."""
    end = min((one.start for one in inner if one.end >= opening.end), default=opening.end)
    for mention, depth in statement.within(opening.start, end):
        if depth <= opening.depth and not any(one.start <= mention.start < one.end for one in inner):
            yield mention


def _says_more(statement: Statement, mention: Mention) -> bool:
    """Tell whether a figure says more of a part: its share, its growth, the threshold it is counted by."""
    quantity = mention.quantity
    is_threshold = any(one.threshold is quantity for one in counted(statement))
    return quantity.kind in SHARED or is_threshold or statement.is_comparison(mention)


def _measures_on(statement: Statement, opening: Opening, found: Sequence[Mention], mention: Mention) -> bool:
    """Tell whether a figure is an amount that measures what those before it do, at the same time."""
    if not statement.is_amount(mention) or statement.is_average(mention):
        return False
    if _is_no_part(statement, mention):
        return False
    if not found:
        return _is_led_to(statement, opening, mention)
    # 「其中一期投资12亿元，2025年建成后产值可达50亿元」
    is_later = statement.is_dated(found[-1].end, mention.start)
    is_of_time = not is_later or statement.is_dated(opening.start, found[0].start)
    return is_of_time and commensurable(statement.language, found[0].quantity, mention.quantity)


def _is_no_part(statement: Statement, mention: Mention) -> bool:
    """Tell whether a figure is a quality, another choice or a total: "64-bit ones", "or 5 GB for"."""
    if not statement.language.spaced:
        return cue(statement.language, "lesser").match(mention.tail) is not None
    is_quality = statement.text[mention.end : mention.end + 1] in HYPHENS
    is_other = cue(statement.language, "otherwise").match(mention.lead.strip()) is not None
    return is_quality or is_other or statement.says("total", (mention.lead,))


def _is_led_to(statement: Statement, opening: Opening, first: Mention) -> bool:
    """Tell the first part from what follows a part without a figure: "including the fund, were $26m"."""
    words = statement.text[opening.start : first.start].strip()
    if not statement.language.spaced:
        return not statement.says("closed-list", (words,))
    if statement.says("total", (words,)):
        return False  # 1,427,457 acres: total amount of lands disposed of, 25,346,992 acres
    if cue(statement.language, "holding").fullmatch(opening.cue) is None:
        return True
    if cue(statement.language, "named-before").match(words):
        return False  # and including the latter to $72m
    last = words.rpartition(",")[2].strip()
    return last == words or cue(statement.language, "joining").ending(last) is not None


def _goes_on(statement: Statement, opening: Opening, parts: Sequence[Mention], mention: Mention) -> bool:
    """Tell whether a figure is one more part: by its words, or after ； where that can part nothing else."""
    if statement.counts_others(parts[0], mention) or _is_of_part(statement, parts, mention):
        return False
    if _hangs_on(statement, parts[0], mention):
        return False
    if _alike_or_joined(statement, opening, parts, mention):
        return True
    mark = SEMICOLON.search(statement.text, parts[-1].end, mention.start)
    return mark is not None and (opening.leads or opening.depth > 0)


def _is_of_part(statement: Statement, parts: Sequence[Mention], mention: Mention) -> bool:
    """Tell whether a figure is part of a part: 「其中专任教师1586人，专任教师中教授312人」."""
    hit = cue(statement.language, "among-them").search(mention.lead, 2)
    return hit is not None and any(
        name_of(statement, part).endswith(mention.lead[: hit.start()].strip()) for part in parts
    )


def _hangs_on(statement: Statement, first: Mention, mention: Mention) -> bool:
    """Tell whether a figure may be some of the part before it: "380 were occupied, 42 by patients"."""
    phrase = cue(statement.language, "phrase-opening")
    if phrase.match(mention.tail.strip()) is None:
        return False
    words = cue(statement.language, "are").sub("", first.tail).strip()
    return bool(words) and phrase.match(words) is None


def _alike_or_joined(
    statement: Statement, opening: Opening, parts: Sequence[Mention], mention: Mention
) -> bool:
    """Tell whether a figure is one more part of a list, by what joins it or by its name."""
    bare = not _own_name(statement, opening, parts[0])
    if statement.language.spaced and _after_mark(statement, mention) and not mention.lead.strip():
        return bare  # "39 gold, 41 silver and 33 bronze medals"
    own = _own_words(statement, mention)
    if own is None:
        return _is_named_as_part(statement, parts, mention)
    # 「其中2例为重型、丙市14例」: there one figure stands first and the other does not
    comma = len(parts) == 1 and _after_mark(statement, mention)
    return len(own) <= _NAMES.get(statement.language.code, NOUN) and bare == (not own) and not comma


def _is_named_as_part(statement: Statement, parts: Sequence[Mention], mention: Mention) -> bool:
    """Tell whether a figure is one more part by its name alone, or beside the first or the last one."""
    return _is_named_apart(statement, parts[-1], mention) or any(
        _named_alike(statement, part, mention) for part in (parts[0], parts[-1])
    )


def _is_named_apart(statement: Statement, last: Mention, mention: Mention) -> bool:
    """Tell whether a figure has a name that only a part has: 其余, 女性, 第二 after 第一."""
    name = (name_of(statement, mention),)
    if statement.says("rest", name) or statement.says("overlapping", name):
        return True
    is_first = cue(statement.language, "first-in-order").search(last.lead) is not None
    return bool(statement.ordinal_before(mention)) and (is_first or bool(statement.ordinal_before(last)))


def _named_alike(statement: Statement, part: Mention, mention: Mention) -> bool:
    """Tell whether two figures are named as parts of one whole are: 夏粮 and 秋粮, 境外输入 and 本土."""
    one, other = name_of(statement, part), name_of(statement, mention)
    return (
        _alike(one, other) or _same_tail(statement, part, mention) or paired(statement.language, one, other)
    )


def _own_name(statement: Statement, opening: Opening, first: Mention) -> str:
    """Return the words before the first part without what opens the list: 其中, "package includes about"."""
    if not statement.language.spaced:
        return cue(statement.language, "of-which").sub("", first.lead).strip()
    words = statement.text[max(opening.start, first.start - len(first.lead)) : first.start]
    return cue(statement.language, "list-filler").sub("", words).strip()


def _own_words(statement: Statement, mention: Mention) -> str | None:
    """Return the words between 、 or "and" and a figure, or None where no such word joins it.

    "including 3 stores, and 60 people came" goes on with the story: two parts need no comma between them.
    """
    pattern, lead = cue(statement.language, "and"), mention.lead
    if _after_mark(statement, mention):
        hit = pattern.match(lead.strip())
        return lead.strip()[hit.end() :].strip() if hit else None
    hits = list(pattern.finditer(lead))
    return lead[hits[-1].end() :].strip() if hits else None


def _after_mark(statement: Statement, mention: Mention) -> bool:
    """Tell whether the words before a figure follow a mark and not another figure."""
    return CLAUSE.match(statement.text, mention.start - len(mention.lead) - 1) is not None


def _alike(a: str, b: str) -> bool:
    """Tell whether two names begin or end with the same words."""
    if len(a) < 2 or len(b) < 2:
        return False
    short = len(a) == len(b) <= SHORT
    return a[:2] == b[:2] or a[-2:] == b[-2:] or (short and a[-1] == b[-1])


def _same_tail(statement: Statement, part: Mention, mention: Mention) -> bool:
    """Tell whether two figures that stand first are followed by the same word: 6人因…，8人因…."""
    leads = [cue(statement.language, "of-which").sub("", m.lead).strip() for m in (part, mention)]
    tails = [m.tail.strip()[:1] for m in (part, mention)]
    return not any(leads) and tails[0] == tails[1] != ""
