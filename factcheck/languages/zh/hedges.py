"""Which words before and after a figure widen or bound it?

「超过1.5万户」 excludes 1.5万, 「6000户以上」 includes 6000, 「400余件」 stays below 500, and
「附近3家」 has no hedge.
"""

from __future__ import annotations

from factcheck.frozen import NamedTuple
from factcheck.interval import Hedge
from factcheck.languages.late import Late

_BEFORE = {
    Hedge.ABOUT: "约 大约 约为 约合 大概 大致 约有 约占 大约有 约达",
    Hedge.NEARLY: "近 将近 接近 逼近 接近于 几近",
    Hedge.ABOVE: (
        "超 超过 超出 逾 突破 高于 多于 大于 强于 > 均超 均超过 超过了 突破了 长于 晚于 破 涨破 升破 冲破"
    ),
    Hedge.AT_LEAST: (
        "至少 最少 起码 不少于 不低于 不小于 不短于 ≥ 至少有 至少为 至少是 至少要 最低 最少有 "
        "大于等于 大于或等于 大于或者等于 不下"
    ),
    Hedge.BELOW: "不足 不到 未满 不满 低于 少于 小于 未达 < 不及 短于 未到 早于 跌破",
    Hedge.AT_MOST: (
        "不超过 不高于 不多于 不大于 最多 至多 最多为 最多有 最多是 不得超过 未超过 ≤ 小于等于 小于或等于 "
        "小于或者等于 不长于 不超 未超 顶多"
    ),
}
_BEFORE_BARE = {Hedge.AT_LEAST: "上 成 过"}
"""Hedges only before a bare scale: 上百, 上千, 过万, 过半."""

_NO_HEDGE_WORDS = """
附近 最近 靠近 邻近 临近 贴近 走近 亲近 新近 相近 远近 拉近 就近 越近 赶超 反超
签约 合约 预约 节约 条约 违约 协约 公约 履约 邀约 解约 续约 特约 隐约 契约 制约 毁约 失约 纽约 守约 北约
打破 侦破 爆破 攻破 告破 识破 看破 戳破 残破
"""
_NO_HEDGE = frozenset(_NO_HEDGE_WORDS.split())
_AFTER = {
    Hedge.AT_LEAST: (
        "以上 及以上 或以上 或者以上 之上 或更多 或者更多 (含)以上 （含）以上 （含）及以上 起步 开外 打底"
    ),
    Hedge.AT_MOST: "以下 及以下 或以下 以内 之内 之下 或更少 （含）以下 （含）以内 封顶",
    Hedge.ABOUT: "左右 上下 前后 许 出头 的样子",
    Hedge.ODD: "有余",
}
_NOT_AFTER = (
    *("左右两", "左右岸", "上下游", "上下班", "上下册", "上下铺", "上下文", "前后两"),
    *("许多", "许可", "许昌"),
)
"""Words that look like a hedge: 「3米左右两侧」, 「500家上下游企业」."""


def _last_first(table: dict[Hedge, str], place: int) -> dict[str, tuple[tuple[str, Hedge], ...]]:
    """Return the hedges by their last (-1) or first (0) character, longest first."""
    found: dict[str, list[tuple[str, Hedge]]] = {}
    for hedge, words in table.items():
        for word in words.split():
            found.setdefault(word[place], []).append((word, hedge))
    return {key: tuple(sorted(words, key=lambda w: -len(w[0]))) for key, words in found.items()}


_BEFORE_BY_LAST = _last_first(_BEFORE, -1)
_BARE_BY_LAST = _last_first(_BEFORE_BARE, -1)
_AFTER_BY_FIRST = _last_first(_AFTER, 0)


def hedge_before(view: str, at: int, floor: int, bare: bool = False) -> tuple[Hedge, int]:
    """Return the hedge that ends at *at* and where it starts, not before *floor*."""
    end, last = at, view[at - 1 : at]
    if last == " ":
        end, last = at - 1, view[at - 2 : at - 1]
    words = _BEFORE_BY_LAST.get(last, ())
    if bare and last in _BARE_BY_LAST:
        words = (*words, *_BARE_BY_LAST[last])
    for word, hedge in words:
        start = end - len(word)
        if start >= floor and view.startswith(word, start):
            if len(word) == 1 and view[max(floor, start - 1) : end] in _NO_HEDGE:
                return Hedge.NONE, at
            return hedge, start
    return Hedge.NONE, at


def hedge_after(view: str, at: int) -> tuple[Hedge, int]:
    """Return the hedge that starts at *at* and its end."""
    for word, hedge in _AFTER_BY_FIRST.get(view[at : at + 1], ()):
        if view.startswith(word, at) and not view.startswith(_NOT_AFTER, at):
            return hedge, at + len(word)
    return Hedge.NONE, at


class Compared(NamedTuple):
    """What 「比170低」 says of its figure, and where it ends."""

    hedge: Hedge
    end: int


_COMPARED = Late(" ?(?:([高大多])|[低小少])(?![^\\W])")


def compared(view: str, numeral_end: int, end: int) -> Compared | None:
    """Read 「比170低」 and 「比10大」 at the end of a clause; in 「比100元低20%」 more is told."""
    match = _COMPARED.match(view, end) or _COMPARED.match(view, numeral_end)
    return Compared(Hedge.ABOVE if match[1] else Hedge.BELOW, match.end()) if match else None
