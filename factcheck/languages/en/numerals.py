"""What value has a numeral that begins here?

"1,674.5", "2 1/4", "4 thousand 3 hundred", "three hundred and thirty-one", "two point two million" and
"half a dozen" are read by one small parser; the caller decides whether the context allows a figure at
all.
"""

from __future__ import annotations

import re
from fractions import Fraction

from factcheck.languages.en import words as w
from factcheck.languages.en.digits import FRACTION, LONGEST, Written, digits, part_of
from factcheck.languages.late import Late

_WORD = re.compile(r"[A-Za-z]+")
_JOIN = re.compile(r"[ \u00a0\t]*[-‐‑–—][ \u00a0]?|[ \u00a0\t]+(?P<and>and[ \u00a0]+)?", re.IGNORECASE)
_HALF_TAIL = Late(r"(?:[ \u00a0]+and[ \u00a0]+(?:a|one)[- ]half\b(?!-)|-and-a-half\b)", re.IGNORECASE)
_DIGIT_TAIL = Late(r"[ \u00a0]+and[ \u00a0]+(?=\d{1,2}/\d{1,2}(?![\d/]))", re.IGNORECASE)
_OF_A = Late(r" of an? (?=[a-z])", re.IGNORECASE)
_POINT = Late(r"[ \u00a0]+point[ \u00a0]+", re.IGNORECASE)
_LEAD_POINT = Late(r"point +(?:(\d{1,9})(?![\d.,:]\d)|(?=[a-z]))")
_WIDEST_SIGN = 12
_ARTICLE = Late(r"[ \u00a0]+(?:an?|of an?)[ \u00a0]+|[ \u00a0]+|-(?:a-)?", re.IGNORECASE)

_HUNDRED = w.SCALES["hundred"]
_DASHES = frozenset("–—")
LARGEST = 10**18
DEEPEST = 6  # trillion, billion, million, thousand, hundred, and a fraction
_BEHIND_TENS = {word: value for word, value in (w.ONES | w.ORDINAL_ONES).items() if 0 < value < 10}
_ARTICLES = ("a", "an")


def _word(text: str, at: int) -> tuple[str, int]:
    match = _WORD.match(text, at)
    return (match.group().lower(), match.end()) if match else ("", at)


def _next(text: str, at: int) -> tuple[str, int, bool]:
    """Return the word behind a blank or hyphen, its end, and whether "and" stood between."""
    join = _JOIN.match(text, at)
    if not join:
        return "", at, False
    word, end = _word(text, join.end())
    return word, end, bool(join["and"])


def _small(text: str, at: int) -> Written | None:
    """Read a number word below a hundred, ordinal or not: seven, twenty-one, thirty—first."""
    word, end = _word(text, at)
    if word in w.ONES:
        return Written(end, Fraction(w.ONES[word]), in_words=True)
    if word in w.ORDINAL_ONES or word in w.ORDINAL_TENS:
        return Written(end, Fraction(w.ORDINALS[word]), is_ordinal=True, in_words=True)
    return _with_ones(text, w.TENS[word], end) if word in w.TENS else None


def _with_ones(text: str, tens: int, end: int) -> Written:
    """Add the ones of twenty-one and thirty-first."""
    after, after_end, joined = _next(text, end)
    if joined or after not in _BEHIND_TENS:
        return Written(end, Fraction(tens), in_words=True)
    value, is_ordinal = tens + _BEHIND_TENS[after], after in w.ORDINAL_ONES
    return Written(after_end, Fraction(value), is_ordinal=is_ordinal, in_words=True)


def _agree(over: int, under: str) -> bool:
    """Tell whether the denominator has the right number; "two-third" is a common slip.

    Quarters are mostly those of a year, but three of them.
    """
    if under == "quarters":
        return over == 3
    return (over > 1) == under.endswith("s") or (over, under) == (2, "third")


def fraction(text: str, at: int) -> Written | None:
    """Read two-thirds, a fifth, three quarters or one half."""
    word, end = _word(text, at)
    over = 1 if word in _ARTICLES else w.ONES.get(word, 0)
    if word in w.TENS:  # twenty-three fifths
        many = _with_ones(text, w.TENS[word], end)
        over, end = (0, end) if many.is_ordinal else (int(many.value), many.end)
    if not over:
        return None
    under, under_end, joined = _next(text, end)
    if joined or under not in w.DENOMINATORS or not _agree(over, under):
        return None
    return part_of(under_end, Fraction(over, w.DENOMINATORS[under]))._replace(in_words=True)


def _head(text: str, at: int) -> Written | None:
    """Read what a scale may follow: digits, a small number word, a fraction, or "a" for one."""
    if not text[at : at + 1].isalpha():
        return digits(text, at)
    word, end = _word(text, at)
    if word in _ARTICLES and _is_scale(_next(text, end)[0]):
        return Written(end, Fraction(1), in_words=True)
    if word in w.SCALES:
        return Written(at, Fraction(1), in_words=True)
    if word in ("half", "quarter"):
        return _half(text, end, Fraction(1, w.DENOMINATORS[word]))
    if word == "point":
        return _pointed(text, at)
    if word in w.ORDINAL_SCALES:
        return Written(end, Fraction(w.ORDINAL_SCALES[word]), is_ordinal=True, in_words=True)
    return _of_a_scale(text, fraction(text, at)) or _small(text, at)


def _is_scale(word: str) -> bool:
    return word in w.SCALES or word in w.DOZENS


def _of_a_scale(text: str, read: Written | None) -> Written | None:
    """Multiply by the scale of "three quarters of a million"."""
    gap = _OF_A.match(text, read.end) if read else None
    word, end = _word(text, gap.end()) if gap else ("", 0)
    scale = w.SCALES.get(word, 0)
    if not read or not scale or text[end : end + 1] == "-":
        return read
    place = Fraction(scale, read.value.denominator)
    return Written(end, read.value * scale, place, scale, in_words=True)


def _half(text: str, end: int, value: Fraction) -> Written | None:
    """Read the numeral of half a million or a quarter of a million; half of what else is no numeral."""
    gap = _ARTICLE.match(text, end)
    word, word_end = _word(text, gap.end()) if gap else ("", end)
    if _is_scale(word):
        scale = w.SCALES.get(word) or w.DOZENS[word]
        # half a million is a round number: its last digit counts half a million
        return Written(word_end, value * scale, value * scale, scale, in_words=True)
    return part_of(end, value)._replace(in_words=True)


def _decimals(text: str, read: Written) -> Written:
    """Add what follows "point": two point two, two hundred point seventy-one."""
    point = _POINT.match(text, read.end)
    if not point or read.is_ordinal or not read.in_words:
        return read
    part, end = _spelt_digits(text, point.end())
    if not part:
        return read
    value = read.value + Fraction(f"0.{part}")
    return read._replace(end=end, value=value, place=Fraction(1, 10 ** len(part)))


def _spelt_digits(text: str, at: int) -> tuple[str, int]:
    """Return the digits that number words spell one after the other, and where they end."""
    part, end = "", at
    while (small := _small(text, at)) and not small.is_ordinal and len(part) < LONGEST:
        part, end = part + str(small.value), small.end
        blank = _JOIN.match(text, end)
        if not blank or blank["and"]:
            break
        at = blank.end()
    return part, end


def _pointed(text: str, at: int) -> Written | None:
    """Read "point five" and "point 77", where no zero is said; "see point 5" is none."""
    before = text[max(0, at - _WIDEST_SIGN) : at].rstrip(" ")
    if before[-1:].isalnum() and not before.endswith(("minus", "negative")):
        return None
    lead = _LEAD_POINT.match(text, at)
    part, end = (lead[1], lead.end()) if lead and lead[1] else ("", at)
    if lead and not part:
        part, end = _spelt_digits(text, lead.end())
    if not part:
        return None
    return Written(end, Fraction(f"0.{part}"), Fraction(1, 10 ** len(part)), in_words=True)


def more_scales(text: str, read: Written) -> Written:
    """Multiply by the scale words that follow, and add the tens of "three hundred and two"."""
    while not read.is_ordinal:
        word, end, joined = _next(text, read.end)
        if joined:
            break
        if word in w.ORDINAL_SCALES and read.in_words:
            return read.scaled(w.ORDINAL_SCALES[word], end)._replace(is_ordinal=True)
        scale = w.SCALES.get(word) or w.PLURAL_SCALES.get(word)
        if not scale or not _takes(read, scale):
            break
        read = read.scaled(scale, end)._replace(is_fraction=False)
        if scale == _HUNDRED:
            read = _tens(text, read)
    return read


def _takes(read: Written, scale: int) -> bool:
    """Tell whether a scale may follow: no hundred behind a thousand, and nothing without end."""
    return read.scale * scale <= LARGEST and (scale >= 1000 or read.scale == 1)


def _tens(text: str, read: Written) -> Written:
    """Add the rest below a hundred: three hundred (and) thirty-one."""
    join = _JOIN.match(text, read.end)
    small = _small(text, join.end()) if join else None
    if not join or not small or not small.value:
        return read
    after, _, joined = _next(text, small.end)
    if not joined and _counts_apart(after, small):
        return read
    value = read.value + small.value
    return read._replace(end=small.end, value=value, place=Fraction(1), is_ordinal=small.is_ordinal)


def _counts_apart(after: str, small: Written) -> bool:
    """Tell whether the word behind a number takes it away from the hundred before it."""
    if after in w.DENOMINATORS:
        return not small.is_ordinal  # one hundred and three quarters
    return after in w.DOZENS or w.SCALES.get(after) == _HUNDRED  # five hundred and six hundred


def _dozens(text: str, read: Written) -> Written:
    word, end, joined = _next(text, read.end)
    return read.scaled(w.DOZENS[word], end)._replace(scale=1) if word in w.DOZENS and not joined else read


def _rest(text: str, join: re.Match[str], limit: Fraction, depth: int) -> Written | None:
    """Read the smaller number behind *join*; digits need a scale of their own and no "and"."""
    at = join.end()
    if limit <= 1:  # only a fraction fits behind twenty-one
        return fraction(text, at) if join["and"] else None
    rest = numeral(text, at, depth + 1, limit) if depth < DEEPEST else None
    in_digits = not text[at : at + 1].isalpha()
    return None if rest and in_digits and (join["and"] or rest.scale == 1) else rest


def _tail(text: str, read: Written, limit: Fraction, depth: int) -> Written:
    """Add a smaller number behind a scale: two million (and) three hundred thousand."""
    if half := _HALF_TAIL.match(text, read.end):
        return read._replace(end=half.end(), value=read.value + limit / 2, place=limit / 2)
    join = _JOIN.match(text, read.end)
    rest = _rest(text, join, limit, depth) if join and text[join.start()] not in _DASHES else None
    if not rest or not 0 < rest.value < limit:
        return read
    scale = read.scale if rest.is_fraction and rest.scale == 1 and read.scale >= 1000 else 1
    return read._replace(
        end=rest.end,
        value=read.value + rest.value * scale,  # six million and two thirds are 6.67 million
        place=rest.place,
        is_fraction=rest.is_fraction,
        is_ordinal=rest.is_ordinal,
    )


def _scale_alone(text: str, at: int) -> Written:
    """Read "thousand liters", where the scale stands for one of itself."""
    word, end = _word(text, at)
    scale = w.SCALES[word]
    head = Written(end, Fraction(scale), Fraction(scale), scale, in_words=True)
    return _tens(text, head) if scale == _HUNDRED else head


def _and_half(text: str, head: Written) -> Written:
    """Add the half of "two and a half", and the fraction of "five and 1/2"."""
    tail = _DIGIT_TAIL.match(text, head.end) if not head.is_fraction else None
    part = FRACTION.match(text, tail.end()) if tail else None
    if part and 0 < int(part["over"]) < int(part["under"]) and head.value < 1000:
        value = head.value + Fraction(int(part["over"]), int(part["under"]))
        return head._replace(end=part.end(), value=value, is_fraction=True)
    half = _HALF_TAIL.match(text, head.end) if head.place == 1 and not head.is_fraction else None
    if not half:
        return head
    return head._replace(end=half.end(), value=head.value + Fraction(1, 2), place=Fraction(1, 10))


def _scaled(text: str, head: Written) -> Written:
    """Add decimals and scales: two point two million, two hundred point seventy-one."""
    read = _dozens(text, more_scales(text, _decimals(text, head)))
    return _decimals(text, read) if read.scale > 1 and read.in_words and read.place >= 1 else read


def numeral(text: str, at: int, depth: int = 0, limit: Fraction | None = None) -> Written | None:
    """Read the longest numeral that begins at *at*, or nothing."""
    head = _head(text, at)
    if not head or head.is_ordinal:
        return head
    read = _scaled(text, _scale_alone(text, at) if head.end == at else _and_half(text, head))
    if _is_complete(read) or (limit is not None and read.value >= limit):
        return read  # too large to be the tail of the numeral before it
    return _tail(text, read, min(Fraction(read.scale), read.place), depth)


def _is_complete(read: Written) -> bool:
    """Tell whether nothing smaller may follow: behind an ordinal, a fraction and plain digits."""
    return read.is_ordinal or read.is_fraction or (read.scale == 1 and not read.in_words)
