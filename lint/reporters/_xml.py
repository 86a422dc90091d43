"""XML that any parser reads back: what XML cannot hold is replaced."""

from __future__ import annotations

from xml.etree import ElementTree

from lint.patterns import pattern

FORBIDDEN = pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no place for (section 2.2, “Characters”)."""


def clean(text: str) -> str:
    """The text, with a replacement character for each that XML cannot hold."""
    replaced: str = FORBIDDEN.sub("\ufffd", text)
    return replaced


def written(root: ElementTree.Element) -> str:
    """A document with its declaration and its last line end."""
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"
