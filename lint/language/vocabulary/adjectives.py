"""Words that are adjectives and nothing else."""

from __future__ import annotations

from lint.language.verbs.finite import model

NOUNS_TOO = frozenset(
    """
    aboriginal academic active adjunct aerial alternate ancient annual artisan auxiliary basic beloved blank blind bold
    boolean captive casual civilian classic classical cold collective colonial commercial common complex concrete conservative
    constant contemporary convertible cooperative cubic current dear deceased decrement dependent domestic dynamic eighth
    essential eternal ethnic exclusive exotic experimental explosive exterior extra extreme fair fake favorite favourite few fifth
    final fine flat formal fourth friendly fundamental generic grotesque heavy high hopeful horizontal hot hungarian hydraulic
    imaginary immortal independent industrial inferior initial inner innocent instrumental intangible intellectual
    intermediate intimate invariant iraqi israeli italian jewish juvenile lateral libyan lightweight linear local low main
    major malignant martial micro millennial minimal minor monthly non-profit nonprofit moral multinational multiple musical natural negative
    half-day other sudden third-party neuter neutral new newborn ninth noble nominal notable numeric numerical odd ordinal organic original outdoor outer
    particular automatic conditional consumable differential disposable functional universal hypothetical illegal irregular loyal undesirable untouchable normal
    patriotic periodic physical pink positive practical preliminary preventive primary primitive private proactive
    protestant provincial purple radical rash regular relative remote respective revolutionary romantic rough runaway safe
    scalar second secondary secular sharp sheer short signup silent simple single sixth soft solid solitary special spiritual
    stable static steady stout substantive superior sweet temporary tertiary tropical twelfth twin ultimate unborn uppercase
    callable collectible deliverable editable enumerable executable immutable iterable mutable nullable observable partial perishable portable
    recyclable renewable reusable valuable variable vertical visionary wearable weekly wholesale wild wildcard winmd wrong yellow
    """.split()
)
"""Adjectives that are nouns too, behind “a” (“the victim was a minor”): they may end a sentence."""
NOUNS_IN_OUS = frozenset(("couscous", "rendezvous"))


def is_adjective(word: str) -> bool:
    """Whether a word is an adjective and nothing else, as far as the training text knows."""
    known = model().classes.get(word)
    if known:
        return known[:-1] == "JJ" and word not in NOUNS_TOO
    negated = word.startswith(("un", "in", "im", "ir")) and word.endswith(("able", "ible"))
    return len(word) > 6 and word not in NOUNS_IN_OUS and (negated or word.endswith(("less", "ous")))
