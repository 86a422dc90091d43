"""Why a capital in mid-sentence begins no sentence: each function in `NO_BEGINNING` is a reason, and its name says
which."""

from __future__ import annotations

from collections.abc import Callable

from lint.checks.blind_replacement import WE_WITHIN
from lint.checks.sentences.manner import has_own_lines
from lint.checks.sentences.shape import has_capital_throughout, is_in_title_case
from lint.document import Block, Document, once_a_document
from lint.language.completeness.beginnings import WANTS_MORE
from lint.language.completeness.last_words import lost_end, terminal
from lint.language.quotations import inside, quoted
from lint.language.reasons import first_reason
from lint.language.sections import begins_as_a_part
from lint.language.sentences import Sentence
from lint.language.verbs.finite import settled
from lint.language.vocabulary.known_words import is_word
from lint.language.words import whole_prose
from lint.patterns import CAPITAL, pattern
from lint.records import Record

ABBREVIATED = pattern(rf"[{CAPITAL}]\w+(?: [\w-]+){{1,5}} \([A-Z]{{2,}}s?\)")
LONGEST_HEADING = 45  # characters
FEWEST_WORDS = 3  # of a sentence that begins in another
OF_FORM = pattern(
    rf"\b(?:field|drop-?down|menu|column|tab|status|option|checkbox|setting|value)s?\b.* (?:to|as|is) [A-Z]|"
    rf"[{CAPITAL}]\w+ and [{CAPITAL}]\w+ (?:field|menu|column|tab|button|option)s?\b"
)
NAMED_WORD = pattern(
    r"[A-Z][a-z]+ (?:symbol|sign|operator|key|keyword|command|clause|statement|parameter|property|field|button|menu|tab|licen[cs]e|attribute|method|function)s?\b"
    r"|[A-Z][a-z]+, [A-Z]"
)
NO_SUBJECT = pattern(
    rf"[{CAPITAL}]\w+, (?:but|and|or|which|who)\b|[{CAPITAL}]\w+ (?:that|which) |[{CAPITAL}]\w+ward\b|"
    rf"[{CAPITAL}]\w+ly, (?:often|never|always|also|usually|is|are|was|were|has|have|had|will|may|can|do|does)\b"
)
OF_TITLE, BEFORE_TITLE = 4, "“\"‘'*_"
"""Words by which a title is known again, and what may stand before it."""
NAME_GOES_ON = pattern(rf"[a-z,] ([{CAPITAL}][a-z]+) [a-z]+ $")
"""A word with a capital before the one behind which the next sentence seems to begin: both may be of a name."""
OF_SECTION = pattern(r"(?:How|What|Why|When|Where) to \w+(?: \w+)? (?:section|page|chapter|guide|part|heading)\b")
PAIRED = pattern(r"\b(?:[Hh]e or She|[Ss]he or He|[Hh]is or Her|[Hh]er or His|[Hh]im or Her)$")
NAMED_SO = pattern(
    r"[A-Z][a-z]+ (?:in|of|on|at|to|by|and|as|for) [A-Z][a-z]+ (?:[a-z]+er|[a-z]+ing|system|method|approach|scheme|plan|rule|compiler|model|principle|concept)\b"
)
ROW_OF_NOUNS = pattern(rf"[{CAPITAL}]\w+(?:, the [{CAPITAL}]\w+)+,? (?:and|or) (?:the )?[{CAPITAL}]")
READ = pattern(r"(?:Read|See|Watch|Download|View|Listen to|Hear)\b")
OF_EVENT = pattern(
    rf"(?:In|Into|Inside|Outside|On|Under|Over|Across|Beyond|Before|After|Beneath|Behind|Between|Without|Within|Through|Around) (?:the |an? |my )?[{CAPITAL}]\w+ (?:[a-z]+ ){{0,3}}"
    r"(?:project|festival|programme|program|campaign|series|tour|show|exhibition|initiative|scheme|event|competition|award|prize)\b"
)
OF_PLACE = pattern(
    r"(?:Once|Never|Always|Now|Then|Soon) to [a-z]+\b|Via (?:di|del|dei|della|delle|dell|da|[A-Z])|(?:Anywhere|Everywhere|Nowhere|Somewhere|Always|Never|Sometimes|Maybe|Perhaps) (?:as|at|by|in|for|on|is|was|has|will)\b"
)
PARTIES, OF_PARTY = frozenset("We You Our Your".split()), pattern(r"[a-z],? (?:Our|Your|You|Us) ")
"""How a contract calls those who make it, and one of these in mid-sentence."""
OF_GOD = frozenset("He His Him".split())
DIVINE = pattern(
    r"\b(?:God|Jesus|Christ|Lord|Allah|Almighty|Providence|[Tt]he Father(?! [A-Z])|Heaven|pray(?:ers?|ed|ing)|Passion|Gospel|disciples)\b"
)
WHOSE = frozenset("my your his her our their straight".split())
MOST_OF_NAME = 6  # words
SUBJECT = pattern(r"(?:I|We|You|He|She|It|They|This|That|These|Those|There)\b")
INDENTED_CAPITAL = pattern(r"[ \t]{2,}[A-Z]")


class CapitalWithin(Record):
    """A capital in mid-sentence that a sentence may begin with."""

    document: Document
    sentence: Sentence
    at: int
    """Where it stands in the sentence."""
    word: str
    """The last word before it."""
    opener: str
    """The word that it is of."""

    @property
    def block(self) -> Block:
        """The block of the sentence."""
        return self.sentence.block

    @property
    def opens(self) -> int:
        """Where it stands in its block."""
        return self.sentence.start + self.at

    @property
    def before(self) -> str:
        """The sentence up to it."""
        return self.sentence.text[: self.at]

    @property
    def rest(self) -> str:
        """The sentence from there on."""
        return self.sentence.text[self.at :]


def is_below_heading(capital: CapitalWithin) -> bool:
    """What stands before it is a heading on a line of its own: “What we came home with⏎The boat …”."""
    source = capital.block.source(capital.opens, capital.opens + 1).start
    return (
        capital.sentence.start == 0
        and capital.at <= LONGEST_HEADING
        and capital.document.text.endswith("\n", 0, source)
        and not lost_end(capital.before)
    )


def is_set_off(capital: CapitalWithin) -> bool:
    """Quotation marks, a link or italics set it off."""
    start, end = capital.opens, capital.opens + 1
    if inside(quoted(capital.document, capital.block), start, end):
        return True
    return any(mark.start > capital.sentence.start for mark in capital.block.marks.meeting(start, end))


def is_behind_bold_heading(capital: CapitalWithin) -> bool:
    """A heading in bold runs into its paragraph: “**The boats we sail in** The crew …”."""
    block, start = capital.block, capital.sentence.start
    return any(
        a <= start < b and not block.prose[b : capital.opens].strip()
        for a, b in block.marked("strong", 0, capital.opens)
    )


def begins_part(capital: CapitalWithin) -> bool:
    """It is the name of a part of the text."""
    return begins_as_a_part(capital.document, capital.block.prose[capital.opens : capital.sentence.end])


def is_party_of_contract(capital: CapitalWithin) -> bool:
    """A contract so calls those who make it: “if We have made them available to You”."""
    return capital.opener in PARTIES and _is_contract(capital.document)


@once_a_document
def _is_contract(document: Document) -> bool:
    return len(OF_PARTY.findall(whole_prose(document))) > 1


def is_written_so_throughout(capital: CapitalWithin) -> bool:
    """The text writes the word with its capital wherever it stands."""
    return has_capital_throughout(capital.document, capital.opener)


def is_line_of_manner(capital: CapitalWithin) -> bool:
    """Each sentence has a line of its own: “We are not alone⏎For example, …”."""
    return capital.word not in WANTS_MORE and has_own_lines(capital.document, capital.sentence)


def names_section(capital: CapitalWithin) -> bool:
    """It opens the name of a section, which “section” or the like follows: “the How to row section”."""
    return OF_SECTION.match(capital.rest) is not None


def goes_on_with_name(capital: CapitalWithin) -> bool:
    """It goes on with a name that a word with a capital began: “the crews of Row to You”."""
    named = NAME_GOES_ON.search(capital.sentence.text, 0, capital.at)
    return named is not None and is_word(named[1].lower())


def is_quoted_elsewhere(capital: CapitalWithin) -> bool:
    """The text has the same words between quotation marks, or set off, elsewhere."""
    begun = " ".join(capital.rest.split()[:OF_TITLE])
    return any(f"{mark}{begun}" in whole_prose(capital.document) for mark in BEFORE_TITLE)


def begins_headline(capital: CapitalWithin) -> bool:
    """It and the two words behind it open a headline or a heading: “this issue of This week in nets”, below the
    headline “This week in nets”."""
    first = " ".join(capital.rest.split()[:3]).lower().rstrip(",.")
    heads = (block for block in capital.document.blocks if block.kind in ("headline", "heading"))
    return any(block.prose.lower().startswith(first) for block in heads)


def is_line_of_song(capital: CapitalWithin) -> bool:
    """It opens an indented line of plain text."""
    if capital.document.format != "text":
        return False
    source = capital.block.source(capital.opens, capital.opens + 1).start
    line = capital.document.line_at(source)
    return (
        INDENTED_CAPITAL.match(capital.document.text, line.start) is not None
        and capital.document.text[line.start : source].isspace()
    )


def is_too_short(capital: CapitalWithin) -> bool:
    """What follows is no sentence: “and the guest will be The xx.”."""
    return len(capital.rest.split()) < FEWEST_WORDS


def is_spelled_out(capital: CapitalWithin) -> bool:
    """A term has a capital for the sake of its letters: “Personal rescue transmitters (PRT)”."""
    return ABBREVIATED.match(capital.rest) is not None


def is_title_in_brackets(capital: CapitalWithin) -> bool:
    """It stands within brackets, in a title whose words have capitals: “Rule 803 (On the Keeping of Lamps —
    Regardless of Whether the Keeper is There)”."""
    opens = capital.sentence.text.rfind("(", 0, capital.at)
    closes = capital.sentence.text.find(")", capital.at)
    return 0 <= opens < closes and is_in_title_case(capital.sentence.text[opens:closes])


def is_behind_title(capital: CapitalWithin) -> bool:
    """All words before it have capitals."""
    return is_in_title_case(capital.before)


def is_name_with_article(capital: CapitalWithin) -> bool:
    """The text has the same words elsewhere: “the fate of The little Quay”."""
    if capital.opener != "The":
        return False
    return whole_prose(capital.document).count(" ".join(capital.rest.split()[:3])) > 1


def has_no_subject(capital: CapitalWithin) -> bool:
    """An adverb is a name, as what follows its comma is no subject: “whom one sees on Strictly, often begin”."""
    return NO_SUBJECT.match(capital.rest) is not None


def names_method(capital: CapitalWithin) -> bool:
    """It opens the name of a method or a kind of thing, which that word follows: “a Just in Time compiler”."""
    return NAMED_SO.match(capital.rest) is not None


def is_of_god(capital: CapitalWithin) -> bool:
    """It is a pronoun of God, in a paragraph that speaks of God: “and the love that He showed”."""
    return capital.opener in OF_GOD and DIVINE.search(capital.block.prose) is not None


def is_link_to_text(capital: CapitalWithin) -> bool:
    """A text is linked by its title: “Read a note on The health of boats”."""
    return READ.match(capital.sentence.text) is not None and not terminal(capital.sentence.text)


def is_one_of_a_row(capital: CapitalWithin) -> bool:
    """Nouns with capitals and articles follow one another: “the Deep, the Unseen, or the Endless”."""
    return ROW_OF_NOUNS.match(capital.rest) is not None


def is_he_or_she(capital: CapitalWithin) -> bool:
    """It is the second of two pronouns: “that he or She”."""
    return PAIRED.search(capital.sentence.text, 0, capital.at + len(capital.opener)) is not None


def names_event(capital: CapitalWithin) -> bool:
    """A name begins with a preposition: “phase two of the Outside the Box art project”."""
    return OF_EVENT.match(capital.rest) is not None


def names_work(capital: CapitalWithin) -> bool:
    """A word is the title of a work: “the first show of Anywhere as part of the fair”."""
    return OF_PLACE.match(capital.rest) is not None


def stands_so_again(capital: CapitalWithin) -> bool:
    """The text has both words elsewhere: “Documenting the Now”."""
    return whole_prose(capital.document).count(f"{capital.word} {capital.opener}") > 1


def is_replaced_pronoun(capital: CapitalWithin) -> bool:
    """It is a “We” that seems to have been put for each “I” of the text: “and We sailed”."""
    return capital.opener == "We" and _says_we(capital.document)


@once_a_document
def _says_we(document: Document) -> bool:
    return len(WE_WITHIN.findall(whole_prose(document))) > 1


def opens_name_of_words(capital: CapitalWithin) -> bool:
    """It opens a name behind an article, and no verb follows: “the future, the After the Suit era”."""
    few = len(capital.rest.split()) <= MOST_OF_NAME
    return few and capital.word in ("the", "a", "an") and not (SUBJECT.match(capital.rest) or settled(capital.rest))


def names_sign(capital: CapitalWithin) -> bool:
    """It is named as a word, a sign or a field: “replace it with an At sign”, “headers with From, Subject and Date”."""
    return NAMED_WORD.match(capital.rest) is not None


def is_chosen_in_form(capital: CapitalWithin) -> bool:
    """What is chosen or named in a form: “set the status to Any”, “the From and Subject field”."""
    return OF_FORM.search(capital.sentence.text) is not None


def is_mark_of_school(capital: CapitalWithin) -> bool:
    """Several of the best marks: “I'd be keeping my As in all of my classes”."""
    return capital.opener == "As" and capital.word.lower() in WHOSE


NO_BEGINNING: tuple[Callable[[CapitalWithin], bool], ...] = (
    is_below_heading,
    is_set_off,
    is_behind_bold_heading,
    begins_part,
    is_party_of_contract,
    is_written_so_throughout,
    is_line_of_manner,
    names_section,
    goes_on_with_name,
    is_quoted_elsewhere,
    begins_headline,
    is_line_of_song,
    is_too_short,
    is_spelled_out,
    is_title_in_brackets,
    is_behind_title,
    is_name_with_article,
    has_no_subject,
    names_method,
    is_of_god,
    is_link_to_text,
    is_one_of_a_row,
    is_he_or_she,
    names_event,
    names_work,
    stands_so_again,
    is_replaced_pronoun,
    opens_name_of_words,
    names_sign,
    is_chosen_in_form,
    is_mark_of_school,
)
"""It is the capital of a name, a title, a heading or a line."""


def reason(capital: CapitalWithin) -> str:
    """The name of the first reason that holds; nothing where none does, and a sentence begins there."""
    return first_reason(NO_BEGINNING, capital)
