"""How messages tell counts and guesses."""

import pytest

from factcheck.messages import closest, counted, meant


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("fixd", ["found", "fixed"], "fixed"),
        ("sharr", ["share", "shares"], "share"),
        ("zzz", ["share"], ""),
        ("x" * 10_000, ["share"], ""),
        ("share", [], ""),
    ],
)
def test_a_slip_is_seen_through(word, known, found):
    assert closest(word, known) == found


def test_what_is_like_nothing_gets_the_whole_list():
    assert meant("fixd", ["found", "fixed"]) == "did you mean 'fixed'?"
    assert meant("zzz", ["zh", "en"]) == "one of zh, en"


def test_one_is_no_plural():
    assert [counted(number, "claim") for number in (0, 1, 2)] == ["0 claims", "1 claim", "2 claims"]
