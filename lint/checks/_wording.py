"""Phrases that several checks put into their messages."""

from __future__ import annotations

from lint.language.resemblance import differing, written

LONGEST = 60  # characters of a difference that are quoted
MOST_TOLD = 2  # differences of two sentences that are all told
TWICE = 2
PLURALS = {"foot": "feet", "inch": "inches"}


def difference(one: str, other: str) -> str:
    """` (“amid” became “amidst”)`, and how many more differences there are; nothing where the words are the same,
    or the first difference is long."""
    first, second = written(one), written(other)
    found = differing([word for word, _ in first], [word for word, _ in second])
    told = found[:MOST_TOLD] if len(found) <= MOST_TOLD else found[:1]
    phrases = []
    for there, here in told:
        before, after = _shown(first[there]), _shown(second[here])
        if before and after:
            phrases.append(f"“{before}” became “{after}”")
        elif before:
            phrases.append(f"“{before}” is missing")
        else:
            phrases.append(f"“{after}” was added")
    said = ", ".join(phrases)
    if not said or len(said) > LONGEST * len(told):
        return ""
    return f" ({said})" if told == found else f" ({said}, and {len(found) - 1} more differences)"


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


def times(count: int) -> str:
    """How often something happens, for a message: “twice”, “3 times”."""
    return "twice" if count == TWICE else f"{count} times"


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
