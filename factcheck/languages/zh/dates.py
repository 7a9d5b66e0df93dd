"""Which day, month, year or span of them does a date name?

「自今年2月以来」, 「1月至11月」, 「2022—2026年」 and 「前三季度」 are dates, 「5年」 and
「7个月」 durations.
"""

from __future__ import annotations

import re

from factcheck.frozen import NamedTuple
from factcheck.languages.late import Late
from factcheck.languages.zh.numerals import plain, total
from factcheck.model import Day, Period

RELATIVE = "今年 去年 明年 后年 上年 本年 当年 同年 翌年 次年 本月 上月 当月 本季度 当日 同日"
RELATIVE_WORD = "|".join(RELATIVE.split())
HALF = "上半年 下半年"
JOIN = r"(?:至|到|—{1,2}|－|–|-{1,2}|~|―)"

_ONE_TO_NINE = "一二三四五六七八九"
_FULL_YEAR = rf"[12][0-9]{{3}}|[一二][〇零0{_ONE_TO_NINE}]{{3}}"
_TWO_DIGITS = f"0[0-9]|[56789五六七八九][0-9〇零{_ONE_TO_NINE}]"
_YEAR = rf"(?:({_FULL_YEAR}|{_TWO_DIGITS}) ?财?年(?:度|份(?!额))?)"
_SHORT_YEAR = r"(?:([0-9]{2})年(?=[0-9]{1,2}月))"
_RELATIVE_YEAR = rf"(?P<relative>{RELATIVE_WORD})(?:度(?!过))?(?:同期)?"
_MONTH_NUMBER = f"1[0-2]|0?[1-9]|十[一二]?|[{_ONE_TO_NINE}]"
_MONTH = rf"(?:({_MONTH_NUMBER})月(?![球亮均薪租供饼牙度])份?)"
_SPELLED_DAY = f"(?:[二三]?十|廿)[{_ONE_TO_NINE}]?|[{_ONE_TO_NINE}]"
_DAY = rf"(?:([0-3]?[0-9]|{_SPELLED_DAY})[日号](?![本均元常线楼]))"
_PART = r"上旬|中旬|下旬|年初|年底|年末|年中|[初底末](?![始级])|上半年|下半年|全年"
_QUARTER = r"(?P<up>前)?第?(?P<quarter>[一二三四1-4])个?季度"
_TAIL = rf"(?:{_QUARTER}|(?P<part>{_PART}))"

_DATE = re.compile(rf"(?:{_YEAR}|{_SHORT_YEAR}|{_RELATIVE_YEAR})?{_MONTH}?{_DAY}?{_TAIL}?(?:当[天日])?")
_JOIN = re.compile(f" ?{JOIN} ?")
_PLAIN = rf"(?:[0-9]{{1,4}}|[{_ONE_TO_NINE}十]{{1,3}})"
_FIRST_PART = Late(rf"({_PLAIN}) ?{JOIN} ?(?=({_PLAIN}) ?([年月日]))")
_ISO = Late("([12][0-9]{3})([-/.])(0?[1-9]|1[0-2])\\2([0-3]?[0-9])(?![0-9.])")
_FIRST_MONTHS = Late("前([0-9]{1,2}|[二两三四五六七八九十]{1,2})个月")
_MINUTES = "[:：][0-5][0-9](?::[0-5][0-9])?(?![0-9])"
_AFTER_HOUR = "(?:[0-5]?[0-9]分(?![钟之])|半|整|许|[一三]刻|钟)?"
_CLOCK = Late(
    f"(?:[0-9]{{1,2}}[-至到—~]{{1,2}})?([01]?[0-9]|2[0-4])(?:{_MINUTES}|(?:时|点)(?![0-9]*个)){_AFTER_HOUR}"
)
_SPELLED_HOUR = f"[零一两{_ONE_TO_NINE}]|十[一二{_ONE_TO_NINE}]?|二十[一二三四]?"
_SPELLED_MINUTES = f"[二三四五]?十?[{_ONE_TO_NINE}]分(?![钟之])|[二三四五]?十分"
_CHINESE_CLOCK = Late(f"(?:{_SPELLED_HOUR})[时点](?:{_SPELLED_MINUTES}|半|整|许|[一三]刻|钟)?")
_TIME_OF_DAY = (
    "上午",
    "下午",
    "中午",
    "晚上",
    "凌晨",
    "早上",
    "傍晚",
    "清晨",
    "今晚",
    "午夜",
    "日晚",
    "当晚",
)
_HOURS = frozenset("时点")
_NO_CLOCK_AFTER = frozenset("建意要共启思")
_NO_HOUR_AFTER = frozenset("期代尚速")
_AGES_AGO = ("的历史", "历史", "之久", "文明")
_LONG_AGO = (*_AGES_AGO, "以前", "前", "来", "以上", "左右", "多", "间")
_BORN = ("出生", "生", "毕业", "入学", "参军", "世界杯", "款")
_DOTTED = Late("(1[0-2]|0?[1-9])[.]([0-3]?[0-9])日")
_QUARTERS = {c: i for i, c in enumerate("一二三四", 1)} | {c: i for i, c in enumerate("1234", 1)}
_HALVES = dict(zip(HALF.split(), ((1, 6), (7, 12)), strict=True))
_RECENT = ("18", "19", "20")
_TO_ASCII = str.maketrans("〇零一二三四五六七八九", "00123456789")


class Read(NamedTuple):
    """A date and where it ends; ``is_year`` where it is one written year and no more."""

    period: Period
    end: int
    is_year: bool = False


def date_at(view: str, at: int) -> Read | None:
    """Read the date or span of dates that starts at *at*."""
    first = _single(view, at)
    if first is None:
        return _headless(view, at) or _iso(view, at)
    join = _JOIN.match(view, first.end)
    if join is None:
        return first
    last = _single(view, join.end())
    if last is None:
        return first
    return Read(Period(first.period.first, _inherit(first.period.first, last.period.last)), last.end)


def clock_at(view: str, at: int) -> int | None:
    """Return where a time of day ends that starts at *at*: 12:30, 15时30分, 八点半."""
    clock = _CLOCK.match(view, at)
    if clock is None:
        clock = _CHINESE_CLOCK.match(view, at)
        is_told = clock is not None and (clock[0][-1] not in _HOURS or _is_after_part_of_day(view, at))
        return clock.end() if clock is not None and is_told else None
    end = clock.end()
    return end if _is_clock(clock[0][-1], view[max(0, at - 2) : at], view[end : end + 1]) else None


def _is_after_part_of_day(view: str, at: int) -> bool:
    """Tell 晚上八点 and 早六点 from 两点建议 and 晚一点."""
    return view[max(0, at - 2) : at] in _TIME_OF_DAY or (
        view[at - 1 : at] in ("早", "晚") and view[at] != "一"
    )


def _is_clock(last: str, before: str, after: str) -> bool:
    """Tell 15时 and 下午3点 from 15点建议: 12:30 and 8点半 need no witness, 时 and 点 alone do."""
    if last not in _HOURS or before in _TIME_OF_DAY:
        return True
    return (last == "时" and after not in _NO_HOUR_AFTER) or (
        before[-1:] == "日" and after not in _NO_CLOCK_AFTER
    )


def first_months(view: str, at: int) -> Read | None:
    """Read 前11个月 and 前三季度 at the character 前."""
    match = _FIRST_MONTHS.match(view, at)
    if match is not None:
        months = _number(match[1]) or 0
        return Read(Period(Day(None, 1), Day(None, months)), match.end()) if 0 < months <= 12 else None
    return _single(view, at)


def _single(view: str, at: int) -> Read | None:
    match = _DATE.match(view, at)
    if match is None or match.end() == at:
        return None
    year, short_year, relative, month, day, _, quarter, part = match.groups()
    if not any((year, short_year, relative, month, day, quarter)):
        return Read(_narrow(match, Day(None)), match.end()) if part in _HALVES else None
    is_only_year = year is not None and not any((month, part, quarter))
    is_only_day = day is not None and not any((month, relative))
    if is_only_year and _is_length(view, match.end(), year):
        return None
    if is_only_day and _is_duration(view, match.end(), match[0]):
        return None
    whole = Day(_year(year or short_year), _number(month), _number(day))
    return Read(_narrow(match, whole), match.end(), is_only_year and day is None)


def _is_length(view: str, end: int, digits: str) -> bool:
    """Tell 1500年历史 and 82年 from the years 2022年, 06年 and 九八年."""
    if len(digits) == 2:
        return not _is_short_year(view, end, digits)
    is_recent = digits[:2] in _RECENT or not digits.isascii()
    ago = _AGES_AGO if is_recent else _LONG_AGO
    return view[end - 1] == "年" and view.startswith(ago, end)


def _is_short_year(view: str, end: int, digits: str) -> bool:
    """Tell 06年, 82年出生 and 九八年 from 82年 and 七八年, seven or eight years."""
    if digits.isascii():
        return digits[0] == "0" or view.startswith(_BORN, end)
    ones = [_ONE_TO_NINE.find(digit) for digit in digits]
    return ones[1] != ones[0] + 1


def _is_duration(view: str, end: int, written: str) -> bool:
    """Tell 10日内 and 12号 from the 10th."""
    return written[-1] == "号" or view.startswith(("内", "以内", "之内", "游", "龄", "均"), end)


def _narrow(match: re.Match[str], day: Day) -> Period:
    """Return the months of a quarter or half-year of the date."""
    if match["quarter"]:
        last = 3 * _QUARTERS[match["quarter"]]
        first = 1 if match["up"] else last - 2
    elif match["part"] in _HALVES:
        first, last = _HALVES[match["part"]]
    else:
        return Period(day, day)
    return Period(day._replace(month=first), day._replace(month=last))


def _headless(view: str, at: int) -> Read | None:
    """Read 2022—2026年, 1至11月 and 25-28日, where the first number has no unit of its own."""
    match = _FIRST_PART.match(view, at)
    if match is None:
        return None
    last = _single(view, match.end())
    if last is None:
        return None
    first, unit, end = _number(match[1]), match[3], last.period.last
    if unit == "年":
        if len(match[1]) != 4 or last.period.first.year is None:
            return None
        return Read(Period(Day(first), end), last.end)
    if unit == "月":
        return Read(Period(last.period.first._replace(month=first, day=None), end), last.end)
    return Read(Period(last.period.first._replace(day=first), end), last.end)


def _iso(view: str, at: int) -> Read | None:
    dotted = _DOTTED.match(view, at)
    if dotted is not None:
        day = Day(None, int(dotted[1]), int(dotted[2]))
        return Read(Period(day, day), dotted.end())
    match = _ISO.match(view, at)
    if match is None or not 1 <= int(match[4]) <= 31:
        return None
    day = Day(int(match[1]), int(match[3]), int(match[4]))
    return Read(Period(day, day), match.end())


def _inherit(first: Day, last: Day) -> Day:
    """Give the later date the year and month that only the earlier one names."""
    if last.year is None and (last.month is not None or last.day is not None):
        year = first.year
        return Day(year, first.month if last.month is None else last.month, last.day)
    return last


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    number = int(text.translate(_TO_ASCII))
    return number if number > 99 else number + (1900 if number >= 50 else 2000)


def _number(text: str | None) -> int | None:
    known = total(plain(text)) if text else None
    return None if known is None else int(known[0])
