r"""Which signs in a line of Markdown are markup, and which are its text?

In 「完成率**[59%](https://a.b/c12)**，即20\*34」 only 完成率59%，即20*34 is shown.  Inline markup as in
CommonMark 0.31, § "Phase 2", with ~~ and footnote marks; a star between digits multiplies.  What comes out is
HTML: its tags and character references stay, and what looks like them is escaped.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from html.entities import html5
from typing import TYPE_CHECKING

from factcheck.frozen import NamedTuple
from factcheck.languages.script import UNIT_HEADS
from factcheck.readers.from_markdown.emphasis import Run, is_wide, paired, run_at
from factcheck.readers.from_markdown.lines import DESTINATION, LABEL, TAG, TITLE, plain_label
from factcheck.readers.page.markup import UNREAD
from factcheck.source import Edit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Set

_SIGN = re.compile(r"[\\`*_~\[\]\n!&<$]")
_SIGN_OR_ADDRESS = re.compile(rf"{_SIGN.pattern}|https?://|www\.")  # four times as slow
_NO_MARKUP = re.compile(r"[<&](?:[\s0-9=&]|[^\x00-\x7f]|\Z)")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_ESCAPED = {"<": "&lt;", "&": "&amp;"}
_TICKS = re.compile("`+")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|([A-Za-z][A-Za-z0-9]{1,31}));")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,100}\]")
_ADDRESS = r"[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*+"
_MAIL = r"[^\s<>@:/\\]{1,64}@[\w.-]{1,255}"
_AUTOLINK = re.compile(f"<(?:{_ADDRESS}|{_MAIL})>")
_URL_SIGN = r"[!#-'*-;=?@A-Z\\^_a-z|~]"
_URL = re.compile(rf"(?:https?://|www\.){_URL_SIGN}*+(?:\({_URL_SIGN}*+\){_URL_SIGN}*+)*+")
_URL_ENDS = "?!.,:;*_~'\""
_FIGURE = re.compile(r"\$([0-9][0-9,.]*)(?:\\%)?\$(?![0-9])")
_TARGET = re.compile(rf"\(\s*+(?:{DESTINATION}(?:\s++{TITLE})?)?\s*+\)", re.DOTALL)
_LABEL = re.compile(rf"{LABEL}|\[\]", re.DOTALL)
_HARD_END = re.compile(r" {2,}\Z")
_PARAGRAPH_HEADS = ("\u3000", "|")
"""A line that begins so is its writer's own, though the page joins it."""
_HIDDEN = UNREAD | {"template", "noscript", "svg", "datalist", "audio", "video", "object", "canvas"}
_HIDING = re.compile(rf"<({'|'.join(sorted(_HIDDEN))})[\s/>]", re.IGNORECASE)
"""Elements whose content a page hides, and without a closing tag all the rest of it."""
_LONG_TAG, _LONG_TAGS = 1000, 20
"""Attributes may hold whole images, but not many times over."""
_REMARKS = (
    *(("<!-->", ""), ("<!--->", ""), ("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>")),
    *((f"<!{letter}", ">") for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
)


class _Bracket(NamedTuple):
    """An opening bracket, and how many runs stood before it."""

    at: int
    is_image: bool
    runs: int


class Spans:
    """One walk through the text of a paragraph, heading or cell."""

    def __init__(self, text: str, labels: Set[str], is_cell: bool = False) -> None:
        self._text = text
        self._labels = labels
        # a bar inside a cell is no border of it
        self._escaped = _ESCAPED | {"|": "\N{BROKEN BAR}"} if is_cell else _ESCAPED
        self._edits: list[Edit] = []
        self._runs: list[Run] = []
        self._brackets: list[_Bracket] = []
        self._last_bracket = -1  # where the last one opened
        self._dead = 0  # brackets around a link, which are no links themselves
        self._ticks: dict[int, list[int]] | None = None
        self._missing: set[str] = set()  # what does not come any more
        self._long_tags = 0

    def edits(self) -> Iterator[Edit]:
        """Yield what makes the text HTML without other markup, sorted and disjoint."""
        has_address = "://" in self._text or "www." in self._text
        search = (_SIGN_OR_ADDRESS if has_address else _SIGN).search
        found = search(self._text)
        while found is not None:
            at = _HANDLERS[found[0][0]](self, found.start())
            found = search(self._text, at)
        self._pair(0)
        done = 0
        for edit in sorted(self._edits, key=lambda edit: (edit.start, -edit.end)):
            if edit.start >= done:
                yield edit
                done = edit.end

    def _cut(self, start: int, end: int, text: str = "") -> int:
        self._edits.append(Edit(start, end, text))
        return end

    def _cut_out(self, start: int, end: int) -> int:
        """Cut what the page shows, and keep apart what stood on both sides of it."""
        before = self._text[max(0, start - 3) : start].rstrip("*_~")[-1:]
        after = self._text[end : end + 3].lstrip("*_~")[:1]
        apart = before.isalnum() and after.isalnum() and not (is_wide(before) and is_wide(after))
        return self._cut(start, end, " " if apart else "")

    # --- signs, each handler returns where to go on --------------------------------------------------

    def _escape(self, at: int) -> int:
        sign = self._text[at + 1 : at + 2]
        if sign == "\n":
            return self._cut(at, at + 2, "<br>")
        if sign not in _PUNCTUATION:
            return at + 1
        if sign in self._escaped:
            return self._cut(at, at + 2, self._escaped[sign])
        return self._cut(at, at + 1) + 1

    def _line_end(self, at: int) -> int:
        """Join lines; 「12⏎月」 is one figure, and two blanks at the end of a line end it for good."""
        text = self._text
        if hard := _HARD_END.search(text, max(0, at - 80), at):
            return self._cut(hard.start(), at + 1, "<br>")
        if text.startswith(_PARAGRAPH_HEADS, at + 1):
            return self._cut(at, at + 1, "<br>")
        if text[at - 1 : at].isdigit() and text[at + 1 : at + 2] in UNIT_HEADS:
            return self._cut(at, at + 1)
        return at + 1

    def _code(self, at: int) -> int:
        if self._ticks is None:
            self._ticks = {}
            for run in _TICKS.finditer(self._text):
                self._ticks.setdefault(len(run[0]), []).append(run.start())
        end = at
        while self._text[end : end + 1] == "`":
            end += 1
        closings = self._ticks.get(end - at, [])
        closing = bisect_left(closings, end)
        return end if closing == len(closings) else self._cut_out(at, closings[closing] + end - at)

    def _run(self, at: int) -> int:
        run = run_at(self._text, at)
        self._runs.append(run)
        return run.end

    def _ampersand(self, at: int) -> int:
        if _NO_MARKUP.match(self._text, at):
            return at + 1
        found = _REFERENCE.match(self._text, at)
        if found is None or (found[1] is not None and found[1] + ";" not in html5):
            return self._cut(at, at + 1, "&amp;")
        return found.end()

    def _address(self, at: int) -> int:
        """Leave an address as it is: no sign in it is markup."""
        found = _URL.match(self._text, at)
        assert found is not None
        return self._verbatim(at, at + len(found[0].rstrip(_URL_ENDS)))

    def _verbatim(self, start: int, end: int) -> int:
        at = self._text.find("&", start, end)
        while at >= 0:
            self._cut(at, at + 1, "&amp;")
            at = self._text.find("&", at + 1, end)
        return end

    def _dollar(self, at: int) -> int:
        r"""Read $69\%$ as the figure that it is."""
        found = _FIGURE.match(self._text, at)
        if found is None:
            return at + 1
        self._cut(at, at + 1)
        self._cut(found.end(1), found.end(), "%" if found.end() > found.end(1) + 1 else "")
        return found.end()

    # --- HTML -----------------------------------------------------------------------------------

    def _angle(self, at: int) -> int:
        if _NO_MARKUP.match(self._text, at):
            return at + 1
        if link := _AUTOLINK.match(self._text, at):
            self._cut(at, at + 1)
            return self._cut(self._verbatim(at + 1, link.end() - 1), link.end())
        remark = self._end_of_remark(at)
        if remark >= 0:
            return self._cut(at, remark)
        tag = TAG.match(self._text, at, at + _LONG_TAG)
        if tag is None and self._long_tags < _LONG_TAGS:
            self._long_tags += 1
            tag = TAG.match(self._text, at)
        if tag is None or self._hides_the_rest(tag):
            return self._cut(at, at + 1, "&lt;")
        return tag.end()

    def _end_of_remark(self, at: int) -> int:
        for opening, closing in _REMARKS:
            if self._text.startswith(opening, at) and (end := self._find(closing, at + len(opening))) >= 0:
                return end + len(closing)
        return -1

    def _hides_the_rest(self, tag: re.Match[str]) -> bool:
        """Tell whether a tag is but the name of one: 「the <title> of a page」."""
        name = _HIDING.match(self._text, tag.start())
        return name is not None and self._find(f"</{name[1]}", tag.end()) < 0

    def _find(self, sign: str, start: int) -> int:
        """Return where *sign* comes next; what is once missing is not searched again."""
        if sign in self._missing:
            return -1
        found = self._text.find(sign, start)
        if found < 0:
            self._missing.add(sign)
        return found

    # --- links ----------------------------------------------------------------------------------

    def _exclamation(self, at: int) -> int:
        if self._text[at + 1 : at + 2] != "[":
            return at + 1
        return self._push(_Bracket(at, True, len(self._runs)), at + 2)

    def _bracket(self, at: int) -> int:
        if mark := _FOOTNOTE.match(self._text, at):
            return self._cut_out(at, mark.end())
        return self._push(_Bracket(at, False, len(self._runs)), at + 1)

    def _push(self, bracket: _Bracket, end: int) -> int:
        self._brackets.append(bracket)
        self._last_bracket = bracket.at
        return end

    def _closing(self, at: int) -> int:
        if not self._brackets:
            return at + 1
        opening = self._brackets.pop()
        is_dead = len(self._brackets) < self._dead and not opening.is_image
        self._dead = min(self._dead, len(self._brackets))
        end = -1 if is_dead else self._target(opening, at)
        if end < 0:
            return at + 1
        self._pair(opening.runs)
        inside = opening.at + 1 + opening.is_image
        if opening.is_image:
            # what an image shows is no part of the sentence around it
            apart = "<p>" if self._text[inside:at].strip() else ""
            self._cut(opening.at, inside, apart)
            return self._cut(at, end, apart)
        self._dead = len(self._brackets)
        self._cut(opening.at, inside)
        return self._cut(at, end)

    def _target(self, opening: _Bracket, at: int) -> int:
        """Return where the link ends whose text ends *at*, or -1 if it is none."""
        if target := _TARGET.match(self._text, at + 1):
            return target.end()
        label = _LABEL.match(self._text, at + 1)
        if label is not None and label[1] is not None:
            return label.end() if plain_label(label[1]) in self._labels else -1
        inside = opening.at + 1 + opening.is_image
        if self._last_bracket > opening.at or not 0 < at - inside < 1000 or not self._labels:
            return -1
        if plain_label(self._text[inside:at]) not in self._labels:
            return -1
        return at + 1 if label is None else label.end()

    def _pair(self, first: int) -> None:
        """Cut the signs of emphasis among the runs from *first* on, and what is struck out."""
        for start, end, is_struck in paired(self._runs[first:]):
            if is_struck:
                self._cut_out(start, end)
            else:
                self._cut(start, end)
        del self._runs[first:]


_HANDLERS: dict[str, Callable[[Spans, int], int]] = {
    "\\": Spans._escape,
    "\n": Spans._line_end,
    "`": Spans._code,
    "*": Spans._run,
    "_": Spans._run,
    "~": Spans._run,
    "&": Spans._ampersand,
    "h": Spans._address,
    "w": Spans._address,
    "$": Spans._dollar,
    "<": Spans._angle,
    "!": Spans._exclamation,
    "[": Spans._bracket,
    "]": Spans._closing,
}
