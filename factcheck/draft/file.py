"""How does a draft look as a claims file that a person reviews?

Each claim stands under its heading 「厚植发展沃土」 and the first words of its paragraph, with their line;
what no quote can say is listed at the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.draft.writing import comment, entry_lines, inserted, paragraphs_of, scalar
from factcheck.source import Places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.draft import Draft
    from factcheck.draft.writing import Entry, Paragraph
    from factcheck.model import Article

_PREFACE = (
    "Drafted from the relations that factcheck finds by itself.",
    "Review every claim, give it a telling id, and delete what the article does not mean to say.",
)


def written(article: Article, draft: Draft, path: str) -> str:
    """Return a draft as a claims file that names its article by a *path*."""
    lines = [*map(comment, _PREFACE), "factcheck: 1", f"article: {scalar(path)}"]
    for key, found in _by_key(article, draft).items():
        lines += ["", f"{key}:", *("  " + line if line else "" for line in found)] if found else []
    if draft.omitted:
        lines += ["", *_left_out(article, draft)]
    return "\n".join([*lines, ""])


def added(source: str, path: str, article: Article, draft: Draft) -> str:
    """Return the text of a claims file with a draft behind what it declares already."""
    additions = {key: ["", *lines] for key, lines in _by_key(article, draft).items() if lines}
    return inserted(source, path, additions)


def _by_key(article: Article, draft: Draft) -> dict[str, list[str]]:
    claims = [entry for entry in draft.entries if not entry.is_fact]
    facts = [entry for entry in draft.entries if entry.is_fact]
    return {"claims": list(_body(article, claims)), "facts": list(_body(article, facts))}


def _body(article: Article, entries: Sequence[Entry]) -> Iterator[str]:
    """Yield entries under the headings and paragraphs that they stand in."""
    paragraphs = paragraphs_of(article.document.text)
    places, number = Places(), -1
    heading = ""
    shown: Paragraph | None = None
    for entry in entries:
        while number + 1 < len(paragraphs) and paragraphs[number + 1].start <= entry.start:
            number += 1
        paragraph = paragraphs[number]
        if paragraph is not shown:
            yield from [""] * bool(shown)
            if paragraph.heading not in ("", heading):
                yield comment(f"{'-' * 64} {paragraph.heading.lstrip('# ')}")
            line = places.place(article.document, paragraph.start).line
            yield comment(f"line {line}: {paragraph.words}")
        heading = paragraph.heading or heading
        shown = paragraph
        yield from entry_lines(entry)


def _left_out(article: Article, draft: Draft) -> Iterator[str]:
    """Yield as comments what could not be written as a claim."""
    places = Places()
    yield comment("Found as well, but no quote says the same; write a claim by hand where it matters:")
    for one in draft.omitted:
        line = places.place(article.document, one.start).line
        yield comment(f"  line {line}: {one.rule}: {one.equation}")
