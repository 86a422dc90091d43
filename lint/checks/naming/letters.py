"""Whether a capitalised word is written as names are, by its letters alone."""

from __future__ import annotations

from functools import lru_cache

from lint.language.names.forms import JOINED_PARTICLES
from lint.language.names.near import may_begin_alike, within_one
from lint.language.names.sounds import sound
from lint.language.temporal.words import MONTHS, WEEKDAYS
from lint.language.vocabulary.known_words import is_word
from lint.patterns import pattern

MODEL = pattern(r"-[A-Za-z]$|-(?:plus|minus)$|^Ctrl-|^[A-Z]{2,}-[a-z]")
"""A letter that tells models apart (“Tern-A”), a grade (“BB-minus”), keys to press,
or how a word is spoken (“PRO-duce”)."""
TWO_WORDS = pattern(r"[A-Z][a-z]{3,}[A-Z][a-z]{4,}")
LOST_APOSTROPHE = pattern(r"[OD][A-Z][a-z]+")
"""A name of a family without its apostrophe: “ODowd”."""
WITH_PARTICLE = pattern(rf"(?:{JOINED_PARTICLES})[A-Z][a-z]{{2,}}")
"""A name that is written in one word with its particle."""
DRAWN_OUT = pattern(r"(?i:[a-z]{0,2}([a-z])\1\1+[a-z]?$)")
"""A cry: “Arrr”."""
SCALES = frozenset(("Kelvin", "Celsius", "Fahrenheit"))
LETTERS_APART = pattern(r"[-'’]")
CONTRACTION = pattern(r"n['’]t$|['’](?:ve|re|ll|s|d|m)$")

COMPOUNDING = frozenset(
    "aligned aware backed based born bound built centric compatible controlled dominated driven era facing free friendly funded "
    "issued leaning led like made native occupied only organised organized owned powered produced ready related resident run speaking "
    "specific sponsored style themed trained type using wide ize ized".split()
)
"""Words that are joined to a name by a hyphen and make it an adjective."""


@lru_cache(maxsize=32768)
def has_shape_of_name(form: str, least: int) -> bool:
    """Whether a capitalised word is written as names are: one capital, or such as McDonald and O’Neill have."""
    lower = form.lower()
    if len(form) < least or lower in MONTHS or lower in PLURAL_WEEKDAYS or form in SCALES or CONTRACTION.search(form):
        return False
    if not form.isascii() and any("\u0370" <= letter <= "\u1dff" or letter >= "\u2c00" for letter in form):
        return False  # letters that are not Latin, as where a name has no space before Chinese text
    if MODEL.search(form) or DRAWN_OUT.match(form):
        return False
    tail = form.rpartition("-")[2]
    if len(tail) < len(form) and (tail in COMPOUNDING or (len(tail) > 1 and tail.isupper())):
        return False  # “RPM-based”, “Norvik-OS”
    if form.isalpha():
        return (
            form[1:].islower()
            or form.startswith(("Mc", "Mac"))
            or LOST_APOSTROPHE.fullmatch(form) is not None
            or WITH_PARTICLE.fullmatch(form) is not None
            or is_of_two_words(form)
        )
    return LETTERS_APART.sub("", form).isalpha()


PLURAL_WEEKDAYS = frozenset(f"{name}s" for name in WEEKDAYS if name.endswith("day"))


def is_of_two_words(form: str) -> bool:
    """Whether a name is written as two words in one: OpenTelemetry."""
    return TWO_WORDS.fullmatch(form) is not None and WITH_PARTICLE.fullmatch(form) is None


def are_compounds(odd: str, usual: str) -> bool:
    """Whether a hyphen makes two of them: with a word behind it in one, with other words behind it, or with the same
    ordinary word behind two words or short forms: “Macro-level”, “Micro-level”; “US-China”, “UK-China”."""
    head, _, tail = odd.partition("-")
    other, _, same = usual.partition("-")
    if (tail.islower() and is_word(tail) and not same) or (same.islower() and is_word(same) and not tail):
        return True  # “Berlin-area breweries”, “Berliner”
    if tail and tail == same and f"{min(head, other, key=len)}s" in (head, other):
        return True  # “Attorney-at-Law”, “Attorneys-at-Law”
    if head == other and tail and same:
        # “Centre-Est”, “Centre-Ouest”; Kim Yong-gun, Kim Yong-hyun
        return not may_begin_alike(tail, same) or not (within_one(tail, same) or sound(tail) == sound(same))
    if not tail or tail != same:
        return False
    return (tail.islower() and is_word(head.lower()) and is_word(other.lower())) or (head.isupper() and other.isupper())
