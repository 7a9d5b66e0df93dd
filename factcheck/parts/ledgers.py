"""What must be left of what was there, came in and went out?

「期初余额126万元，本期增加86万元，本期减少62万元，期末余额150万元」, 「医保基金收入126亿元，支出118亿元，当期
结余8亿元」, 「减持前持有2600万股，减持600万股，减持后持有2000万股」, 「应到32人，实到28人，缺席4人」.  An
amount among them with another name may have come in or gone out, too: then nothing is stated.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.discovery import cue
from factcheck.frozen import NamedTuple
from factcheck.parts.amounts import EDGE
from factcheck.parts.listing import SHARED
from factcheck.parts.progress import dealt_with
from factcheck.parts.statements import commensurable, words_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.discovery import Mention
    from factcheck.languages.late import Cue
    from factcheck.model import Quantity
    from factcheck.parts.statements import Statement

OPENING, CAME, WENT, LEFT = ROLES = ("opening", "came", "went", "left")
NOUN, THREE = 6, 3
"""Who is there may be named in so many letters behind 应到; a book has so many entries at least."""


class Ledger(NamedTuple):
    """What was there, came in, went out and is left, as far as it is told, and the word for what is left."""

    relation: str
    word: str
    figures: dict[str, Quantity]


class Book(NamedTuple):
    """A kind of book: the idea that a statement must have a word of, and what each name is in it."""

    idea: str
    role_of: Callable[[Statement, str], str]
    opens: bool = False
    """True where nothing is certain without what was there before."""
    vetoes: tuple[str, ...] = ()
    """Ideas that make nothing certain wherever they are told."""
    once: bool = False
    """True where what is left must be told in one way only."""


def ledgers(statement: Statement) -> Iterator[Ledger]:
    """Yield each amount that is left with the amounts right before it that leave it."""
    text, start, end = statement.text, statement.start, statement.end
    if cue(statement.language, _LEFT).search(text, start, end) is None:
        return
    for book in _BOOKS:
        told = cue(statement.language, book.idea)
        if told.search(text, start, end) is not None and _is_certain(statement, book, told):
            yield from _closed(statement, book)
    if cue(statement.language, "rest").search(text, start, end) is not None:
        yield from _still_open(statement)
    if cue(statement.language, "unless").search(text, start, end) is not None:
        yield from _either_or(statement)
    if cue(statement.language, _NET).search(text, start, end) is not None:
        yield from _open_market(statement)


def _open_market(statement: Statement) -> Iterator[Ledger]:
    """Yield 「开展1260亿元逆回购，有820亿元逆回购到期，净投放440亿元」, where nothing else is told."""
    money = [one for one in statement.mentions if statement.is_amount(one)]
    if len(money) != THREE or not all(_is_like(one, money[0]) for one in money):
        return
    lent, due, net = money
    language, behind = statement.language, statement.text[lent.end : due.start]
    is_due = statement.says("falls-due", (due.tail, due.lead.strip()))
    is_lent = statement.says("repo", (lent.tail, behind)) and not statement.says(
        "falls-due", (lent.tail, lent.lead)
    )
    for idea, relation in (("net-lent", "lent - due ~ net"), ("net-taken", "due - lent ~ net")):
        if is_due and is_lent and cue(language, idea).ending(net.lead.strip()) is not None:
            figures = {"lent": lent.quantity, "due": due.quantity, "net": net.quantity}
            yield Ledger(relation, net.lead.strip(), figures)


def _is_like(a: Mention, b: Mention) -> bool:
    return a.quantity.unit == b.quantity.unit


def _is_certain(statement: Statement, book: Book, told: Cue) -> bool:
    """Tell whether a statement speaks of nothing that leaves a kind of book open."""
    words = statement.text[statement.start : statement.end]
    vetoed = any(statement.says(idea, (words,)) for idea in book.vetoes)
    return not vetoed and not (book.once and len(told.findall(words)) > 1)


def _still_open(statement: Statement) -> Iterator[Ledger]:
    """Yield what is left to do right behind what is done: 反馈问题34个，已整改20个，剩余14个正在整改."""
    told = [mention for mention in statement.mentions if mention.quantity.kind not in SHARED]
    behind = dict(pairwise(told))
    for done, raised, _ in dealt_with(statement):
        left = behind.get(done)
        rest = None if left is None else cue(statement.language, "rest").match(left.lead.strip(EDGE))
        name = left.lead.strip(EDGE)[rest.end() :] if left and rest else ""
        if name and name not in raised.lead + raised.tail:
            continue  # 剩余重大隐患3处 are not all that is left
        if left and rest and commensurable(statement.language, raised.quantity, left.quantity):
            figures = {"done": done.quantity, "left": left.quantity, "raised": raised.quantity}
            yield Ledger("done + left ~ raised", rest.group(), figures)


def _either_or(statement: Statement) -> Iterator[Ledger]:
    """Yield what is and is not so right behind all of it: 抽检1265批次，合格1232批次，不合格33批次."""
    flat = [one for one in statement.plain if not _is_inner(statement, one)]
    for i, (whole, one, other) in enumerate(zip(flat, flat[1:], flat[2:], strict=False)):
        word = _opposite(statement, one, other)
        run = {OPENING: whole, CAME: one, LEFT: other}
        is_next = whole.clause + 1 == one.clause == other.clause - 1
        if word and is_next and _are_alike(statement, run) and not _goes_on(flat[i + 2 : i + 4]):
            figures = {"yes": one.quantity, "no": other.quantity, "whole": whole.quantity}
            yield Ledger("yes + no ~ whole", word, figures)


def _opposite(statement: Statement, one: Mention, other: Mention) -> str:
    """Return what makes one name the opposite of another, such as 不 of 合格 and 不合格."""
    short, long = sorted((one.lead.strip(EDGE), other.lead.strip(EDGE)), key=len)
    hit = cue(statement.language, "unless").match(long)
    return hit.group() if hit is not None and long[hit.end() :] == short != "" else ""


def _goes_on(last: Sequence[Mention]) -> bool:
    """Tell whether a third class may follow the last of two: 正在检测93家."""
    return len(last) > 1 and last[1].clause - last[0].clause == 1


def _closed(statement: Statement, book: Book) -> Iterator[Ledger]:
    """Yield the runs of entries that end in what is left."""
    run: dict[str, Mention] = {}
    for mention in statement.mentions:
        if mention.quantity.kind in SHARED or _is_inner(statement, mention):
            continue
        name = words_in(statement, mention)
        role = book.role_of(statement, name) if statement.is_amount(mention) else ""
        if not role or role in run:
            run = {}
        if role:
            run[role] = mention
        if role == LEFT and (OPENING in run or not book.opens):
            yield from _ledger(statement, run, name)


def _is_inner(statement: Statement, mention: Mention) -> bool:
    """Tell whether a figure is in a bracket or is some of the one before: 收入126万元，其中会费86万元."""
    return statement.depth(mention.start) > 0 or statement.says("of-which", (mention.lead,))


def _ledger(statement: Statement, run: dict[str, Mention], name: str) -> Iterator[Ledger]:
    """Yield what is left of two amounts or more, if all are measured alike and are of one time."""
    told = [role for role in ROLES if role in run]
    first, last = run[told[0]], run[LEFT]
    if len(told) < THREE or not _are_alike(statement, run) or _is_of_times(statement, first, last):
        return
    signs = {OPENING: "+", CAME: "+", WENT: "-"}
    sides = " ".join(f"{signs[role]} {role}" for role in told[:-1]).removeprefix("+ ")
    if told[0] != WENT:
        yield Ledger(f"{sides} ~ left", name, {role: run[role].quantity for role in told})


def _is_of_times(statement: Statement, first: Mention, last: Mention) -> bool:
    """Tell whether another time is named between two figures; 本年收入 and 年末结余 are of one."""
    own = cue(statement.language, "funds-scope")
    dates = (date for date in statement.dates if first.end <= date < last.start)
    return any(own.match(statement.text, date) is None for date in dates)


def _are_alike(statement: Statement, run: dict[str, Mention]) -> bool:
    last = run[LEFT].quantity
    return all(commensurable(statement.language, one.quantity, last) for one in run.values())


# --- what each name is in its book --------------------------------------------------------------


def _in_account(statement: Statement, name: str) -> str:
    """Read the names of an account: 期初余额, 本期增加, 本期减少, 期末余额."""
    return _role(statement, "account", name)


def _in_term(statement: Statement, name: str) -> str:
    """Read what was earned and spent in a year: 基金收入, 支出, 当期结余; budgets have other sources."""
    return _role(statement, "term", _bare(statement, name))


def _in_savings(statement: Statement, name: str) -> str:
    """Read the same where what was saved before is told: 上年结余, 收入, 支出, 年末结余."""
    return _role(statement, "savings", _bare(statement, name))


def _bare(statement: Statement, name: str) -> str:
    """Return a name without whose it is and of when: 医保基金收入 is 收入."""
    hits = list(cue(statement.language, "funds-scope").finditer(name))
    return name[hits[-1].end() :].strip() if hits else name


def _role(statement: Statement, book: str, name: str) -> str:
    return next((role for role in ROLES if cue(statement.language, f"{book}-{role}").fullmatch(name)), "")


def _in_holding(statement: Statement, name: str) -> str:
    """Read 减持前持有, 减持, 减持后持有; 增持 and 减持 in one account leave nothing certain."""
    language = statement.language
    for idea, role in (("act-before", OPENING), ("act-after", LEFT)):
        if cue(language, idea).search(name) and statement.says("held-then", (name,)):
            return role
    bare = cue(language, "act-filler").sub("", name).strip()
    return next((role for role in (CAME, WENT) if cue(language, f"act-{role}").fullmatch(bare)), "")


def _in_assets(statement: Statement, name: str) -> str:
    """Read 资产总额, 负债总额, 所有者权益, of which those of the parent are only some."""
    if statement.says("of-parent", (name,)):
        return ""
    return _ending_role(statement, "assets", name)


def _in_margin(statement: Statement, name: str) -> str:
    """Read 营业收入, 营业成本, 毛利润."""
    return _ending_role(statement, "margin", name)


def _in_flow(statement: Statement, name: str) -> str:
    """Read 融资买入, 融资偿还, 融资净买入: what came, what went, and how much more came than went."""
    roles = ((role, cue(statement.language, f"flow-{role}")) for role in (LEFT, CAME, WENT))
    return next((role for role, words in roles if words.search(name)), "")


def _ending_role(statement: Statement, book: str, name: str) -> str:
    hits = ((role, cue(statement.language, f"{book}-{role}").ending(name)) for role in (CAME, WENT, LEFT))
    return next((role for role, begin in hits if begin is not None), "")


def _at_meeting(statement: Statement, name: str) -> str:
    """Read 应到委员, 实到, 缺席: those who are due, came, and are missing for one reason."""
    roles = (("due", CAME), ("present", WENT), ("absent", LEFT))
    hits = ((cue(statement.language, idea).search(name), role) for idea, role in roles)
    return next((role for hit, role in hits if hit and len(name) - hit.end() <= NOUN), "")


_BOOKS = (
    Book("account-left", _in_account, opens=True),
    Book("term-left", _in_term, vetoes=("budget", "savings-opening")),
    Book("savings-left", _in_savings, opens=True, vetoes=("budget",)),
    Book("act-after", _in_holding, opens=True),
    Book("absent", _at_meeting, once=True),
    Book("assets-left", _in_assets),
    Book("margin-left", _in_margin),
    Book("flow-left", _in_flow),
)
_NET = ("net-lent", "net-taken")
_LEFT = (*(book.idea for book in _BOOKS), "rest", "unless", *_NET)
"""A statement that has a word for none of these tells of nothing that is left."""
