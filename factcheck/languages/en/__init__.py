"""What does English offer to the checker? Its figures, sentences, enumerations and cue words."""

from __future__ import annotations

from factcheck.languages import Language
from factcheck.languages.en.cues import CUES
from factcheck.languages.en.reader import figures
from factcheck.languages.en.sentences import items, sentences

LANGUAGE = Language("en", figures, sentences, items, CUES)
