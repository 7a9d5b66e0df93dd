"""Reads a page as a browser does, and fails where it is not well made."""

import io
from html.parser import HTMLParser

from reporting import report

from factcheck.reports import writer
from factcheck.reports.view import View

VOID = {"meta"}


class Element:
    """An element of a page with what is in it."""

    def __init__(self, name, attributes):
        self.name, self.attributes, self.inside = name, dict(attributes), []

    @property
    def text(self):
        return "".join(part if isinstance(part, str) else part.text for part in self.inside)

    def all(self, name, kind=None):
        """Return the elements of a name in here, those of a class where one is named."""
        found = []
        for part in self.inside:
            if isinstance(part, Element):
                is_kind = kind is None or kind in (part.attributes.get("class") or "").split()
                found += [part] if part.name == name and is_kind else []
                found += part.all(name, kind)
        return found


class Page(HTMLParser):
    """Reads a page, and fails where an element is not closed in its turn."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.source = source
        self.root = Element("", ())
        self.open = [self.root]
        self.elements = []
        self.feed(source)
        self.close()
        assert self.open == [self.root]

    def handle_starttag(self, tag, attrs):
        assert len({name for name, _ in attrs}) == len(attrs)
        made = Element(tag, attrs)
        self.elements.append(made)
        self.open[-1].inside.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_endtag(self, tag):
        assert self.open.pop().name == tag

    def handle_data(self, data):
        self.open[-1].inside.append(data)

    def handle_comment(self, data):
        raise AssertionError(f"a comment: {data}")

    def all(self, name, kind=None):
        return self.root.all(name, kind)

    @property
    def ids(self):
        return [one.attributes["id"] for one in self.elements if "id" in one.attributes]

    def by_id(self, name):
        (found,) = [one for one in self.elements if one.attributes.get("id") == name]
        return found


def source(made=None, **view):
    """Return the page of a report, which is that made by hand unless another one is given."""
    out = io.StringIO()
    writer("html")(made or report(), out, View(**{"status": 1, **view}))
    return out.getvalue()


def page(made=None, **view):
    """Return the page of a report, as it is read."""
    return Page(source(made, **view))


def paragraphs(read, number=1):
    """Return the paragraphs of an article of a page."""
    return [one.text for one in read.all("div", "prose")[number - 1].all("p")]


def marked(read):
    """Return what is marked in the first article of a page."""
    return [one.text for one in read.all("div", "prose")[0].all("mark")]
