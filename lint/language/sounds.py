"""Whether a word begins with the sound of a vowel, as far as its spelling tells."""

from __future__ import annotations

import re
from functools import lru_cache

from lint.patterns import pattern

JOINT = pattern(r"[’'-]")
SILENT_H = pattern(r"(?:heir(?:s|ess\w*|looms?|ship|less)?\b|honest|honor|honour|hon\b|hour|hors[- ]d)", re.IGNORECASE)
CONSONANT_SOUND = pattern(
    r"(?:eu|unidir|ew[eo]|one(?!rou|rr|i|g)|once\b|oui|u[bcft]i(?!n[cdfhjkmnqrst]|m)|ub[iu]q|uk(?:r|u|e|\b)|unanim|"
    r"uni(?!d|tial|m[apt]|n[cdfhijklmnopqrstuv]|ss)|ur[aeiou]|us[aeiu]|ut[aeio]|uv|uy)",
    re.IGNORECASE,
)
"""Vowel letters that sound like “y” or “w”: European, ewe, one, ubiquitous, Ukrainian, unicorn,
Uruguayan, use, utility."""
VOWELS = frozenset("aeiouyAEIOUY")
VOWEL_LETTERS = frozenset("AEFHILMNORSX")
"""Letters whose own names begin with a vowel sound: an FBI agent, an MP."""
UNSURE = pattern(
    r"(?:his?tor|hidalg|haciend|hotel|habit|hallucin|hilar|henri|henry|herb|heredit|herm[eè]s|heroi|homage|hypoth|hyster|uni(?![a-z])|y[^aeiou\W]|euler)",
    re.IGNORECASE,
)
"""Where usage differs (“an historic”)."""
NO_NOUNS = frozenset(
    "a an and another any are as at he her his i if for from has have in into is it its my not of off on or our out "
    "over she so their they under up upon us the this that these those we you your".split()
)
"""Words that an article cannot belong to: something else is wrong there."""
ONSETS = frozenset(
    "bl br ch cl cr dr dw fl fr gh gl gn gr gw kh kl kn kr kw ll ph pl pn pr ps pt qu rh sc sh sk sl sm sn sp sq st sv sw th tr ts tw "
    "vl wh wr zh".split()
)
"""Two consonants that English words begin with;
after others the first letter may be spoken by its name: rvalue, mkdir."""
SPOKEN_OTHERWISE = frozenset(
    "usb url urls udp uri uris uid uids uuid uuids udeb udebs umask utf uml unary unix fn sql sklearn".split()
)
"""Words with a “u” that is spoken as in “use”, and terms that are spoken in as many ways as there are readers."""
FOREIGN = frozenset("un una der die das dem den des".split())
"""Words before which “a” and “an” are Spanish and German."""
LETTERS = pattern(r"[^aeiouy]{2,}|[aeiou]{2}")
"""What cannot be spoken as a word, though it is in lower case: npm, https, ui."""
UNSPEAKABLE = pattern(r"[^aeiouy\W\d]{4}", re.IGNORECASE)
BARE_Q = pattern(r"\w?q(?!u)", re.IGNORECASE)
SHORTENED = frozenset(
    "mln bln shr qtr mths mr mrs ms lb lbs ft fl hr hrs yr yrs mm nm ns mg ml mb st nd rd sq src std".split()
)
"""Words that are written short and spoken in full."""


@lru_cache(maxsize=8192)
def takes_an(word: str, following: str = "") -> bool | None:
    """Whether a word begins with a vowel sound; None where that cannot be said for sure.

    `following` is the character behind a single letter.
    """
    head = JOINT.split(word)[0]
    if len(head) == 1:
        # “a U.S. law”, “an X-ray”; alone it may be anything
        return head in VOWEL_LETTERS if head.isupper() and following in (".", "-") else None
    if not head or "_" in word or UNSURE.match(word) or word.lower() in NO_NOUNS or head in FOREIGN | SPOKEN_OTHERWISE:
        return None
    if head.isupper() and len(head) > 1:
        return _spelled(head)
    if any(letter.isupper() for letter in head[1:]) or any(letter.isdigit() for letter in word):
        return None  # iPhone, eBay, mRNA, B2B
    if LETTERS.fullmatch(head):
        # “Mr”, “Sgt” and “lb” are read as the words that they stand for
        return head[0].upper() in VOWEL_LETTERS if head.islower() and head not in SHORTENED else None
    if head[0] in "xX" or (head[1] not in VOWELS and head[:2].lower() not in ONSETS and head[0] not in VOWELS):
        return None  # Xorg, xterm, rsync: a letter, and a word
    if BARE_Q.match(head) or UNSPEAKABLE.match(head):
        return None  # sqlite, slrn
    if SILENT_H.match(word):
        return True
    if word.startswith("Ew"):
        return None  # Ewell and Ewing
    if word[0] in "aeioAEIO":
        return CONSONANT_SOUND.match(word) is None
    if word[0] in "uU":
        if CONSONANT_SOUND.match(word):
            return False
        return True if word[0] == "u" else None  # of names one cannot know: Uber, Uconnect
    return False


def _spelled(acronym: str) -> bool | None:
    """An acronym that cannot be spoken as a word is spelled out; of the others nobody knows."""
    if len(acronym) > 5 or (len(acronym) > 3 and re.search("[AEIOU]", acronym)):
        return None
    if len(acronym) == 3 and acronym[1] in "AEIOU":
        return None  # FAQ, LAN, NAS: spoken either way
    if acronym[0] == "U":
        return False
    return acronym[0] in VOWEL_LETTERS
