"""Which words does the report of an English article use, and of one in no other language that is known?

"Of 34 complaints, 20 were resolved, or 69%" gets "inconsistent", "stated 69%" and "off by 10.17… points".
"""

from factcheck.model import Severity, Verdict
from factcheck.notes import NoteKind
from factcheck.reports.words.vocabulary import Words

EN = Words(
    language="en",
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
    in_no_check="in no check",
    measuring="{n} figure{s}",
    quoted="“{}”",
    looked_in="looked in {}",
    on_page=" (p. {})",
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
    findings="findings",
    keys="j, k: next and previous finding; n, p: next and previous figure",
    columns=("place", "text", "value", "range", "unit", "kind", "hedge"),
    reasons=(
        ("one side has no limit", "one side has no limit: this always holds and catches nothing"),
        (
            r"byte (\S+) at offset (\d+) is not (\S+) \(.+\)",
            "byte {} at offset {} is not {}: save the file as UTF-8",
        ),
    ),
    signs={"USD": "$", "EUR": "€", "GBP": "£"},
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
    NoteKind.FOREIGN: "Relations are looked for in Chinese and English articles.",
}
"""What each kind of note is about, for readers of rules."""
