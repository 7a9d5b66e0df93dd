"""Does a rule say of its own examples what its author says of them?

``pass: [反馈34项问题完成整改20项，完成率59%]`` must be found and hold, ``fail: [… 完成率69%]`` must be
found and be false.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.bind import match
from factcheck.explain import equation
from factcheck.frozen import NamedTuple
from factcheck.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.claims.claim import Rule
    from factcheck.claims.skeleton import Skeleton
    from factcheck.model import Check, Finding

_FALSE = frozenset({Verdict.INCONSISTENT, Verdict.ONLY_IF_TRUNCATED})


class Surprise(NamedTuple):
    """An example that did not come out as its author says."""

    rule: Rule
    example: str
    message: str


def check_examples(
    rule: Rule, understand: Callable[[str], Skeleton], judge: Callable[[Check], Finding]
) -> list[Surprise]:
    """Run a rule over its examples and return those that surprise."""
    wanted = [(example, False) for example in rule.passing] + [(example, True) for example in rule.failing]
    return [
        Surprise(rule, example, message)
        for example, false in wanted
        for message in _surprises([judge(check) for check in match(rule, understand(example))], false)
    ]


def _surprises(findings: list[Finding], false: bool) -> Iterator[str]:
    bad = [finding for finding in findings if finding.verdict in _FALSE]
    if not findings:
        yield "the pattern does not fit this example"
    elif false and not bad:
        verdicts = ", ".join(finding.verdict.value for finding in findings)
        yield f"this should fail, but is {verdicts}"
    elif not false:
        for finding in bad:
            check = finding.check
            yield f"this should pass, but {check.id} is {finding.verdict.value}: {equation(check)}"
