"""Phrases that several checks put into their messages."""

from __future__ import annotations

from lint.language.resemblance import differing, written

LONGEST = 60  # characters of a difference that are quoted


def difference(one: str, other: str) -> str:
    """` (“amid” became “amidst”)`, or nothing where the words are the same or differ in too many places."""
    first, second = written(one), written(other)
    found = differing([word for word, _ in first], [word for word, _ in second])
    if not found or len(found) > 2:
        return ""
    phrases = []
    for there, here in found:
        before, after = _shown(first[there]), _shown(second[here])
        if before and after:
            phrases.append(f"“{before}” became “{after}”")
        elif before:
            phrases.append(f"“{before}” is missing")
        else:
            phrases.append(f"“{after}” was added")
    said = ", ".join(phrases)
    return f" ({said})" if len(said) <= LONGEST * len(found) else ""


def _shown(words: list[tuple[str, str]]) -> str:
    """Words as they are written, or as they are plainly where that says nothing."""
    return " ".join(form for _, form in words if form) or " ".join(word for word, _ in words)


def shortened(text: str, most: int = 60) -> str:
    """The text, cut after a word where it is longer than `most` characters."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def with_article(noun: str) -> str:
    """A noun that is spoken as it is spelled, in small letters and with its article: “a rise”, “an uncle”."""
    return f"{'an' if noun[0].lower() in 'aeiou' else 'a'} {noun.lower()}"
