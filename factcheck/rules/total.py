"""Parts must add up to their whole, or fit into it.

「新增377例，其中境外输入53例，本土324例」 closes the whole: 53 + 324 must be 377.
「园艺特产180万吨，其中蔬菜90万吨、瓜果28万吨」 leaves others unsaid: 90 + 28 must fit into 180.
Cues: 其中, 包括, 分产业看, 合计, a bracket after a figure; of which, including, for a total of.
A list is all of its whole where its names say so (出口/进口, 男/女, 第一/第二/第三产业, 其余, 非),
where a bracket holds nothing else, before 合计, behind 三项费用合计 where it names three, and beside 总
(总人口, 男性, 女性); consisting of, made up of, comprises ("120 cases, 70 of
them …" leaves others unsaid, "12 men and 3 women, 15 in all" does not).
Tables: where one column adds up to its total, less what is taken off, or other rows do from left to right,
so must the rest: "Product | 39,005 | 36,709", "Service | 12,899 | 12,621", "Total | 51,904 | 49,330".
「出口3036亿美元，进口2283亿美元，贸易顺差753亿美元」: a surplus in trade is the difference.
What is left: 「期初余额…，本期增加…，本期减少…，期末余额…」, 「基金收入126亿元，支出118亿元，当期结余8亿元」,
「减持前持有…，减持…，减持后持有…」, 「资产总额…，负债总额…，所有者权益…」, 「应到32人，实到28人，缺席
4人」, 「反馈312个，已整改298个，剩余14个」; 「三家分别出资…，合计出资…」, 「12金8银6铜共26枚奖牌」 add
up what is told one by one; 「总额5.58亿元，扣除费用0.48亿元后，净额5.10亿元」, 「预算…，成交价…，节约…」,
「41个行业中，26个增长，14个下降，1个持平」.
"311 votes to 296, a majority of 15", "won by 15 votes, 311 to 296", "exports … and imports …, leaving a
surplus of": what two others leave. "Of the 180, 120 are diesel and the remaining 60 electric", "12 victims
were seven men and five women", "a total of 180 vehicles (120 buses and 60 trams)": all of it.
Silent: 「投资500亿元，其中工业投资300亿元，民间投资280亿元」 (not one mark, nor a list with 、),
「企业500家，其中从业人员3000人」 (other things), 「其中女性120人、党员90人」 (one may be both),
「比上年增加634名」 (a change), 「净亏损497亿元，其中投资亏损545亿元」 (gains offset losses),
「人均5万元」 (an average), 「财政收入52亿元，支出186亿元，结余3亿元」 (budgets have other sources), and
books with an entry of another name (收入…，支出…，上缴…，结余…).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.discovery import CLAUSE, cue, state
from factcheck.movement.zeros import as_rounded
from factcheck.parts.balances import balances
from factcheck.parts.breakdown import Closing, Part, breakdowns
from factcheck.parts.complements import complementary, crossed, parsed
from factcheck.parts.deducted import deducted
from factcheck.parts.ledgers import ledgers
from factcheck.parts.letters import lettered
from factcheck.parts.listing import SHARED
from factcheck.parts.margins import margins
from factcheck.parts.several import several
from factcheck.parts.statements import commensurable, name_of, statements, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.discovery import Mention, Passage
    from factcheck.interval import Interval
    from factcheck.languages import Language
    from factcheck.languages.late import Cue, Found
    from factcheck.model import Check, Operand, Quantity
    from factcheck.parts.statements import Statement

RULE = "total"
BAR = "|"
"""What stands between the cells of a printed table."""
FEWEST = 3
"""So many figures say what two of them leave, or what two are in all."""
LONGEST = 40
"""A total has no more parts than this."""


def find(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State that parts add up to their whole or fit into it."""
    for breakdown in breakdowns(passages):
        parts = _counted(breakdown.parts)
        if len(parts) > 1 and breakdown.closing is not Closing.OVERLAPPING:
            relation = "sum(parts) ~ whole" if breakdown.closing is Closing.CLOSED else "sum(parts) <= whole"
            told = _rounded(breakdown.home.language, parts, breakdown.whole.quantity)
            yield state(RULE, relation, breakdown.cue, **told)
    for statement in statements(passages):
        if len(statement.mentions) < FEWEST:
            continue
        yield from _altogether(statement)
        for list_ in several(statement):
            told = _rounded(
                statement.language, tuple(one.quantity for one in list_.parts), list_.whole.quantity
            )
            yield state(RULE, "sum(parts) ~ whole", list_.word, **told)
        for one in lettered(statement):
            yield state(RULE, "sum(parts) ~ whole", one.word, parts=one.parts, whole=one.whole)
        yield from _left(statement)
    if passages and BAR in passages[0].text:
        yield from _in_tables(passages)


def _in_tables(passages: tuple[Passage, ...]) -> Iterator[Check]:
    """State the sums of printed tables."""
    # most articles have no table, and need not load how one is read
    from factcheck.parts.tables import sums  # noqa: PLC0415

    for found in sums(passages):
        figures: dict[str, Operand] = {"parts": found.parts, "whole": found.whole}
        if found.less:
            yield state(RULE, "sum(parts) - sum(less) ~ whole", found.word, less=found.less, **figures)
        else:
            yield state(RULE, "sum(parts) ~ whole", found.word, **figures)


def _left(statement: Statement) -> Iterator[Check]:
    """State what figures leave, such as a surplus or a majority of votes, or what all of them are."""
    votes = margins(statement, in_percent=False) if statement.language.spaced else ()
    for one in (*balances(statement), *votes):
        two = {"more": one.more.quantity, "less": one.less.quantity}
        left = as_rounded(statement.language, {**two, "rest": one.rest.quantity})
        yield state(RULE, one.relation, one.word, **left)
    for book in ledgers(statement):
        yield state(RULE, book.relation, book.word, **book.figures)
    for amount in deducted(statement):
        yield state(RULE, amount.relation, amount.word, **amount.figures)
    if statement.language.spaced:
        yield from _enumerated(statement)


def _enumerated(statement: Statement) -> Iterator[Check]:
    """State that counts told by their nouns, by what remains or is spent are all that another counts."""
    # what only English tells so is loaded for no Chinese article
    from factcheck.parts.enumerated import enumerated  # noqa: PLC0415
    from factcheck.parts.purses import purses  # noqa: PLC0415
    from factcheck.parts.remainder import remainders  # noqa: PLC0415

    for one in (*enumerated(statement), *remainders(statement)):
        yield state(
            RULE, "sum(parts) ~ whole", one.word, **_rounded(statement.language, one.parts, one.whole)
        )
    for purse in purses(statement):
        yield state(RULE, purse.relation, purse.word, **purse.figures)


def _counted(parts: tuple[Part, ...]) -> tuple[Quantity, ...]:
    return tuple(part.mention.quantity for part in parts for _ in range(part.times))


def _altogether(statement: Statement) -> Iterator[Check]:
    """State what 「新增债券47566亿元，再融资债券26110亿元，合计73676亿元」 says."""
    pattern = cue(statement.language, "altogether")
    if pattern.search(statement.text, statement.start, statement.end) is None:
        return
    for i, whole in enumerate(statement.mentions):
        word = _word_of_total(statement, whole, pattern) if statement.is_amount(whole) else ""
        if not word:
            continue
        if cue(statement.language, "qualified-after").match(whole.tail.strip()):
            continue  # for a total of $120 million since 2019
        listed = _before(statement, statement.mentions[max(0, i - LONGEST) : i], whole)
        parts = _as_named(statement, listed, word)
        if len(parts) < 2 or _leaves_unsaid(statement, parts[-1], whole):
            continue
        if not _may_overlap(statement, parts) and not _is_taken_often(statement, parts):
            figures = _rounded(statement.language, tuple(part.quantity for part in parts), whole.quantity)
            yield state(RULE, "sum(parts) ~ whole", word, **figures)


def _as_named(statement: Statement, parts: tuple[Mention, ...], word: str) -> tuple[Mention, ...]:
    """Return the parts that a total is named after, if it is: 本息合计 holds no 诉讼费."""
    sums = parsed(statement.language.cues.get("named-sums", ()))
    words = next((one.words for one in sums if one.whole == word), ("",))
    return tuple(part for part in parts if any(one in part.lead + part.tail for one in words))


def _leaves_unsaid(statement: Statement, last: Mention, whole: Mention) -> bool:
    """Tell whether others without figures are counted too: 以及湖南省等各地的捐助，总计256.3万元."""
    if statement.language.spaced:
        return False
    clauses = CLAUSE.split(statement.text[last.end : whole.start])[1:-1]
    return any(cue(statement.language, "with-others").match(clause.strip()) for clause in clauses)


def _is_taken_often(statement: Statement, parts: tuple[Mention, ...]) -> bool:
    """Tell whether one of the parts counts several times: "three groups of 4 digits"."""
    several = cue(statement.language, "several-of")
    return any(several.ending(part.lead.rstrip()) is not None for part in parts)


def _rounded(language: Language, parts: tuple[Quantity, ...], whole: Quantity) -> dict[str, Operand]:
    """Return parts and whole with the values they may be rounded from: 12,000 = 7,400 men + 4,700 women."""
    told = as_rounded(language, {str(i): figure for i, figure in enumerate((whole, *parts))})
    first, *others = told.values()
    return {"parts": tuple(others), "whole": first}


def _word_of_total(statement: Statement, whole: Mention, pattern: Cue) -> str:
    """Return the word that makes a total of a figure with no name of its own, before it or behind it."""
    hit = pattern.search(whole.lead)
    if hit is not None:
        return hit.group() if _is_bare(statement.language, whole.lead, hit) else ""
    return _behind(statement, whole, pattern)


def _behind(statement: Statement, whole: Mention, pattern: Cue) -> str:
    """Return the word for a total behind it: "…, or $120 million in total"."""
    lead = whole.lead.strip()
    if lead and not cue(statement.language, "in-other-words").fullmatch(lead):
        return ""
    hit = pattern.match(whole.tail.strip().removeprefix(whole.quantity.unit.name).strip())
    return hit.group() if hit is not None else ""


def _is_bare(language: Language, lead: str, hit: Found) -> bool:
    """Tell whether a total has no name of its own: 「合计」, 「上半年共计完成」, but 共 only by itself."""
    if len(hit.group()) == 1 or cue(language, "by-itself").fullmatch(hit.group()):
        return lead.strip() == hit.group()
    return len(lead[: hit.start()].strip()) <= 1


def _before(statement: Statement, earlier: tuple[Mention, ...], whole: Mention) -> tuple[Mention, ...]:
    """Return the amounts listed before a total: the longest list that reaches it, else all of them."""
    parts: list[Mention] = []
    total: Interval | None = None
    for mention in reversed(earlier):
        if _is_passed_over(statement, mention, whole):
            continue
        is_total = _is_only_total(statement, mention)
        if not _may_be_part(statement, mention, whole) or (is_total and not _adds_to(statement, parts)):
            break
        parts.insert(0, mention)
        if is_total:
            break
        size = _size(mention.quantity)
        total = size if total is None else total + size
        if len(parts) > 1 and total.meet(_size(whole.quantity)) is not None:
            break  # all of it: so the list begins here
    return tuple(parts)


def _is_passed_over(statement: Statement, mention: Mention, whole: Mention) -> bool:
    """Tell whether a figure only says more of one listed: its share, its change, what is in its bracket."""
    return (
        mention.quantity.kind in SHARED
        or statement.is_comparison(mention)
        or statement.depth(mention.start) != statement.depth(whole.start)
    )


def _may_be_part(statement: Statement, mention: Mention, whole: Mention) -> bool:
    """Tell whether an amount with a name counts as the total does."""
    if not statement.is_amount(mention) or statement.is_average(mention):
        return False
    is_alike = commensurable(statement.language, mention.quantity, whole.quantity)
    return is_alike and bool(name_of(statement, mention))


def _is_only_total(statement: Statement, mention: Mention) -> bool:
    """Tell whether a figure is a total itself and no part of the next: 「共32个，共41个」 lists totals."""
    return cue(statement.language, "altogether").fullmatch(words_in(statement, mention)) is not None


def _adds_to(statement: Statement, parts: list[Mention]) -> bool:
    """Tell whether parts are told besides the total before them: 合计450万元，另有86万元，总计536万元."""
    return bool(parts) and statement.says("besides", (words_in(statement, parts[0]),))


def _may_overlap(statement: Statement, parts: tuple[Mention, ...]) -> bool:
    """Tell whether one thing may be in several parts: 「一线代表86名，妇女代表62名，共126名」."""
    names = [name_of(statement, part) for part in parts]
    if statement.language.spaced and all(part.quantity.unit.name for part in parts):
        names = [part.quantity.unit.name for part in parts]  # "The school has" is no name of 640 girls
    by_marks = statement.says("overlapping", names) or crossed(statement.language, names)
    so_far = [statement.says("cumulative", (part.lead,)) for part in parts]
    if not statement.language.spaced and all(so_far[1:]):
        return True  # 一季度累计1200人，二季度累计2600人
    return by_marks and not complementary(statement.language, "", names)


def _size(quantity: Quantity) -> Interval:
    return quantity.widest.scaled(quantity.unit.factor)
