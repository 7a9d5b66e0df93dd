"""What has a person declared about an article, and how does it tie to what now stands there?

A claims file says 「完成整改{fixed=20项}，完成率{rate=59%}」 and ``fixed / found ~ rate``.  ``load`` reads
such files, ``bind`` finds the words in an article and states the checks; the evaluator judges them like any
others.
"""

from __future__ import annotations

from factcheck.claims.bind import bind, bind_fact, match
from factcheck.claims.claim import (
    Anchor,
    Bound,
    Claim,
    ClaimError,
    ClaimsError,
    ClaimsFile,
    Drift,
    Fact,
    Patch,
    Rule,
    Spot,
    State,
    Stated,
    Unbound,
    Waive,
)
from factcheck.claims.load import load, read
from factcheck.claims.skeleton import Skeleton

__all__ = [
    "Anchor",
    "Bound",
    "Claim",
    "ClaimError",
    "ClaimsError",
    "ClaimsFile",
    "Drift",
    "Fact",
    "Patch",
    "Rule",
    "Skeleton",
    "Spot",
    "State",
    "Stated",
    "Unbound",
    "Waive",
    "bind",
    "bind_fact",
    "load",
    "match",
    "read",
]
