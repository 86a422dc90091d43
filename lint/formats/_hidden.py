"""Whether a page shows an element of HTML, and whether what it shows belongs to the text or to the site."""

from __future__ import annotations

import re

from lint.patterns import pattern

UNSEEN = pattern(r"\bdisplay\s*:\s*none\b|\bvisibility\s*:\s*hidden\b|\bclip\s*:\s*rect\(\s*0", re.IGNORECASE)
HIDING = frozenset(("hidden", "d-none", "is-hidden", "u-hidden", "hide"))
"""Classes by which the common frameworks (Tailwind, Bootstrap) take an element from the page."""
OF_COOKIES = pattern(
    r"(?:^|[\s_-])(?:cookies?|gdpr)[_-]?(?:notice|banner|bar|consent|law|popup|dialog|message|policy-banner)",
    re.IGNORECASE,
)
OF_SITE = pattern(
    r"(?:^|\s)(?:ad[_-](?:slot|container|wrapper|unit|placeholder|fallback|box|banner)|advertisement|advert"
    r"|(?:related|recommended|more|latest|popular)[_-](?:articles|posts|stories)|most[_-](?:read|popular|viewed)"
    r"|comments|comments?[_-](?:list|area|section|thread|respond))(?:$|\s)",
    re.IGNORECASE,
)
"""Classes of what a site puts on its pages: advertisements, lists of other articles, what readers say. As an identifier
such a name may be that of a chapter: “Comments”."""
SHOWING = pattern(r"(?:^|\s)(?:\w+:|d-\w+-)(?:block|flex|inline|grid|table|contents)")
"""What shows it again on larger screens."""


def is_hidden(attrs: list[tuple[str, str | None]]) -> bool:
    """Whether a page does not show an element (HTML Standard, 6.1, “The hidden attribute”), has it on every page,
    as a dialog, or shows in it again what its text says (WAI-ARIA 1.2, “aria-hidden”)."""
    return any(
        name == "hidden"
        or (name == "role" and value in ("dialog", "alertdialog", "navigation", "search"))
        or (name == "aria-hidden" and value == "true")
        or (name in ("id", "class") and OF_COOKIES.search(value or ""))
        or (name == "class" and OF_SITE.search(value or ""))
        or (name == "style" and UNSEEN.search(value or ""))
        or (name == "class" and not HIDING.isdisjoint((value or "").split()) and not SHOWING.search(value or ""))
        for name, value in attrs
    )
