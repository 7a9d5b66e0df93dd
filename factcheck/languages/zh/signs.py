"""Is a dash in front of a figure a minus sign or a hyphen?

「现金流量净额-31.20亿元」, 「分别为2.1%和-1.3%」 are below zero; 「苏-30」 and 「歼-10和-11」 are names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Kind

if TYPE_CHECKING:
    from factcheck.languages.zh.amount import Amount

_LEADING_TO_VALUES = frozenset("为至到是达于在率降由从自较比的幅速温(（：:，、额润益")
"""No name with a hyphen has one of these before it."""
_LEADING_TO_AMOUNTS = frozenset("和与及或差值量长跌增减加少入计了约仅亏损盈流税余升均")
"""Nor one of these, where a unit follows: a model has none."""
_SHARES = frozenset({Kind.PERCENT, Kind.POINT})
_AMOUNTS = frozenset({Kind.CURRENCY, Kind.DIMENSION, Kind.COUNT, Kind.MULTIPLE})

_ACCOUNTS = 10**8
"""「储备资产-20亿欧元」: prices behind a dash are smaller."""


def is_minus_after(before: str, amount: Amount | None) -> bool:
    """Tell whether a dash between a character, or none, and an amount is a minus sign."""
    if not before.isalnum() or before in _LEADING_TO_VALUES:
        return True
    if amount is None or not "\u4e00" <= before <= "\u9fff":
        return False
    kind = amount.measure.kind
    if kind in _SHARES or (kind is Kind.CURRENCY and amount.numeral.value >= _ACCOUNTS):
        return True
    return kind in _AMOUNTS and before in _LEADING_TO_AMOUNTS
