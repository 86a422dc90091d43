"""Phrases that several checks put into their messages."""

from __future__ import annotations

from lint.language.resemblance import differing, written

LONGEST = 60  # characters of a difference that are quoted
PLURALS = {"foot": "feet", "inch": "inches"}


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
    """The text, cut after a word where it is longer than `most` characters, within one where that is longer."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    words, space, _ = text[:most].rpartition(" ")
    return f"{words} …" if space else f"{text[:most]}…"


def as_noun(measure: str) -> str:
    """A measure that stands before a noun as it stands alone: of “a 45-minute trip” “45 minutes”."""
    number, hyphen, unit = measure.partition("-")
    words = unit.split("-")
    if not hyphen or not all(map(str.isalpha, words)):
        return measure
    if number not in ("1", "one"):
        words[-1] = PLURALS.get(words[-1], words[-1] if words[-1].endswith("s") else f"{words[-1]}s")
    return f"{number} {' '.join(words)}"


def with_article(noun: str) -> str:
    """A noun that is spoken as it is spelled, in small letters and with its article: “a rise”, “an uncle”."""
    return f"{'an' if noun[0].lower() in 'aeiou' else 'a'} {noun.lower()}"
