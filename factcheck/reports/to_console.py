"""How does an editor read the outcome in a terminal?

Contradictions come first, each with its sentence 「…完成整改20项，完成率69%…」, the figures set off in place,
 the sum and what would have to change; what holds is one line.  Article text is only ever put into
``rich.text.Text``: markup, emoji and highlighting never see it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TextIO

from rich.cells import cell_len
from rich.text import Text

from factcheck.model import Severity, Verdict
from factcheck.reports import noted
from factcheck.reports.closing import Ending, counts, ending, figures, language
from factcheck.reports.layout import Glyphs, stretches, terminal, wrapped
from factcheck.reports.oneline import PASSES
from factcheck.reports.rows import Row, Tone, rows
from factcheck.reports.signs import speller
from factcheck.reports.snippet import Weight, clean, passage, snippets
from factcheck.reports.view import Group, grouped
from factcheck.reports.words import words
from factcheck.source import Places

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Figure, Finding
    from factcheck.notes import Declaration, Note
    from factcheck.report import ArticleReport, Report
    from factcheck.reports.snippet import Snippet
    from factcheck.reports.view import View
    from factcheck.reports.words import Words

# the sixteen colours of the terminal's own theme, so that dark and light both stay readable
_BADGES = {
    Group.FAILING: "bold white on red",
    Group.DOUBTFUL: "bold black on yellow",
    Group.WAIVED: "bold white on blue",
    Group.UNDETERMINED: "bold black on cyan",
    Group.PASSING: "bold green",
}
_STATED = _BADGES | {Group.PASSING: "bold black on green"}
_TONES = {
    Tone.PLAIN: "",
    Tone.STRONG: "bold",
    Tone.HELP: "bold green",
    Tone.ACCEPTED: "magenta",
    Tone.FAINT: "dim",
}
_OPERAND = "bold underline"
_LABEL = "dim"
_COLORS: dict[object, str] = {
    Verdict.REPRODUCED: "green",
    Verdict.WITHIN_ROUNDING: "green",
    Verdict.ONLY_IF_TRUNCATED: "magenta",
    Verdict.INCONSISTENT: "bold red",
    Verdict.UNDETERMINED: "bold cyan",
    Verdict.UNBOUND: "bold red",
}


def write(report: Report, out: TextIO, view: View) -> None:
    """Print a report for a person."""
    _Printer(out, view).report(report)


class _Printer:
    """Prints line by line; holds the terminal, its glyphs and the reader's wishes."""

    def __init__(self, out: TextIO, view: View) -> None:
        self.view = view
        self.glyphs = Glyphs.of(out)
        self.spelt = speller(out)
        self.places = Places()
        self.alone = True
        self.tight = False
        self.console = terminal(out, view)
        self.ends = {
            Ending.PASSED: (self.glyphs.passing, "bold green"),
            Ending.FAILED: (self.glyphs.failing, "bold red"),
            Ending.INCOMPLETE: (self.glyphs.doubtful, "bold magenta"),
            Ending.NOTHING: (self.glyphs.doubtful, "bold magenta"),
        }

    def line(self, text: Text | str = "") -> None:
        """Print one line, however long it is."""
        self.console.print(Text(text) if isinstance(text, str) else text, soft_wrap=True)

    def lines(
        self, text: Text, first: Text | str = "", rest: Text | str = "", whole: Iterable[str] = ()
    ) -> None:
        """Print a text behind a margin, wrapped where there is a width, but not inside what is *whole*."""
        kept = stretches(text.plain, whole) if self.view.width else ()
        for number, part in enumerate(wrapped(text, self.view.width, first, kept)):
            margin = first if number == 0 else rest
            self.line(Text.assemble(margin, part))

    def report(self, report: Report) -> None:
        """Print every article, then the summary."""
        self.alone = len(report.articles) == 1
        for article in report.articles:
            self.article(article)
        self.loosen()
        if report.errors:
            terms = language(report)
            for error in report.errors:
                head = Text.assemble(
                    (f" {terms.unread} ", _BADGES[Group.FAILING]), " ", (clean(error.path), "bold")
                )
                self.line(head)
                self.lines(Text(clean(terms.reason(error.reason))), "  ", "  ")
            self.line()
        self.summary(report)

    def loosen(self) -> None:
        """Leave a line free after articles that took one line each."""
        if self.tight:
            self.line()
        self.tight = False

    def article(self, article: ArticleReport) -> None:
        """Print the findings of one article, the gravest first, and what was noted of it."""
        terms = words(article.article.language)
        groups = grouped(article, self.view)
        holding = [] if self.view.verbose else groups.pop(Group.PASSING)
        loose = article.unguarded if self.view.unguarded else ()
        if not (any(groups.values()) or article.notes or loose):
            # of an article of an archive where all is well, one line is enough
            self.folded(holding, terms, article.path)
            return
        self.loosen()
        self.line(Text(clean(article.path), "bold underline"))
        self.line()
        for part, findings in groups.items():
            for finding in findings:
                self.finding(article, finding, part, terms)
        self.folded(holding, terms)
        for note in article.notes:
            self.note(article, note, terms)
        if loose:
            self.unguarded(loose, article, terms)

    def finding(self, article: ArticleReport, finding: Finding, part: Group, terms: Words) -> None:
        """Print a finding: its head, its sentences, its equation, and what would mend it."""
        check = finding.check
        shown = snippets(article, finding, self.places)
        glyph = getattr(self.glyphs, part.value)
        verdict = terms.verdicts[finding.verdict]
        if part is Group.WAIVED:
            verdict = f"{terms.waived}{self.glyphs.dot}{verdict}"
        if part is Group.PASSING:
            head = Text.assemble((f"{glyph} {verdict}", _BADGES[part]), " ")
        else:
            head = Text.assemble((f" {glyph} {verdict} ", _BADGES[part]), " ")
        head.append(clean(check.id), "bold")
        if part is Group.DOUBTFUL and check.severity is not Severity.ERROR:
            head.append(f" {terms.severities[check.severity]}", "magenta")
        self.lines(head)
        for snippet in shown:
            self.snippet(snippet, part, terms)
        self.rows(list(rows(article, finding, terms, self.glyphs.becomes)))
        self.line()

    def snippet(self, snippet: Snippet, part: Group, terms: Words) -> None:
        """Print where a sentence stands and the sentence, its figures marked."""
        bar = Text(f"  {self.glyphs.bar} ", "dim")
        place = snippet.place
        self.place(noted.Where(snippet.path, place.line, place.column), terms.paged(place))
        styles = dict.fromkeys(Weight, "") | {Weight.OPERAND: _OPERAND, Weight.STATED: _STATED[part]}
        text = Text.assemble(
            *(
                (piece.text if self.view.color else piece.bracketed(), styles[piece.weight])
                for piece in snippet.pieces
            )
        )
        figures = [piece.text for piece in snippet.pieces if piece.weight is Weight.FIGURE]
        self.lines(text, bar, bar, figures)

    def place(self, place: noted.Where, page: str = "") -> None:
        """Print a place that a terminal may be able to open, and its page where it has one."""
        self.line(Text.assemble(f"  {self.glyphs.arrow} ", (str(place), "underline"), page))

    def rows(self, found: list[Row]) -> None:
        """Print labelled lines, the labels as wide as the widest."""
        width = max((cell_len(row.label) for row in found), default=0)
        for label, text, tone, whole in (row.spelt(self.spelt) for row in found):
            pad = " " * (width - cell_len(label) + 2)
            margin = Text.assemble("    ", (label, _LABEL), pad)
            self.lines(Text(text, _TONES[tone]), margin, " " * (6 + width), whole)

    def note(self, article: ArticleReport, note: Note, terms: Words) -> None:
        """Print what is to be known of a claim that is no finding."""
        badge = _BADGES[Group.FAILING if noted.level(note) is Severity.ERROR else Group.DOUBTFUL]
        head = Text.assemble((f" {self.glyphs.doubtful} {terms.notes[note.kind]} ", badge))
        if note.claim:
            head.append(" ").append(clean(note.claim), "bold")
        self.lines(head)
        if note.declared is not None and (note.quote or note.kind in noted.OF_CLAIM):
            self.declared(note.declared, note.quote)
        for spot in note.places:
            self.snippet(passage(article, spot, self.places), Group.DOUBTFUL, terms)
        for paragraph in note.message.split("\n"):
            self.lines(Text(clean(terms.reason(paragraph))), "    ", "    ")
        if note.looked and not note.spots:
            self.lines(Text(terms.looked_in.format(clean(", ".join(note.looked)))), "    ", "    ")
        if note.suggestion:
            text = Text(clean(terms.reason(note.suggestion)), "green")
            self.lines(text, f"    {self.glyphs.becomes} ", "      ")
        self.line()

    def declared(self, place: Declaration, quote: str) -> None:
        """Print where a claim stands, and the words that it quotes if these are not in the article."""
        self.place(noted.Where(*place))
        bar = Text(f"  {self.glyphs.bar} ", "dim")
        if quote:
            self.lines(Text(clean(quote)), bar, bar)

    def folded(self, findings: list[Finding], terms: Words, path: str = "") -> None:
        """Print what holds in one line: how many, by verdict; with the path where nothing else is said."""
        if not findings:
            return
        head = f"{clean(path)}  " if path else ""
        line = Text.assemble((f"{self.glyphs.passing} ", "green"), (head, "bold"))
        line.append(terms.counted(terms.folded, len(findings)), "green")
        tally = Counter(finding.verdict for finding in findings)
        names = [f"{terms.verdicts[verdict]} {tally[verdict]}" for verdict in PASSES if tally[verdict]]
        for name in names:
            line.append(f" {self.glyphs.dot} {name}")
        if not path or self.alone:
            line.append(f"  ({terms.unfold})", "dim")
        self.lines(line, whole=names)
        self.tight = bool(path)
        if not path:
            self.line()

    def unguarded(self, figures: Iterable[Figure], article: ArticleReport, terms: Words) -> None:
        """List the figures that no check watches."""
        self.line(Text(terms.unguarded, "bold"))
        for figure in figures:
            place = self.places.place(article.article.document, figure.start)
            where = f"{clean(article.path)}:{place.line}:{place.column}"
            self.line(Text.assemble("  ", (where, "underline"), "  ", clean(figure.text)))
        self.line()

    def summary(self, report: Report) -> None:
        """Print how many articles, checks and figures there were, and how it ended."""
        terms = language(report)
        self.line(Text(self.glyphs.rule * (self.view.width or 72), "dim"))
        found = counts(report, terms)
        total = sum(1 for _ in report.findings())
        articles = terms.counted(terms.articles, len(report.articles))
        line = Text(self.glyphs.spaced(articles, terms.counted(terms.checks, total)))
        names = [f"{count.name} {count.number}" for count in found]
        for name, count in zip(names, found, strict=True):
            line.append(f" {self.glyphs.dot} ")
            line.append(name, _COLORS.get(count.sort, "magenta"))
        self.lines(line, whole=names)
        self.lines(Text(figures(report, terms)))
        done, said, more = ending(report, self.view, terms)
        glyph, style = self.ends[done]
        text = Text(f"{glyph} {said}", style)
        self.lines(text.append(f"{terms.comma}{more}", "bold magenta") if more else text)
