"""What does ``factcheck numbers --format json`` say?  「3.7万余户」 is "37000", from "37000" to "38000"."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TextIO

from factcheck.recognise import placed
from factcheck.report import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Article
    from factcheck.report import Unread


def write(articles: Sequence[Article], errors: Sequence[Unread], out: TextIO) -> None:
    """Write every figure of every article."""
    found = [
        {
            "path": article.document.path,
            "language": article.language,
            "numbers": [number.as_dict() for number in placed(article)],
        }
        for article in articles
    ]
    unread = [{"path": error.path, "reason": error.reason} for error in errors]
    json.dump({"factcheck": SCHEMA, "articles": found, "errors": unread}, out, ensure_ascii=False, indent=2)
    out.write("\n")
