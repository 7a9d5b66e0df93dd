"""A pattern that is compiled late answers like one that is compiled at once, each time it is asked."""

import re

from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.late import Cue

LETTERS = "占比重增长其中"
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=3), min_size=1, max_size=5)


def spans(found):
    return None if found is None else found.span()


@given(WORDS, st.lists(st.text(LETTERS + "，1", max_size=12), min_size=1, max_size=2 * Cue.PATIENCE))
def test_a_cue_is_a_pattern_of_its_words(words, texts):
    cue = Cue(tuple(words))
    pattern = re.compile("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)))
    for text in texts:
        for ask in ("search", "match", "fullmatch"):
            assert spans(getattr(cue, ask)(text)) == spans(getattr(pattern, ask)(text))
            assert spans(getattr(cue, ask)(text, 1, 5)) == spans(getattr(pattern, ask)(text, 1, 5))
        assert [spans(found) for found in cue.finditer(text, 1)] == [*map(spans, pattern.finditer(text, 1))]
        ends = [len(text) - len(word) for word in words if text.endswith(word)]
        assert cue.ending(text) == min(ends, default=None)
        assert cue.findall(text) == pattern.findall(text)
        assert cue.sub("_", text) == pattern.sub("_", text)


def test_words_of_latin_letters_stand_apart():
    cue = Cue(("of which", "including"))
    assert cue.search("Including 30 who were ill")
    assert not cue.search("not excludingly")
    assert cue.ending("a third of which") == len("a third ")
    assert cue.ending("which") is None


def test_no_words_announce_nothing():
    cue = Cue(())
    for _ in range(2 * Cue.PATIENCE):
        assert cue.search("其中") is None
        assert cue.sub("", "其中") == "其中"
