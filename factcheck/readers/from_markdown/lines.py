"""What does a single line of Markdown begin?

「## 二、整改」 begins a heading, 「34. 完成」 an item, 「| --- | ---: |」 a table; 「#34」 and 「34.5」 begin
nothing.  Tables of patterns.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAIN_HEADS = frozenset(" \t>#`~<-*+_=:|[!?0123456789")
"""First characters of lines that may be more than text."""

BULLET = re.compile(r"[-+*](?=[ \t]|$)")
NUMBER = re.compile(r"\d{1,9}[.)](?=[ \t]|$)", re.ASCII)
TASK = re.compile(r"\[[ xX]\](?=[ \t])")
HEADING = re.compile(r"#{1,6}(?:[ \t]+|$)")
UNDERLINE = re.compile(r"(?:=++|-++)[ \t]*$")
BLANK = re.compile(r"[ \t]*$")
RULE = re.compile(r"([-*_])(?:[ \t]*+\1){2,}+[ \t]*$")
FENCE = re.compile(r"`{3,}(?=[^`]*$)|~{3,}")
DELIMITERS = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*+\|?[ \t]*$")
FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,100}\]:[ \t]*")
ALERT = re.compile(r"\[![A-Za-z-]{1,40}\][-+]?[ \t]*")
ADMONITION = re.compile(r'(?:!!!|\?\?\?\+?|===)[ \t]+(?:[a-z -]*"(.+)"|([a-z]+))[ \t]*$')
DIRECTIVE = re.compile(r":{3,}[ \t]*(?:\{[^}]*\}|[A-Za-z-]*)[ \t]*")
TYPED = re.compile(r"[“‘\u2e80-\uffef].*[，、。；：！？]")
"""Chinese that somebody indented by four blanks, as paragraphs are in print: no code."""

_LINE = re.compile(r"([^\r\n]*)(?:\r\n?|\n|\Z)")
_END = r"[ \t]*\r?\n"
_FRONT = re.compile(rf"(---|\+\+\+){_END}(?:[ \t]*(?:#.*)?\r?\n)*+[ \t]*[\w\"'. -]+[:=]")
_FRONT_ENDS = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*\r?$", re.MULTILINE),
}

LABEL = r"\[(?=\s*+[^\s\]])((?:[^\[\]\\]|\\.){1,999}+)\]"
TITLE = r"""(?:"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\))"""
ANGLED = r"<(?:[^<>\n\\]|\\.)*+>"
_PAREN = r"\((?:[^\s()\\]|\\\S|\((?:[^\s()\\]|\\\S)*+\))*+\)"
DESTINATION = rf"(?:{ANGLED}|(?!<)(?:[^\s()\\]|\\\S?|{_PAREN})++)"
"""Where a link leads; parentheses in it are balanced."""
_BETWEEN = r"[ \t]*+\n?[ \t]*+"
_TITLED = rf"(?:(?=[ \t\n]){_BETWEEN}{TITLE})?"
_DEFINITION = re.compile(rf"{LABEL}:{_BETWEEN}{DESTINATION}{_TITLED}[ \t]*+(?:\n|\Z)", re.DOTALL)

_VALUE = r"""(?:[^\s"'=<>`]++|'[^']*+'|"[^"]*+")"""
_ATTRIBUTE = rf"\s++[A-Za-z_:][\w.:-]*+(?:\s*+=\s*+{_VALUE})?"
_NAME = "[A-Za-z][A-Za-z0-9-]*+"
TAG = re.compile(rf"<{_NAME}(?:{_ATTRIBUTE})*+\s*+/?>|</{_NAME}\s*+>")
_VERBATIM = "script|pre|style|textarea"
_BLOCKS = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|"
    "fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|"
    "menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|"
    "title|tr|track|ul"
)
_HTML = (
    (
        re.compile(rf"<(?:{_VERBATIM})(?=[\s>]|$)", re.IGNORECASE),
        re.compile(f"</(?:{_VERBATIM})>", re.IGNORECASE),
    ),
    (re.compile("<!--"), re.compile("-->")),
    (re.compile(r"<\?"), re.compile(r"\?>")),
    (re.compile(r"<!\[CDATA\["), re.compile(r"\]\]>")),
    (re.compile("<![A-Za-z]"), re.compile(">")),
    (re.compile(rf"</?(?:{_BLOCKS})(?=[\s>]|/>|$)", re.IGNORECASE), BLANK),
)
"""What begins HTML at the head of a line, and what ends it: a line with this, or a blank one."""


def lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield start and end of each line from *start* on."""
    for found in _LINE.finditer(text, start):
        yield found.span(1)


def front_matter(text: str) -> int:
    """Return where the article begins, behind what a program reads: title and date between --- and ---."""
    opening = _FRONT.match(text)
    if opening is None:
        return 0
    closing = _FRONT_ENDS[opening[1]].search(text, opening.end())
    return 0 if closing is None else closing.end()


def definitions(text: str) -> tuple[set[str], int]:
    """Return the labels that a paragraph defines before its text, and how many lines that takes."""
    labels, at = set(), 0
    while found := _DEFINITION.match(text, at):
        labels.add(plain_label(found[1]))
        at = found.end()
    return labels, text.count("\n", 0, at) + (0 < at == len(text) and text[-1:] != "\n")


def plain_label(label: str) -> str:
    """Return a label as labels are compared."""
    return " ".join(label.split()).casefold()


def text_of_item(text: str, start: int, end: int) -> int:
    """Return where the text begins of a line that may begin with the number of its item."""
    number = NUMBER.match(text, start, end)
    return start if number is None else end - len(text[number.end() : end].lstrip(" \t"))


def html_end(text: str, start: int, end: int, interrupts: bool) -> re.Pattern[str] | None:
    """Return what ends the HTML that a line begins, if it begins any."""
    for opening, closing in _HTML:
        if opening.match(text, start, end):
            return closing
    tag = None if interrupts else TAG.match(text, start, end)
    return BLANK if tag is not None and not text[tag.end() : end].strip() else None


def without_closing(text: str, start: int, end: int) -> int:
    """Return where a heading ends before the signs that close it."""
    heading = text[start:end].rstrip(" \t")
    bare = heading.rstrip("#")
    if bare and bare[-1] not in " \t":
        bare = heading
    return start + len(bare.rstrip(" \t"))
