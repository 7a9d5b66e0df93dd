"""Which words does a report use?

A Chinese article gets 「矛盾」 and 「所述 59%」, an English one "inconsistent" and "stated".  This is the
only catalogue: every word that a report prints for people is here, once per language.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Severity, Verdict
from factcheck.report import NoteKind

if TYPE_CHECKING:
    from collections.abc import Mapping


class Words(NamedTuple):
    """The words of one language."""

    verdicts: Mapping[Verdict, str]
    severities: Mapping[Severity, str]
    notes: Mapping[NoteKind, str]
    scales: tuple[tuple[int, str], ...]
    """Powers of ten that have a name, the greatest first."""
    grouping: str
    gap: str
    """What stands between a number and its unit."""
    to: str
    comma: str
    points: str
    equation: str
    stated: str
    derived: str
    means: str
    short_by: str
    short_by_least: str
    """Between ranges: the figures behind them may lie farther apart."""
    also: str
    repair: str
    alternative: str
    note: str
    waived: str
    waived_by: str
    functions: Mapping[str, str]
    """The functions of checks that no sign stands for."""
    attained: tuple[str, str]
    """How it is said that a whole number gives a share, and that none does."""
    day: tuple[str, str]
    """How it is said that there is a day of this date, and that there is none."""
    fails: str
    """For an equation whose signs cannot say it themselves."""
    units: Mapping[str, str]
    """The names of units that no article has printed."""
    found_by: str
    folded: str
    unfold: str
    articles: str
    checks: str
    figures: str
    unguarded: str
    measuring: str
    quoted: str
    looked_in: str
    seen_at: str
    others: str
    unread: str
    nothing: str
    passed: str
    failed: str
    warnings: str
    unguarded_share: str
    incomplete: str
    missing: str
    headings: tuple[str, str, str, str]
    """What the columns of a table of findings are."""
    columns: tuple[str, ...]
    """Place, text, value, range, unit, kind and hedge of a figure."""
    reasons: tuple[tuple[str, str], ...] = ()
    """What the evaluator and the repairs say in English, as patterns with their translations."""

    def reason(self, text: str) -> str:
        """Say a reason of the evaluator in this language."""
        for pattern, template in self.reasons:
            if pattern == text:
                return template
            match = re.fullmatch(pattern, text) if "(" in pattern else None
            if match:
                return template.format(*map(self.reason, match.groups()))
        return text

    @staticmethod
    def counted(template: str, number: int) -> str:
        """Fill in a number of things; the plural is used where a language has one."""
        return template.format(n=number, s="" if number == 1 else "s")

    def joined(self, *parts: str) -> str:
        """Join what is not empty by commas."""
        return self.comma.join(part for part in parts if part)


_ZH_VERDICTS = {
    Verdict.REPRODUCED: "复现",
    Verdict.WITHIN_ROUNDING: "修约内",
    Verdict.ONLY_IF_TRUNCATED: "仅截尾可",
    Verdict.INCONSISTENT: "矛盾",
    Verdict.UNDETERMINED: "未定",
    Verdict.UNBOUND: "未定位",
}

ZH = Words(
    verdicts=_ZH_VERDICTS,
    severities={Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.NOTE: "提示"},
    notes={
        NoteKind.DRIFTED: "数字已改",
        NoteKind.MOVED: "文字已改",
        NoteKind.LOST: "原句不见",
        NoteKind.AMBIGUOUS: "原句重出",
        NoteKind.UNFIT: "不可比",
        NoteKind.LAPSED: "豁免失效",
        NoteKind.UNEXPECTED: "判定有变",
        NoteKind.LINE_BREAK: "断行存疑",
        NoteKind.DAMAGED: "原文受损",
    },
    scales=((10**12, "万亿"), (10**8, "亿"), (10**4, "万")),
    grouping="",
    gap="",
    to="至",
    comma="，",
    points="个百分点",
    equation="核算",
    stated="所述",
    derived="推算",
    means="可为 {}",
    short_by="相差 {}",
    short_by_least="至少相差 {}",
    also="同因",
    repair="改法",
    alternative="；或 ",
    note="说明",
    waived="豁免",
    waived_by="{}（{}）",
    functions={
        "count": "所列{}项",
        "days": "{}的天数",
        "months": "{}的月数",
        "years": "{}的年数",
        "avg": "{}的平均数",
        "max": "{}中最大的",
        "min": "{}中最小的",
    },
    attained=("{1}中取整数，可得{0}", "{1}中取整数，得不出{0}"),
    day=("有{}这一天", "没有{}这一天"),
    fails="{} 不成立",
    units={"d": "天", "mo": "个月", "yr": "年"},
    found_by="自动发现：{}",
    folded="{n} 项成立",
    unfold="加 -v 展开",
    articles="{n} 篇文章",
    checks="{n} 项核对",
    figures="{seen} 个数字，{guarded} 个受检（{percent}%）",
    unguarded="未受检的数字",
    measuring="{n} 个数字",
    quoted="「{}」",
    looked_in="查过 {}",
    seen_at="见 {}",
    others="另有日期、编号、名称 {n} 处",
    unread="无法读取",
    nothing="没有可核对的内容",
    passed="通过",
    failed="{} 项未通过",
    warnings="有 {n} 处警告",
    unguarded_share="受检的数字太少",
    incomplete="有内容未能核对",
    missing="有 {n} 处未能核对",
    headings=("判定", "位置", "原句", "核算"),
    columns=("位置", "原文", "值", "范围", "单位", "类别", "概数词"),
    reasons=(
        ("one side has no limit", "一边没有上限或下限，总能成立，查不出错"),
        ("each holds alone, but not all of them together", "分别都成立，合在一起则不能"),
        (
            r"the other figures allow a range of (\d+) units of its last digit",
            "其余数字给出的范围有末位的 {} 倍之宽",
        ),
        (
            "== takes figures exactly as they are written; ~ takes their rounding",
            "== 只认所写的数字本身，要容许修约请写 ~",
        ),
        ("the whole is not known well enough", "总数不够确切"),
        ("any such share is a whole number of so many", "总数太大，任何这样的百分比都凑得出整数"),
        (r"no whole number of (\d+) gives this share", "总数为 {} 时，没有整数能得出这个比例"),
        ("the units differ as well", "单位也不同"),
        ("only one class", "只有一档"),
        ("(.+) and (.+) do not compare", "{} 与 {} 不可比"),
        (
            "a number in a check is exact; bracketed in the quote it stands for its rounding",
            "核对式里的数字按原值计；在 quote: 里加括号才容许修约",
        ),
        (r"the quote stands at (\d+) places", "原句在 {} 处出现"),
        (
            "copy more words, or write nth: 2 or within: WORDS below quote:",
            "多抄几个字，或在 quote: 下写明 nth: 2 或 within: 段内文字",
        ),
        ("the quote is not in the article", "文中没有这句话"),
        ("no article (.+) was read", "没有读到 {} 这篇文章"),
        (
            r"nth or within points at none of the (\d+) place\(s\) of the quote",
            "nth: 或 within: 未指中原句的 {} 处",
        ),
        ("correct nth: or within:", "改正 nth: 或 within:"),
        (
            "the quote is not in the article; this is the nearest sentence",
            "文中没有这句话，最接近的是上面这句",
        ),
        (
            "the quote is not in the article; these are the nearest sentences",
            "文中没有这句话，最接近的是上面这几句",
        ),
        ("copy the sentence anew", "重新抄录原句"),
        ("no figure is read in (.+)", "{} 中读不出数字"),
        ("bracket the figure alone", "括号里只留数字"),
        ("the words have changed; the claim was checked where they stand now", "文字已改，按现在的文字核对"),
        ("the waiver is not needed any more: remove it", "豁免已无必要，可以删去"),
        ("it ended on (.+)", "已于 {} 到期"),
        ("it was written for (.+), this is (.+)", "写明的是{}，现在是{}"),
        ("(.+) has become (.+)", "{} 已改为 {}"),
        ("the waiver no longer applies to (.+): (.+)", "豁免不再适用于 {}：{}"),
        ("(.+) was expected to be (.+) and is (.+)", "{} 本应为{}，现为{}"),
        *((verdict.value, name) for verdict, name in _ZH_VERDICTS.items()),
        ("one digit", "错一位"),
        ("two digits swapped", "两位颠倒"),
        ("a digit doubled or added", "多一位"),
        ("ten times too much or too little", "差十倍"),
        ("万 for 亿 or the reverse", "万、亿互误"),
        ("the last place", "末位"),
        ("recomputed from the others", "由其余数字算出"),
    ),
)

EN = Words(
    verdicts={verdict: verdict.value for verdict in Verdict},
    severities={severity: severity.value for severity in Severity},
    notes={kind: kind.value for kind in NoteKind},
    scales=((10**12, " trillion"), (10**9, " billion"), (10**6, " million")),
    grouping=",",
    gap=" ",
    to=" to ",
    comma=", ",
    points="points",
    equation="equation",
    stated="stated",
    derived="derived",
    means="stands for {}",
    short_by="off by {}",
    short_by_least="off by at least {}",
    also="also",
    repair="repair",
    alternative="; or ",
    note="note",
    waived="waived",
    waived_by="{} ({})",
    functions={
        "count": "{} listed",
        "days": "days of {}",
        "months": "months of {}",
        "years": "years of {}",
        "avg": "average of {}",
        "max": "greatest of {}",
        "min": "least of {}",
    },
    attained=("a whole number of {1} gives {0}", "no whole number of {1} gives {0}"),
    day=("there is a {}", "there is no {}"),
    fails="{} does not hold",
    units={"d": "days", "mo": "months", "yr": "years"},
    found_by="found by: {}",
    folded="{n} check{s} passed",
    unfold="-v to show",
    articles="{n} article{s}",
    checks="{n} check{s}",
    figures="{seen} figures, {guarded} guarded ({percent}%)",
    unguarded="unguarded figures",
    measuring="{n} figure{s}",
    quoted="“{}”",
    looked_in="looked in {}",
    seen_at="see {}",
    others="{n} other{s} (dates, codes, names)",
    unread="could not be read",
    nothing="nothing to check",
    passed="passed",
    failed="{} failed",
    warnings="{n} warning{s}",
    unguarded_share="too few figures are guarded",
    incomplete="something could not be checked",
    missing="{n} could not be checked",
    headings=("verdict", "place", "sentence", "equation"),
    columns=("place", "text", "value", "range", "unit", "kind", "hedge"),
    reasons=(("one side has no limit", "one side has no limit: this always holds and catches nothing"),),
)

NOTES = {
    NoteKind.DRIFTED: "A figure has changed since the claim was written; it was checked with the new one.",
    NoteKind.MOVED: "The words around a claim have changed a little; it was checked where they stand now.",
    NoteKind.LOST: "The words of a claim must stand in the article.",
    NoteKind.AMBIGUOUS: "The words of a claim must stand at one place of the article.",
    NoteKind.UNFIT: "A figure must be read in each bracket of a claim.",
    NoteKind.LAPSED: "A waiver holds only for the verdict, the figures and the time it was written for.",
    NoteKind.UNEXPECTED: "A check must end as the author of the claim expects.",
    NoteKind.LINE_BREAK: "It could not be told whether a line break ends a sentence.",
    NoteKind.DAMAGED: "Some of the text had to be repaired or guessed.",
}
"""What each kind of note is about, for readers of rules."""

_CATALOGUE = {"zh": ZH, "en": EN}


def words(language: str) -> Words:
    """Return the words for an article's language; English where there are none."""
    return _CATALOGUE.get(language, EN)
