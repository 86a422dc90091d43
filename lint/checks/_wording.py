"""Phrases that several checks put into their messages."""

from __future__ import annotations

from collections.abc import Sequence

from lint.language.resemblance import differences

LONGEST = 60  # characters of a difference that are quoted


def difference(one: Sequence[str], other: Sequence[str]) -> str:
    """` (“amid” became “amidst”)`, or nothing where the words are the same or differ in too many places."""
    found = differences(one, other)
    if not found or len(found) > 2:
        return ""
    phrases = []
    for before, after in found:
        if before and after:
            phrases.append(f"“{before}” became “{after}”")
        elif before:
            phrases.append(f"“{before}” is missing")
        else:
            phrases.append(f"“{after}” was added")
    said = ", ".join(phrases)
    return f" ({said})" if len(said) <= LONGEST * len(found) else ""


def shortened(text: str, most: int = 60) -> str:
    """The text, cut after a word where it is longer than `most` characters."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def with_article(noun: str) -> str:
    """A noun that is spoken as it is spelled, in small letters and with its article: “a rise”, “an uncle”."""
    return f"{'an' if noun[0].lower() in 'aeiou' else 'a'} {noun.lower()}"
