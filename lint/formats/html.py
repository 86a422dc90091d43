"""HTML pages: the prose of their body and what their head or front matter says, with every place in the page itself."""

from __future__ import annotations

import re

from lint.document import MASK
from lint.formats._content import Content
from lint.patterns import pattern

ENDINGS = (".html", ".htm", ".xhtml")
OPENS_FRONT_MATTER = ("---", "+++", "\ufeff---", "\ufeff+++")
FIELD = pattern(r"\{\{.{0,1000}?\}\}|\{%.{0,1000}?%\}", re.DOTALL)
"""A field, a short code or an instruction of a site: it stands for what nobody can know before the site is made."""


def blocks(text: str) -> Content:
    """The blocks of a page, its description first, and its dates."""
    from lint.formats._head import head  # other formats do without
    from lint.formats._markup import fragment
    from lint.formats._template import NOTICE, is_template

    if is_template(text):
        return Content([], notices=(NOTICE,))
    found = head(text)
    if text.startswith(OPENS_FRONT_MATTER) and (page := _of_site(text, found)):
        return page
    found.blocks += fragment(text, 0)
    return found


def _of_site(text: str, found: Content) -> Content | None:
    """A page as a generator of sites takes it, with front matter and fields (Jekyll, Hugo);
    None where it has no front matter."""
    from lint.formats._front_matter import front_matter
    from lint.formats._markup import fragment

    front, values, start, notices = front_matter(text)
    if not start:
        return None
    body = FIELD.sub(
        lambda field: "".join(MASK if letter not in "\r\n" else letter for letter in field[0]), text[start:]
    )
    return Content(front + found.blocks + fragment(body, start), {**found.front, **values}, notices)
