"""Whether a sentence has a main clause: a list of forms that are nothing but finite verbs, then a small linear model.

The list settles most sentences at once: they have more such forms than words that open a subordinate clause. For the
rest every word that may be the finite verb of a main clause is scored by a linear model over hashed features of its
neighbourhood (Weinberger et al. 2009, "Feature hashing for large scale multitask learning"), learnt from two parsers'
opinions on public text; `training/` makes both files and says how well they do.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from zlib import crc32

from lint.kept.shipped import content_of
from lint.language.verbs.participles import (
    BEFORE_PARTICIPLES,
    BEHIND_PARTICIPLES,
    BETWEEN,
    FINITE_ONLY,
    OPENS_PARTICIPLES,
)
from lint.language.verbs.word_classes import WordClasses
from lint.language.words import is_mark, pieces
from lint.patterns import pattern
from lint.records import Record

FORMS, MODEL = (Path(__file__).with_name(name) for name in ("finite_forms.txt", "finite_verbs.bin"))
BITS = 20
NUMBERS = "<dd"
"""The scale and the bias in front of the model."""
ENOUGH = -2.3  # log odds: above it a sentence probably has a main clause, and nobody asks for more
FIRST_WORDS = 80  # characters that hold the first few words
LEAST = -20.0  # log odds of a sentence without any word that may be a verb
CONTRACTED = pattern(
    r"\w ?(?:n['’]t|['’‘](?:ll|re|ve|m|d))\b|\b(?:it|he|she|that|there|here|what|who) ?['’]s\b|\b(?:no|some|any|every)(?:body|one|thing)['’]s (?:[a-z]+ing|not|been|ever|the|an?)\b|\bits (?:still|not|just|been|the|an?)\b"
)
"""A verb in short form, without its apostrophe too (“its still open”), and as tokens that stand apart: “it 's”."""
AFTER_SUBJECT = pattern(
    r"(?:^[\W_]*|[,;:] |(?:and|but|so|then) |^as an? (?:[a-z]+ ){1,2})(?:we|they|he|she|i) "
    r"(?:also |all |both |each |never |often |always |now |then |just |still |only |[a-z]+ly )?"
    r"(?!(?:and|or|nor|but|as|at|by|for|from|in|of|on|to|with|the|a|an|all|both|each|who|which|that|alone|too|not|also|"
    r"never|often|always|now|then|just|still|only|themselves|ourselves)\b|[a-z]+(?:ing|ly)\b)([a-z]{2,})"
)
"""A pronoun that opens a main clause as its subject, and the word behind it, which is its verb."""
RELATIVE = pattern(r"\b(?:that|which|who) ([a-z]+)")
"""A relative clause, and the word behind its pronoun, which is its verb if it can be one (“firms that rely on …”)."""
SUBORDINATORS = frozenset(
    "that which who whom whose because if when while although though since until unless where what how why whether as "
    "before after than till once whereas whoever whatever wherever".split()
)
"""Words that may open a subordinate clause."""
OPENERS = SUBORDINATORS - frozenset("since until as before after than till once".split())
"""Those of them that are no prepositions too."""
PEOPLE = frozenset("we they he she i you it people users".split())
"""Subjects of subordinate clauses that are one word."""
SUBJECTS, RELATIVES = frozenset(("we", "they", "he", "she", "i")), frozenset(("that", "which", "who"))
"""The words that the two patterns above begin with."""
ELLIPTIC = frozenset("if when while although though unless".split())
"""Those that a participle may follow in place of a clause (“as if floating”, “when asked”)."""
PAUSES = frozenset((",", ";", ":", "—", "–", "--", "(", ")"))
NO_VERB = pattern(r"(?:IN|DT|CC|PRP\$?|TO|CD|WDT|WP\$?|WRB|RB|RP|EX|PDT)+0\^?")
AFTER_VERB = frozenset("DT IN INRB RB TO PRP PRP$ INRP RP".split())
"""Classes of words that follow a verb but no participle that is an adjective (“Failed attempts”)."""
GIVEN = frozenset(
    "Given Granted Offered Denied Awarded Named Called Elected Considered Deemed Dubbed Asked Taught Told Sent".split()
)
"""Participles that may have an object all the same."""
HELPERS = frozenset("are was were is has had have will would can could may might must should do did does".split())
AUXILIARIES = HELPERS - {"may", "might", "must"}
"""Those that stand for a verb that was said before: “Most of them were.”"""
LATER_VERB = pattern(
    rf"\b(?!(?:and|or|but|which|that|who|it|he|she|they|we|you|I)\b)[\w’'-]+ (?:{'|'.join(sorted(HELPERS - {'do'}))})\b"
)
"""A verb whose subject stands behind the first word: “Completed in 2008 the trail is …”, “Outlined below are …”."""
LONG_SUBJECT = pattern(
    r"[A-Z][a-z]+ed (?!(?:that|the|an?|it|his|her|its|their|to)\b)(?:(?!(?:that|which|who|when|where|if|as|while|because|but)\b)[\w’'-]+ ){2,10}"
    r"(?:was|were)\b"
)
"""A participle before its noun, and the verb behind both: “Reported copper trade in Brevik was thin”."""
LATER_SUBJECT = pattern(
    r"\b(?!(?:that|when|if|because|as|while|and|or|but|which|who|where|what|how|whether|than|before|after|since|until|though|"
    r"although|unless|by|to|of|for|with|from|in|on|at)\b)[\w’'-]+ (?:he|she|they|it|we) (?:is|was|were|are|has|had|will|would|can|could|did|went|[a-z]+ed)\b"
)
"""A pronoun that is the subject behind a participle without its comma: “Aided by the mayor he went to court.”"""
BEFORE_THAT = frozenset(
    "of in on to for with at by from about over after before under like than do does did doing done".split()
)
"""Words behind which “that” opens no clause: prepositions, and a verb whose object it is."""
OF_PEOPLE = ("logists", "icists", "icians")
"""How nouns end that name people by what they study: “Biologists no longer have to count by hand.”"""
FUNCTIONS = pattern(r"^(?:the |an? |its |our |their )?(?:[\w-]+ ){1,3}functions (?:by [a-z]+ing|as an?|like an?)\b")
"""A verb that the training text knows as a noun only: “The lock functions by holding the water back.”"""
PLAIN_WORD = pattern(r"[a-z]+(?![\w'’-])")


RARE_PASTS = frozenset(
    "bade clung crept leant dwelt fled forbade foresaw forgave forsook froze knelt leapt mistook outdid outgrew outran overcame overran oversaw "
    "overshot overthrew overtook outshone partook rang shone shrank slept slid sprang strode strove swam undertook undershot underwent undid wept woke".split()
)
"""Past tenses that the training text has rarely or not, and that are no participles but of verbs without an object."""


@cache
def forms() -> frozenset[str]:
    """Words that are finite verbs wherever they stand."""
    return RARE_PASTS | frozenset(FORMS.read_text(encoding="utf-8").split())


class Model:
    """The weights and the classes of words: see `features`."""

    def __init__(self, path: Path = MODEL) -> None:
        content = content_of(path)
        self.scale, self.bias = struct.unpack(NUMBERS, content[: struct.calcsize(NUMBERS)])
        self.classes = WordClasses(content[struct.calcsize(NUMBERS) :])
        self.table = content[-(1 << BITS) :].cast("b")

    def score(self, sentence: Padded, at: int, around: Context) -> float:
        """The log odds that the word at `at` is the finite verb of a main clause."""
        table, mask = self.table, (1 << BITS) - 1
        codes = [crc32(feature.encode("utf-8", "replace")) & mask for feature in features(sentence, at, around)]
        return float(self.bias + self.scale * sum(map(table.__getitem__, codes)))


@cache
def model() -> Model:
    """The model that ships, read when it is first needed."""
    return Model()


def settled(text: str) -> bool:
    """Whether a text surely has a main clause.

    It does where a form that is nothing but a finite verb stands before any word that opens a subordinate clause, or
    where it has more such forms than such words.
    """
    lower = text.lower()
    if FUNCTIONS.search(lower):
        return True
    known = forms()
    verbs = opened = 0
    words = PLAIN_WORD.findall(lower)
    for at, word in enumerate(words):
        if word in known:
            if not opened:
                return True
            verbs += 1
        elif word in OPENERS and not (word in ELLIPTIC and is_participle("".join(words[at + 1 : at + 2]))):
            if not _opens_nothing(word, words[at - 1] if at else "") and words[at : at + 2] != ["as", "part"]:
                opened += 1
    if "'" in lower or "’" in lower or "‘" in lower:
        verbs += len(CONTRACTED.findall(lower))
    if verbs <= opened and not SUBJECTS.isdisjoint(words):
        verbs += sum(match[1] not in known for match in AFTER_SUBJECT.finditer(lower))
    if verbs <= opened and not RELATIVES.isdisjoint(words):
        verbs += sum(
            match[1] not in known and known_class(match[1]).startswith(("VBVBP", "VBZ", "NNSVBZ"))
            for match in RELATIVE.finditer(lower)
        )
    return verbs > opened


def _opens_nothing(word: str, before: str) -> bool:
    """Whether a word that may open a clause is a pronoun or a noun by the one before it: “like that”, “for a while”."""
    return (word == "that" and before in BEFORE_THAT) or (word == "while" and before in ("a", "the"))


MADE_OF_NOUN = pattern(r"[a-z]{2,}ifies|[a-z]{5,}i[zs]es")
"""A verb of the present that its ending gives away: “the resin solidifies”; not “prizes”, “sizes”."""


def has_free_verb(tokens: list[str]) -> bool:
    """Whether a finite form stands outside the subordinate clauses before it.

    What opens such a clause takes the next verb with it, be it one that only its place gives away (“firms which
    leverage this can …”, “when we set out …”); before an infinitive or a participle it opens none (“how to do so is
    …”).
    """
    known, pending, until, is_perfect = forms(), 0, 0, False
    for at, token in enumerate(tokens):
        word = token.lower().replace("’", "'").replace("‘", "'")
        if at < until:
            continue
        if word in OPENERS and not _opens_nothing(word, tokens[at - 1].lower() if at else ""):
            following = [piece.lower() for piece in tokens[at + 1 : at + 3]] + ["", ""]
            if following[0] in ("to", "of", "not") or following[0].endswith("ing"):
                continue
            if word in OPENS_PARTICIPLES and following[0].endswith("ed") and following[1] in BEHIND_PARTICIPLES:
                continue  # “When exposed to light, …”
            verb = following[1] if following[0] in PEOPLE else following[0] if word in RELATIVES else ""
            if verb and verb not in known and known_class(verb).startswith(("VB", "NNVB", "NNSVBZ")):
                until = at + 3 if following[0] in PEOPLE else at + 2
            else:
                pending += 1
        elif word in known or ("'" in word and CONTRACTED.search(word)) or MADE_OF_NOUN.fullmatch(word):
            if is_perfect and not (word in FINITE_ONLY or word.endswith("s")):
                is_perfect = False
                continue  # “which had been told”
            if not pending:
                return True
            pending -= 1
            is_perfect = word in BEFORE_PARTICIPLES
            continue
        is_perfect = is_perfect and (word in BETWEEN or word.endswith("ly"))
    return False


def is_participle(word: str) -> bool:
    """Whether a word is formed like a participle."""
    return word.endswith(("ing", "ed"))


def evidence(text: str) -> float:
    """How surely a sentence has a main clause, in log odds.

    20 where its forms settle it, else the odds of its likeliest word, or of the first that is sure enough.
    """
    return 20.0 if settled(text) else odds(pieces(text))


def odds(tokens: list[str]) -> float:
    """The log odds of the likeliest finite verb of a main clause among words that no form settles."""
    chosen = model()
    window = [known_class(token) for token in tokens]
    candidates = [at for at, token in enumerate(tokens) if _may_be_verb(window[at]) and is_candidate(tokens, at, token)]
    if not candidates:
        return LEAST
    best = LEAST
    sentence = padded(tokens, window)
    for at in sorted(candidates, key=lambda at: _rareness(window[at])):
        best = max(best, chosen.score(sentence, at, context(tokens, window, at)))
        if best > ENOUGH:
            break
    return best


@cache
def _rareness(kind: str) -> int:
    """How rarely words of a class are finite verbs: the likely ones are scored first, and mostly settle it."""
    share = kind.rstrip("^")[-1:]
    return 4 - int(share) if share.isdigit() and kind[0].isalpha() else 5


@cache
def _may_be_verb(kind: str) -> bool:
    """Whether a class is none of a preposition, an article, a pronoun, an adverb."""
    return NO_VERB.fullmatch(kind) is None


@lru_cache(maxsize=8192)
def may_open_headless(word: str) -> bool:
    """Whether a word is known as a finite verb, or unknown and formed like one, so that it is worth a second look."""
    kind = model().classes.get(word.lower(), "?")[:-1]
    return kind in ("VBD", "VBZ", "VBDVBN") or (not kind and word.endswith("s") and not word.endswith(OF_PEOPLE))


def first_word_is_finite(prose: str) -> bool:
    """Whether the first word is a finite verb in the third person or the past, so that its subject is missing.

    Words that may be commands (the plain form of a verb) or nouns are let through, and so is an inversion (“Gone are
    the days”). What opens with a participle has a comma before its subject; without any comma the form decides.
    """
    tokens = pieces(prose[:FIRST_WORDS])
    chosen = model()
    kind = chosen.classes.get(tokens[0].lower(), "")[:-1] if tokens else ""
    if kind not in ("VBD", "VBZ", "VBDVBN"):
        return _is_unknown_verb(tokens)
    tokens = tokens[:8]
    window = [word_class(chosen.classes, token) for token in tokens]
    if len(tokens) > 1 and tokens[1] in HELPERS:
        return False  # “Splits were sold as safe”: what a helping verb follows is its subject
    if kind == "VBDVBN" and LONG_SUBJECT.match(prose):
        return False
    if tokens[0] in GIVEN and evidence(prose[len(tokens[0]) :]) > ENOUGH:
        return False  # “Asked if he had known the captain said no”
    # A form that may be a participle ("Founded in 1950 …") needs its neighbours' word for it.
    second = chosen.classes.get(tokens[1].lower(), "")[:-1] if len(tokens) > 1 else ""
    mostly = chosen.classes.get(tokens[0].lower())[-1] in "34"
    if (
        kind == "VBDVBN"
        and (second in ("DT", "PRP$") or (mostly and second not in ("VBN", "VBG", "RB")))
        and tokens[0] not in GIVEN
    ):
        return True  # a participle has no object
    if kind == "VBDVBN" and LATER_SUBJECT.search(prose):
        return False
    if second in AFTER_VERB and "," not in prose and len(prose.split()) > 5 and not LATER_VERB.search(prose):
        return True
    return chosen.score(padded(tokens, window), 0, context(tokens, window, 0)) > (0.0 if kind == "VBDVBN" else -1.5)


def _is_unknown_verb(tokens: list[str]) -> bool:
    """“Adorns the banknote”: a word in -s that the model does not know, an article behind it, and no other verb."""
    return (
        len(tokens) > 1
        and known_class(tokens[0]).startswith("?")
        and tokens[0].endswith("s")
        and known_class(tokens[1]).startswith(("DT", "PRP$"))
        and not any("VBD" in known_class(token) for token in tokens[2:6])
    )


def is_candidate(tokens: list[str], at: int, token: str) -> bool:
    """Whether a word can be a verb by its shape: letters, and lower case or at the start of something."""
    if not token[:1].isalpha():
        return False
    return token[0].islower() or at == 0 or is_mark(tokens[at - 1]) or token.endswith(("'s", "’s"))


@lru_cache(maxsize=32768)
def known_class(text: str) -> str:
    """The class of a word in the model that ships."""
    return word_class(model().classes, text)


def word_class(classes: WordClasses | Mapping[str, str], text: str) -> str:
    """What is known of a word without its neighbours: its learnt class, or its ending and case."""
    lower = text.lower().replace("’", "'")
    if known := classes.get(lower):
        return known + ("^" if text[:1].isupper() else "")
    if not text[:1].isalpha():
        return text if not text[:1].isdigit() else "9"
    return f"?{lower[-2:]}{'^' if text[:1].isupper() else ''}"


class Context(Record):
    """What stands before a word in its sentence, as far as it tells a main clause from a subordinate one."""

    opener: str
    """The last word that may open a subordinate clause, “-” if there is none."""
    since: str
    """Pauses, likely verbs and words since then, each counted to a small number."""
    balance: int
    """Likely verbs so far less such openers, from -2 to 2."""


def context(tokens: list[str], window: list[str], at: int) -> Context:
    """The context of one word."""
    opener, pauses, verbs, distance, balance = "-", 0, 0, 0, 0
    for place in range(at):
        text = tokens[place]
        distance += 1
        if text in PAUSES:
            pauses += 1
        elif (lower := text.lower()) in SUBORDINATORS:
            opener, pauses, verbs, distance = lower, 0, 0, 0
            balance -= 1
        elif _is_verb_like(window[place]):
            verbs += 1
            balance += 1
    return Context(opener, f"{min(pauses, 2)}{min(verbs, 2)}{DISTANCES[min(distance, 7)]}", max(-2, min(2, balance)))


@cache
def _is_verb_like(kind: str) -> bool:
    """Whether the words of a class are finite verbs more often than not."""
    return kind.rstrip("^")[-1:] in ("3", "4") and kind[0].isalpha()


DISTANCES = "01233445"


class Padded(Record):
    """A sentence with `EDGE` empty words on either side, so that a neighbourhood never runs over its ends."""

    lowers: list[str]
    classes: list[str]
    size: int


def padded(tokens: list[str], window: list[str]) -> Padded:
    """The words in lower case and their classes, padded."""
    before, after = ["<"] * EDGE, [">"] * EDGE
    return Padded([*before, *(token.lower() for token in tokens), *after], [*before, *window, *after], len(tokens))


EDGE = 3


def features(sentence: Padded, at: int, around: Context) -> list[str]:
    """The features of one word: its form and ending, words and classes three to either side, and its clause."""
    w2, w1, me, x1, x2 = sentence.lowers[at + EDGE - 2 : at + EDGE + 3]
    a3, a2, a1, mine, b1, b2, b3 = sentence.classes[at : at + 2 * EDGE + 1]
    opener, since, balance = around
    return [
        f"w{me}", f"c{mine}", f"s{me[-3:]}", f"S{me[-2:]}",
        f"a{w1}", f"b{w2}", f"d{x1}", f"e{x2}",
        f"A{a1}", f"B{a2}", f"C{a3}", f"D{b1}", f"E{b2}", f"F{b3}",
        f"wa{me}|{w1}", f"wd{me}|{x1}", f"wA{me}|{a1}", f"wD{me}|{b1}",
        f"cA{mine}|{a1}", f"cD{mine}|{b1}", f"cAB{mine}|{a1}|{a2}", f"cDE{mine}|{b1}|{b2}", f"cAD{mine}|{a1}|{b1}",
        f"ca{mine}|{w1}", f"cd{mine}|{x1}", f"cab{mine}|{w1}|{w2}", f"cde{mine}|{x1}|{x2}",
        f"cABC{mine}|{a1}|{a2}|{a3}", f"cDEF{mine}|{b1}|{b2}|{b3}", f"cABD{mine}|{a1}|{a2}|{b1}",
        f"cADE{mine}|{a1}|{b1}|{b2}", f"sA{me[-3:]}|{a1}", f"sD{me[-3:]}|{b1}", f"sAD{me[-2:]}|{a1}|{b1}",
        f"p{mine}|{min(at, 3)}", f"q{mine}|{min(sentence.size - at, 3)}",
        f"x{opener}|{since}", f"X{mine}|{opener}|{since[:2]}", f"y{balance}|{mine}", f"Y{opener}|{since[:2]}|{a1}",
        f"z{balance}|{since}|{b1}",
    ]  # fmt: skip
