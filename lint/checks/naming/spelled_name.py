"""One spelling of a name with all its places, and what stands next to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from lint.checks._of_spelling import SIC
from lint.document import Block, Document, reading_order
from lint.language.names.courtesies import COURTESIES
from lint.language.names.forms import PARTICLES, NameWord, plain
from lint.language.names.relatives import IN_ROW, LONGEST_ROW, MEN, OF_EITHER_SEX, WOMEN
from lint.language.names.whole import TITLES
from lint.language.quotations import enclosed, stands_quoted
from lint.language.vocabulary.known_words import is_common_noun, is_known_name
from lint.patterns import CAPITAL, pattern

ENTRY = 6  # words: a longer item of a list says something
OFTEN = 3
"""Times that a text has a name, of which it then says many things that no other name is meant by."""
LINES, STOPS = frozenset(("item", "paragraph", "cell")), frozenset('.!?…”"')
CUT = pattern(r"(?:\.{2,3}|…)?$")
STATED = pattern(
    r"(?:\b(?:(?:known|referred to|written|listed|credited) as|(?:began|begun|came|started|first|now|then|once|again|"
    r"officially) (?:to be )?written|called|refers? to|(?:mis)?spelled|(?:mis)?spelt|named (?:after|for)|"
    r"[Nn]ot (?:connected|related|associated|affiliated|linked) (?:with|to)|"
    r"(?:also|sometimes|often|variously) (?:written|spelled|spelt|called|given as)|formerly|originally|pronounced|"
    r"née|nee|alias|aka|a\.k\.a\.|confused? (?:\w+ )?with|[Nn]o, not|chang(?:es|"
    r"ed) (?:\w+ ){1,2}names? (?:from [\w’'-]+ )?(?:in)?to|should (?:have been|have read|be|read))|[,(] (?:later|"
    r"afterwards)|\( ?(?:sometimes|also|variously|often|occasionally|historically|otherwise|or))"
    r"(?: (?:the|a|an|as|Mr|Mrs|Ms|St))*(?: [\w’'-]+){0,2} $"
)
"""What stands before a name that the text itself says is another one."""
IN_LIST_OF_NAMES = pattern(
    rf"[,(;] also (?:[{CAPITAL}][\w’'-]+ ){{0,2}}$|"
    r"\( ?(?:sometimes|also|variously|often|occasionally|historically|otherwise|or)\b[^();.]*, ?(?:or )?$"
)
LONGEST_LIST = 120  # characters
"""One of several in brackets: “Siv Holm (sometimes Syv, Siw, or Sif)”."""
OF_SPELLING = pattern(
    r"\b(?:variants?|forms|versions) of (?:\w+ ){1,2}names?\b|\b(?:fictional|imaginary|invented|fictitious)\b|\b(?:various|different|several|other) names\b"
    r"|\b(?:(?:mis)?spell(?:ed|ings?|s)?|(?:mis)?spelt|misprint(?:s|ed)?|hyphens?|accents?|slip of the|slip by)\b"
    r"|\bCorrections?(?=[.:*])|\b(?:final|extra|missing|last|first) (?![ai]\b)[a-z](?=[ ,.;])"
    r"|\bwith (?:an?|one|two|no|only one) [\"“‘']?[a-z](?:-[a-z])*[\"”’']?(?=[,.;:)?]| and\b)"
)
"""Words that speak of how a name is written."""
IN_LANGUAGE = pattern(
    r"[*_]? in (?:[A-Z][a-z]+(?:ish|ian|ese|ean|ic)|German|French|Dutch|Czech|Greek|Welsh|Latin|Hindi|Urdu|Thai|Sami|Basque|Catalan)\b"
)
"""What stands behind a name of another language: “Torneå in Swedish”."""
WRITTEN = pattern(r"\b(?:says?|said|read|reads|had|has|gave|shows?|showed|wrote) $")
NEAR = 90  # characters
WORDS_AS_NAMES = frozenset(
    "Aaron Amber Angel Art Autumn Basil Bill Bob Candy Carol Charity Chase Christian Chuck Clay Cliff Constance Daisy Dale Dawn Dean Drew Ella Eve Faith "
    "Felicity Frank Gene Glen Grace Grant Guy Harmony Hazel Heath Heather Helene Holly Hope Hunter Iris Ivy Jack Jade Jay Josh Joy Kate Lance Lane Lily "
    "Mark Mason Max Melody Mike Miles Nan Nick Norm Olive Patience Pearl Penny Peter Poppy Prudence Ray Rich Rob Robin Rod Rose Ruby Rusty Sam Sandy "
    "Skip Sue Summer Ty Verity Victor Violet Wade Warren Will".split()
)
"""First names that are common nouns or other words too."""
PARTNER = pattern(rf"\b[{CAPITAL}][\w’'-]+,? & $")
"""What stands before the last partner of a firm: “Holm, Gade & Rosati”."""
PLACES = frozenset("County City Street Avenue Road Island Lake River Beach Valley Square Parish Township".split())
"""Words behind a name that make a place of it."""
COMPANIES = frozenset(
    "Group Corp Corporation Inc Ltd Limited Co Company Bank Holdings Industries Motors Foods Pharma Textiles Airlines Airways "
    "Stores SpA AG SA plc Capital Energy Partners Ventures Media Logistics Insurance Systems Technologies Properties Power".split()
)
"""Words behind a name that make a company of it."""
OF_MEN = frozenset(("Mr", "Mr."))
NOT_A_NAME = pattern(r"[A-Z]-[a-z]")
"""A word that begins with a letter for its own sake: “Moyes U-turn”."""
INITIAL = pattern(rf"\b([{CAPITAL}])\.? $")
IN_LIST_BEFORE = pattern(rf"[,;:] [{CAPITAL}][\w’'.-]*(?: [\w’'.-]+){{0,2}}[,;](?: [\w’'.-]+){{0,2}} $")
JOINED_TO = pattern(rf"\b[{CAPITAL}]\w+ of [{CAPITAL}]\w+ (?:and|&) $")
IN_LIST_BEHIND = pattern(rf"(?: [\w’'.-]+)?[,;] [{CAPITAL}][\w’'.-]*(?: [\w’'.-]+){{0,2}}[,;.]")
"""What stands about one of many names in a row, as of the players of a match: “Ellis, Dowson, S Moe; Gray, …”."""
TRIPLED = pattern(r"([a-z])\1{2,}")
ARTICLES = frozenset(("te",))
"""Articles of other languages, which connect nothing: “Te Tai Tonga”, “Te Tari Puna”."""
APPOSITION = pattern(r", (?:an? |\d{1,3}\b)")
SPOUSE = pattern(rf" \([{CAPITAL}][\w’'-]+\) [{CAPITAL}]")
"""How an obituary puts the wife or the husband between two names: “Mark (Ann) Holm”."""
REMARK = pattern(r" \(([^()]{1,40})\)")
OF_KIN = tuple(f"{mark}{word}" for word in (*MEN, *WOMEN, *OF_EITHER_SEX) for mark in " -")
"""What stands before a name that introduces who bears it: “her brother Jorn”."""


def _shares(word: NameWord, usual: SpelledName) -> bool:
    return plain(word.before) in usual.befores or plain(word.after) in usual.afters


def _is_of_saint(word: NameWord) -> bool:
    """Whether a word stands behind “San”, “St.” or the like."""
    return word.before in ("San", "Santa", "Santo", "São", "St", "Saint") or word.block.prose.endswith(
        ("St. ", "Ste. "), 0, word.start
    )


class SpelledName:
    """One spelling of a name with all its places, and what stands next to it."""

    def __init__(self, form: str, words: list[NameWord], in_capitals: Sequence[NameWord] = ()) -> None:
        self.form, self.words, self.in_capitals = form, words, in_capitals
        self.bare = plain(form)
        self.words_beside = frozenset(plain(beside) for word in words for beside in (word.before, word.after) if beside)
        self.befores = _telling(word.before for word in words) - ARTICLES
        self.afters = _telling(word.after for word in words)

    @cached_property
    def starts(self) -> dict[int, list[int]]:
        """Where it begins in each block that has it, in order."""
        found: dict[int, list[int]] = {}
        for word in self.words:
            found.setdefault(word.block.ordinal, []).append(word.start)
        return found

    @property
    def count(self) -> int:
        """How often the text has this spelling."""
        return len(self.words)

    @property
    def times(self) -> int:
        """How often the text has it, in capitals too."""
        return len(self.words) + len(self.in_capitals)

    def with_capitals(self, words: Sequence[NameWord]) -> list[NameWord]:
        """Some of its places, and those where it stands in capitals, in order."""
        return sorted((*words, *self.in_capitals), key=reading_order)

    def near(self, other: SpelledName) -> SpelledName:
        """The places at which the text may tell it from another one: all of a rare name,
        and of one that stands often those in a block with the other one."""
        if self.count < OFTEN:
            return self
        return SpelledName(self.form, [word for word in self.words if word.block.ordinal in other.starts])

    def places_of(self, usual: SpelledName) -> list[NameWord]:
        """Its places without those of others: where some have the company of the usual spelling,
        not those that have another."""
        if self.befores.isdisjoint(usual.befores) and self.afters.isdisjoint(usual.afters):
            return self.words
        return [word for word in self.words if _shares(word, usual) or not self._is_in_company(word)]

    def _is_in_company(self, word: NameWord) -> bool:
        return plain(word.before) in self.befores or plain(word.after) in self.afters

    @property
    def is_tripled(self) -> bool:
        """Whether it has one letter three times in a row, as no name has."""
        return TRIPLED.search(self.bare) is not None

    @property
    def has_first_names(self) -> bool:
        """Whether what may be a first name always stands before it."""
        return all(
            word.before and word.before.rstrip(".") not in COURTESIES | TITLES and not is_common_noun(word.before)
            for word in self.words
        )

    @property
    def has_known_first_names(self) -> bool:
        """Whether these are known as names."""
        return self.has_first_names and all(is_known_name(word.before) for word in self.words)

    @property
    def always_has_known_name_before(self) -> bool:
        """Whether a known name that is no title always stands before it, be it a word too: Kate, Mark."""
        return all(
            plain(word.before) in self.befores and (is_known_name(word.before) or word.before in WORDS_AS_NAMES)
            for word in self.words
        )

    @property
    def is_alone(self) -> bool:
        """Whether it never stands with another name."""
        return not self.words_beside

    @property
    def is_titled(self) -> bool:
        """Whether it always stands behind “Mr” or the like, as whoever was named in full before."""
        return all(word.before.rstrip(".") in COURTESIES for word in self.words)

    @property
    def is_of_saint(self) -> bool:
        """Whether it always is the name of a place that is called after a saint: San Jose, St. Louis."""
        return all(map(_is_of_saint, self.words))

    @property
    def may_be_of_saint(self) -> bool:
        """Whether it is the name of such a place once."""
        return any(map(_is_of_saint, self.words))

    @property
    def is_of_men(self) -> bool:
        """Whether it always stands behind “Mr”: no plural, no people, and no woman’s form of a name."""
        return all(word.before in OF_MEN for word in self.words)

    @property
    def has_spouse_behind(self) -> bool:
        """Whether a spouse in brackets and a surname stand behind it once at least."""
        return any(SPOUSE.match(word.block.prose, word.end) for word in self.words)

    @property
    def has_no_more_than_title(self) -> bool:
        """Whether it stands with no other name, but it may be behind a title: “Dame Julia”."""
        return all(not word.after and (not word.before or word.before.rstrip(".") in TITLES) for word in self.words)

    @property
    def has_article(self) -> bool:
        """Whether it always has “the” before it, and is the last word of its name: “the Bronx”,
        not “the Boston Marathon”."""
        return all(
            not word.after and word.block.prose[max(0, word.start - 4) : word.start].lower() == "the "
            for word in self.words
        )

    @property
    def is_entry(self) -> bool:
        """Whether it stands in a list of people, each on a line of their own or one behind the other."""
        return any(
            is_line_of_list(word.block)
            or IN_LIST_BEHIND.match(word.block.prose, word.end)
            or IN_LIST_BEFORE.search(word.block.prose, max(0, word.start - 80), word.start)
            for word in self.words
        )

    @property
    def is_cited(self) -> bool:
        """Whether it always stands for a work of science and its authors: “Wang et al.”"""
        return all(word.block.prose.startswith(" et al", word.end) for word in self.words)

    @property
    def is_joined(self) -> bool:
        """Whether it always is the second name of a body that is called after two: “the College of Joseph and Mary”."""
        return all(JOINED_TO.search(word.block.prose, max(0, word.start - 60), word.start) for word in self.words)

    @property
    def is_headword(self) -> bool:
        """Whether an entry of a dictionary or a register begins with it, in bold and with a dash or a colon."""
        return any(
            word.end <= bold.end
            and (
                word.block.prose[bold.end : bold.end + 2].strip() in ("–", "—", "-")
                or (word.block.kind == "item" and ":" in word.block.prose[bold.end - 1 : bold.end + 1])
            )
            for word in self.words
            for bold in word.block.marked("strong", 0, 1)
        )

    @property
    def is_many(self) -> bool:
        """Whether it is a name of more than one: “the Rovers”."""
        return self.form.endswith("s") and self.has_article

    @property
    def is_company(self) -> bool:
        """Whether it always stands in the name of a company: with what such names end in,
        or as the last of its partners."""
        return all(
            word.after.rstrip(".") in COMPANIES
            or (PARTNER.search(word.block.prose, max(0, word.start - 40), word.start) and not word.after)
            for word in self.words
        )

    @property
    def is_of_place(self) -> bool:
        """Whether it always stands in the name of a place: Marion County."""
        return all(word.after in PLACES for word in self.words)

    @property
    def is_first_word(self) -> bool:
        """Whether something with a capital always stands behind it."""
        return all(word.after for word in self.words)

    @property
    def is_followed_by_name(self) -> bool:
        """Whether another name always stands behind it: Marian Ryan."""
        return all(word.after and word.after not in PLACES for word in self.words)

    @property
    def surnames(self) -> frozenset[str]:
        """What stands behind it, words among it, where something always does."""
        return frozenset(plain(word.after) for word in self.words) if self.is_followed_by_name else frozenset()

    @property
    def often_behind(self) -> frozenset[str]:
        """What stands behind it at least twice, words among it: Martha Wash."""
        behind = Counter(plain(word.after) for word in self.words if word.after)
        return frozenset(name for name, count in behind.items() if count > 1)

    @property
    def is_stated(self) -> bool:
        """Whether the text says that this is another name: “also known as”, “incorrectly called”, “named after”.

        A name alone between quotation marks is spoken of too: “the survey has ‘Tarneham’”.
        """
        return any(
            STATED.search(word.block.prose, max(0, word.start - 60), word.start)
            or IN_LIST_OF_NAMES.search(word.block.prose, max(0, word.start - LONGEST_LIST), word.start)
            or IN_LANGUAGE.match(word.block.prose, word.end)
            or SIC.match(word.block.prose, word.end)
            or _is_between_marks(word)
            for word in self.words
            if word.start
        )

    @property
    def is_spelled_out(self) -> bool:
        """Whether words near it speak of how names are written."""
        return any(
            OF_SPELLING.search(word.block.prose, max(0, word.start - NEAR), word.end + NEAR) for word in self.words
        )

    @property
    def is_cut_off(self) -> bool:
        """Whether it stands only where its block breaks off in the middle of a word."""
        ends = all(CUT.match(word.block.prose, word.end) for word in self.words)
        return ends and (self.words[0].block.kind == "paragraph" or bool(self.words[0].block.key))

    def is_only_quoted(self, document: Document) -> bool:
        """Whether it stands nowhere but in direct quotations."""
        return all(stands_quoted(document, word) for word in self.words)

    @property
    def is_introduced(self) -> bool:
        """Whether the text says somewhere who or what it is: “Bella, a cat”, “her brother Bela”, “Bela, 27”."""
        return any(APPOSITION.match(word.block.prose, word.end) or _is_relative(word) for word in self.words)

    @property
    def is_relative(self) -> bool:
        """Whether it is introduced as somebody’s relative: “her husband, Dennis Lund”."""
        return bool(self.introduced_as_kin)

    @property
    def introduced_as_kin(self) -> list[NameWord]:
        """Where it is introduced so."""
        return [word for word in self.words if _is_relative(word)]

    @property
    def remarks(self) -> frozenset[str]:
        """What brackets behind it say of who it is: “Miss Clarke (Year 1)”."""
        found = (REMARK.match(word.block.prose, word.end) for word in self.words)
        return frozenset(match[1].lower() for match in found if match)

    @property
    def initials(self) -> frozenset[str]:
        """The initials that it stands with instead of a first name, in small letters."""
        found = (INITIAL.search(word.block.prose, max(0, word.start - 4), word.start) for word in self.words)
        return frozenset(match[1].lower() for match in found if match)

    @property
    def first(self) -> tuple[int, int]:
        """Where it stands first."""
        return self.words[0].block.ordinal, self.words[0].start


POSSESSIVE = pattern(r"['’‘][^\W\d_]")
"""Behind a name: an apostrophe, and no mark that closes a quotation."""


def _is_between_marks(word: NameWord) -> bool:
    """Whether quotation marks enclose a name alone, or with its first name what somebody wrote:
    “the form said ‘Ann Lund’”."""
    prose = word.block.prose
    if POSSESSIVE.match(prose, word.end):
        return False
    start = word.start - len(word.before) - 1
    return enclosed(prose, word.start, word.end) or bool(
        word.before and enclosed(prose, start, word.end) and WRITTEN.search(prose, max(0, start - 20), start - 1)
    )


def _is_relative(word: NameWord) -> bool:
    prose = word.block.prose
    return (
        prose[max(0, word.start - 24) : word.start].rstrip(" ,").endswith(OF_KIN)
        or IN_ROW.search(prose, max(0, word.start - LONGEST_ROW), word.start) is not None
    )


def is_line_of_list(block: Block) -> bool:
    """Whether a block is a line of a list, marked as one or not: a few words without a full stop."""
    prose = block.prose
    is_line = block.kind in LINES or (block.kind == "heading" and not block.level)
    return is_line and prose[-1:] not in STOPS and len(prose.split(None, ENTRY)) < ENTRY


def _telling(neighbours: Iterable[str]) -> frozenset[str]:
    """The neighbours that tell one bearer of a name from another."""
    return frozenset(
        plain(word)
        for word in neighbours
        if word
        and word.rstrip(".") not in TITLES
        and word.lower() not in PARTICLES
        and (word in WORDS_AS_NAMES or not is_common_noun(word))
        and not NOT_A_NAME.match(word)
    )
