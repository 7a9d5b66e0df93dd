"""What number does a Chinese numeral spell?

「三万五」 is 35000 and 「一千零三」 is 1003; 「3万5千」, 「1亿2300万」 and 「壹佰点叁肆」 mix digits,
scales and formal characters; 「三四十万」 and 「十几」 give two ends instead of one value.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from factcheck.frozen import frozen
from factcheck.languages.digits import DIGITS, MAX_DIGITS, ONE, decimal_value
from factcheck.languages.figure import Numeral
from factcheck.languages.late import Late
from factcheck.languages.powers import SIGNS as _POWERS
from factcheck.languages.powers import power_at

SCALES = {"兆": 10**12, "亿": 10**8, "万": 10**4, "千": 1000, "百": 100, "十": 10}
FORMAL = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟")
_SCALE_CHARACTERS = frozenset(SCALES)
BARE = frozenset("百千万亿兆")
NUMERALS = "零〇一二三四五六七八九十廿卅卌百千万亿兆两俩仨" + "".join(sorted(FORMAL))

_PLAIN = str.maketrans(
    dict(zip("壹贰叁肆伍陆柒捌玖拾佰仟〇两俩仨", "一二三四五六七八九十百千零二二三", strict=True))
    | {"廿": "二十", "卅": "三十", "卌": "四十", " ": ""}
)
TO_ASCII = str.maketrans("零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖", "00123456789123456789")

# 千瓦, 百帕 and 兆赫 are units; in 三千千瓦时 only the second 千 belongs to one
_SCALE = "(?:[十百佰仟万亿拾](?!帕)|千(?![瓦克帕赫卡伏焦安米])|兆(?![瓦赫字比帕焦欧伏宽光带流每/网]))"
_DIGIT = "[0-9零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]"
_ONE_TO_NINE = "零〇一二三四五六七八九"

# 百万亿 is the longest that anybody prints; 「5万万万…」 must not become a number of a million digits
_SCALES = f"{_SCALE}{{1,6}}"
SCALE = Late(rf" ?({_SCALES}(?:(?<= .) {_SCALE})?)")
_ODD_SCALE = Late(f" ?[多余来] ?({_SCALES})")
_FIRST = r"(?:[0-9]+\.[0-9]+|[两俩仨数]|(?! ))"
_SOME_OF = "[百千万亿年个天本次位句种家人名件周月日小分块倍成张场步条杯瓶支篇套只头]"
_TWO = f"两(?=[百千万亿])|(?<=一)两(?={_SOME_OF})"
_NEXT = f"(?:{_DIGIT}|几|{_TWO}|[廿卅卌]| ?{_SCALE}(?: (?=[0-9] ?[百千万亿]))?)"
_RUN = re.compile(f"{_FIRST}{_NEXT}{{0,41}}")
_NEIGHBOURS = "[两二]三|一[二两]|三[四五]|四五|五六|六七|七八|八九"
_PAIR = Late(rf"(?<![{_ONE_TO_NINE}])(?:{_NEIGHBOURS})(?![{_ONE_TO_NINE}0-9])")
_DECIMALS = Late(f"点({_DIGIT}{{1,40}})")
_TWO_WRITINGS = Late("[一二三四五六七八九][1-9]")  # 王五3人: a name, and three people
_LAST_SCALE = Late("[十百千万亿兆]")
_OF_CLOCK = Late("[0-5][0-9](?![0-9倍])|[0-9一二三四五六七八九]*[分十刻](?!之)")

_CONTINUES = frozenset("十百千万亿兆佰仟点多余来几 ")
_NUMERAL_OR_DIGIT = frozenset("0123456789零〇一二三四五六七八九两几壹贰叁肆伍陆柒捌玖")
_MONEY_SIGNS = frozenset("$¥€£")
_SPACED = Late("[0-9]{1,3}(?:(?: [0-9]{3}){2,}|(?: 000)+)(?![0-9])")
_UNGROUPED = Late("[0-9]+")
_AFTER_FORMAL = frozenset("元圆角整又")
_ZEROS = frozenset("零0")
_SOME = frozenset("几数")
_ODD = frozenset("多余来")
_OWN_COUNT = frozenset("天年个月次位人名日晚夜")


@frozen
class Written:
    """A numeral and where it ends; ``upper`` is its other end in 三四十万 or 十几."""

    numeral: Numeral
    end: int
    upper: Numeral | None = None
    closed: bool = True
    odd: bool = False
    """True in 一千多万, where the hedge stands inside."""


def written(view: str, at: int, lone: bool = False) -> Written | None:
    """Read the numeral that starts at *at*, or nothing where none does; *lone* allows 壹 by itself."""
    match = DIGITS.match(view, at)
    if match is None:
        return _spelled(view, at, lone)
    digits = _digits(view, at, match)
    end = at + len(digits)
    if end - at > MAX_DIGITS:
        return None
    follow = view[end : end + 1]
    if follow in _POWERS and (power := power_at(view, at, end)) is not None:
        scaled = power.place > 1
        return Written(Numeral(power.value, power.place, scaled, power.is_exact), power.end)
    if follow not in _CONTINUES:
        return Written(_printed(digits), end)
    scale = SCALE.match(view, end)
    if scale is None:
        several = _spelled(view, at) if follow == "几" else None
        return several or _more(view, _printed(digits), end)
    mixed = _mixed(view, at, scale.end())
    if mixed is not None:
        return mixed
    return _more(view, _printed(digits, scale[1]), scale.end())


@lru_cache(maxsize=4096)
def _printed(digits: str, scale: str = "") -> Numeral:
    """Return the number of digits and the scale behind them; papers print the same few again and again."""
    value, place = decimal_value(digits)
    if not scale:
        return Numeral(value, place)
    factor = scale_value(scale)
    return Numeral(value * factor, place * factor, True)


def _digits(view: str, at: int, match: re.Match[str]) -> str:
    """Return the digits at *at*, which *match* has found, with the marks that group them."""
    if "，" in match[0] and view[at - 1 : at] in _MONEY_SIGNS:
        match = _UNGROUPED.match(view, at) or match  # $20，300美元 are two
    if view[match.end() : match.end() + 1] == " ":
        match = _SPACED.match(view, at) or match
    return match[0]


def _mixed(view: str, at: int, end: int) -> Written | None:
    """Read 3万5千, which goes on behind the scale that ends at *end*."""
    after = view[end : end + 2].lstrip(" ")
    if not after or after[0] not in _NUMERAL_OR_DIGIT:
        return None
    mixed = _spelled(view, at)
    return mixed if mixed is not None and mixed.end > end else None


def plain(spelling: str) -> str:
    """Return a spelling in everyday characters: 壹佰 as 一百, 两千 as 二千."""
    return spelling.translate(_PLAIN)


def scale_value(characters: str) -> int:
    """Return the product of scale characters: 万亿 is 10¹², 千万 is 10⁷."""
    product = 1
    for character in characters.translate(_PLAIN):
        product *= SCALES[character]
    return product


def total(spelling: str, shortens: bool = True) -> tuple[Fraction, Fraction] | None:
    """Return value and place of a whole spelling, or nothing where it is no numeral.

    The highest scale splits the spelling in two: what is left of it counts that scale, what is
    right of it is added (一亿 | 五千万零六千三百五十五).  A lone last digit is shortened (三万五)
    unless the spelling goes on.
    """
    for scale, factor in SCALES.items():
        if scale in spelling:
            left, _, right = spelling.rpartition(scale)
            return _split(left, right, factor, shortens)
    digits = spelling.translate(TO_ASCII)
    if digits.isdigit():
        return Fraction(int(digits)), ONE
    return decimal_value(digits) if DIGITS.fullmatch(digits) else None


def _split(left: str, right: str, factor: int, shortens: bool) -> tuple[Fraction, Fraction] | None:
    """Return value and place of what stands left and right of a scale."""
    if factor < 10**4 and not _SCALE_CHARACTERS.isdisjoint(left):
        return None  # nobody counts hundreds by the hundred, and 一百一百一百… would be read again and again
    many = total(left, False) if left.strip("零") else (ONE, ONE)
    if many is None or (factor < 10**4 and many[0] >= 10 and not left.isascii()):
        return None
    value, place = many[0] * factor, many[1] * (1 if factor == 10 else factor)
    if not right:
        return value, place
    rest = _remainder(right, factor, shortens)
    return None if rest is None else (value + rest[0], rest[1])


def _remainder(right: str, factor: int, shortens: bool) -> tuple[Fraction, Fraction] | None:
    """Return what follows a scale: 三万 | 五 is 5000 more, 一千 | 零三 only 3, 3万 | 4000 just that."""
    if right[0] in _ZEROS and len(right) > 1:
        return total(right.lstrip("零"))
    if len(right) == 1 and right not in SCALES:
        digit = int(right.translate(TO_ASCII))
        step = max(1, factor // 10) if shortens else 1
        return Fraction(digit * step), Fraction(step)
    if right.isdigit() and right.isascii() and 10 ** len(right) != factor:
        return None
    rest = total(right)
    return rest if rest is not None and rest[0] < factor else None


def _spelled(view: str, at: int, lone: bool = False) -> Written | None:
    """Read a numeral with Chinese characters in it."""
    run = _RUN.match(view, at)
    if run is None or not run[0]:
        return None
    two = _TWO_WRITINGS.search(view, at, run.end())
    end = two.start() + 1 if two else run.end()
    if view[at] in FORMAL and end == at + 1 and not lone and view[end : end + 1] not in _AFTER_FORMAL:
        return None  # 陆 of 陆地, 伍 of 队伍
    spelling = view[at:end].translate(_PLAIN)
    if "几" in spelling or spelling[0] in _SOME:
        return _indefinite(view, at, end)
    pair = _PAIR.search(view, at, end) if end > at + 1 else None
    if pair is not None:
        return _approximate(view, at, end, pair.start())
    return _definite(view, at, end, spelling)


def _definite(view: str, at: int, end: int, spelling: str) -> Written | None:
    """Read a run that spells one value, or as much of it as does."""
    known = total(spelling)
    if known is not None and _ends_in_own_count(view, spelling, end):
        known, end = total(spelling[:-1]), end - 1
    if known is None:
        return _shorter(view, at, end)
    return _more(view, Numeral(*known, known[1] > 1 and _is_scaled(spelling)), end)


def _ends_in_own_count(view: str, spelling: str, end: int) -> bool:
    """Tell whether the last 一 counts what follows: 三万一天 is 30000 a day."""
    return spelling[-1] == "一" and spelling[-2:-1] in BARE and view[end : end + 1] in _OWN_COUNT


def _is_scaled(spelling: str) -> bool:
    """Tell whether digits may be unsaid: in 三万, not in 三千五百, but in 3千."""
    return "万" in spelling or "亿" in spelling or "兆" in spelling or spelling[0].isascii()


def _shorter(view: str, at: int, end: int) -> Written | None:
    """Read as much of a run as makes sense, up to the last scale before it no longer does."""
    longest = None
    for scale in _LAST_SCALE.finditer(view, at, end):
        cut = scale.end()
        known = total(view[at:cut].translate(_PLAIN))
        if known is None or cut == end:
            break
        longest = Written(Numeral(*known, _is_scaled(view[at:cut])), cut)
    return longest


def _approximate(view: str, at: int, end: int, pair: int) -> Written | None:
    """Read 三四十万 as 三十万 to 四十万."""
    run = view[at:end]
    low = total((run[: pair + 1 - at] + run[pair + 2 - at :]).translate(_PLAIN))
    high = total((run[: pair - at] + run[pair + 1 - at :]).translate(_PLAIN))
    if low is None or high is None or low[0] >= high[0]:
        return _shorter(view, at, pair + 2)
    odd = _ODD_SCALE.match(view, end)
    factor = scale_value(odd[1]) if odd else 1
    scaled = odd is not None or _is_scaled(run)
    return Written(
        Numeral(low[0] * factor, low[1] * factor, scaled),
        odd.end() if odd else end,
        Numeral(high[0] * factor, high[1] * factor, scaled),
    )


def _indefinite(view: str, at: int, end: int) -> Written | None:
    """Read 十几, 几十, 数百万: from the least to just below the next."""
    some = at if view[at] in _SOME else view.index("几", at, end)
    scale = SCALE.match(view, some + 1)
    factor = scale_value(scale[1]) if scale else 1
    if some == at:
        if scale is None:
            return None
        low, high = Fraction(2 * factor), Fraction(10 * factor)
    else:
        last = "十" if view[some - 1] == "0" else plain(view[some - 1])  # 30几
        base, step = total(view[at:some].translate(_PLAIN)), SCALES.get(last, 0)
        if base is None or not step:
            return None
        low, high = base[0] * factor, (base[0] + step) * factor
        if 1 < factor < step:  # 一百几十, 三千几百
            low, high = base[0] + 2 * factor, base[0] + 10 * factor
    stop = scale.end() if scale else some + 1
    return Written(Numeral(low, ONE, True), stop, Numeral(high, ONE, True), closed=False)


def _more(view: str, numeral: Numeral, end: int) -> Written:
    """Add what may follow: decimals after 点, and a scale after a hedge as in 一千多万."""
    follow = view[end : end + 1]
    if follow not in _CONTINUES:
        return Written(numeral, end)
    decimals = _DECIMALS.match(view, end) if follow == "点" else None
    if decimals is not None and not (numeral.value <= 24 and _OF_CLOCK.match(view, decimals.start(1))):
        digits = decimals[1].translate(TO_ASCII)
        place = Fraction(1, 10 ** len(digits))
        numeral, end = Numeral(numeral.value + int(digits) * place, place, numeral.scaled), decimals.end()
        scale = SCALE.match(view, end)
        if scale is not None:
            factor = scale_value(scale[1])
            numeral, end = Numeral(numeral.value * factor, place * factor, True), scale.end()
    odd = None if _ODD.isdisjoint(view[end : end + 2]) else _ODD_SCALE.match(view, end)
    if odd is None:
        return Written(numeral, end)
    factor = scale_value(odd[1])
    return Written(Numeral(numeral.value * factor, numeral.place * factor, True), odd.end(), odd=True)
