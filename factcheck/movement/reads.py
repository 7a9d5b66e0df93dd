"""What can a figure be in the account of a change?

「货值由8.6亿元增至77.9亿元，增长8.1倍」: 8.6亿元 is a start, 77.9亿元 a goal, 8.1倍 a rate.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from factcheck.discovery import Kind
from factcheck.frozen import NamedTuple

if TYPE_CHECKING:
    from factcheck.discovery import Mention
    from factcheck.model import Quantity
    from factcheck.movement.words import Way

AMOUNTS = frozenset({Kind.NUMBER, Kind.COUNT, Kind.CURRENCY, Kind.DIMENSION, Kind.DURATION, Kind.PERCENT})
RATES = frozenset({Kind.PERCENT, Kind.MULTIPLE})
READ = AMOUNTS | RATES | {Kind.POINT}


class Role(Enum):
    """What a figure does in the account of a change."""

    LEVEL = 1  # 完成30524亿美元: where it is, unless another figure says so
    START = 2  # 由8.6亿元, 上年同期为8.6亿元, from $8.6m
    GOAL = 3  # 增至77.9亿元, to $77.9m
    STEP = 4  # 增加235亿美元, up $235m
    RATE = 5  # 增长0.77%, or 3.1%
    STRANGER = 6  # compared with 6.1% in the euro area


class Read(NamedTuple):
    """A figure with its role, its way, what it is compared with, and the words before it."""

    mention: Mention
    role: Role
    way: Way | None = None
    against: str = ""
    word: str = ""
    subject: str = ""
    """What is told to move, where the clause names it: 「最大涨幅超过30%」 has 最大."""
    is_direct: bool = False
    """True where a start stands right behind its word: 由4499, from 4499."""
    is_named: bool = False
    """True where what moves is named behind: "a 12% increase in wages"."""
    is_compared: bool = False
    """True where what follows is the start: "500 more than the 5,000"."""
    is_again: bool = False
    """True where what was told before is compared once more: "but was 9% below the 1.45 billion"."""
    tells_way: bool = False
    """True where a start itself says which way it went: "to $34 on Friday, down from $60"."""

    def measured(self, quantity: Quantity) -> Read:
        """Return the same with another reading of its figure."""
        return self._replace(mention=self.mention._replace(quantity=quantity))

    @property
    def is_of_change(self) -> bool:
        """Tell whether the figure says that something changed."""
        return self.role in (Role.GOAL, Role.STEP, Role.RATE)

    @property
    def is_rate(self) -> bool:
        """Tell whether the figure is the rate of a change."""
        return self.role is Role.RATE


def moved(mention: Mention) -> Role:
    """Return whether a figure that moves something is the rate of it or the amount."""
    return Role.RATE if mention.quantity.kind in RATES | {Kind.FRACTION} else Role.STEP
