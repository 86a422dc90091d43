"""Which language a text is in, so that rules for English stay silent elsewhere.

The commonest function words of a language are a quarter to a half of its running text, and hardly any other language
shares many of them (Grefenstette 1995, "Comparing two language identification schemes"). A handful of languages is
told by name; of a text in another script only the script is told.
"""

from __future__ import annotations

import unicodedata
from collections import Counter

from lint.document import Document, once_a_document
from lint.language.vocabulary.known_words import is_word
from lint.patterns import pattern

LAST_LATIN = "\u036f"
"""Of the letters of other scripts none comes before it."""
PARTS, ENOUGH = 8, 1600
"""Paragraphs that are looked at, spread over the text, and characters of all: a page may begin with its menu."""
RUNNING = 80  # characters of a block from which on it is no menu or label
FEWEST = 12  # words that a text needs to be judged at all
FEWEST_KINDS = 3  # different function words of a language that it needs
LETTERS = pattern(r"[^\W\d_]+")
COMMON = {
    "en": "the of and to in a is that for it was on with as he be at by this had not are but from they have you or i we",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat",
    "fr": "le la les de des et en un une du que est pour qui dans par sur au il pas plus ne se ce avec sont aux cette",
    "es": "el la los las de y en un una que del se por con para es su no al lo como más pero fue ha este sus entre",
    "it": "il la le di e in un una che del della per è con non si da al dei sono nel alla anche gli ha come più lo",
    "pt": "o a os as de e em um uma que do da para com não no na se por dos das mais ao foi pelo pela são como",
    "nl": "de het een en van in is dat op te zijn voor met die niet aan er om ook als bij naar door uit wordt heeft",
    "sv": "och i att det som en på är av för med den till inte har de ett om från var han men sig så vi kan",
    "da": "og i at det som en på er af for med den til ikke har de et om fra var han men sig så vi kan blev",
    "pl": "i w na z do nie się że to jest o po jak za od przez dla ale jego oraz był tym co są już który tego",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi en kadar sonra var ne ama her o ki değil mi",
    "id": "yang dan di ini itu dengan untuk dari pada dalam tidak akan ke juga adalah oleh sebagai telah mereka ada",
}  # fmt: skip
NAMES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch",
    "sv": "Swedish", "da": "Danish or Norwegian", "pl": "Polish", "tr": "Turkish", "id": "Indonesian or Malay",
}  # fmt: skip
OWN_NAMES = {
    "de": "Deutsch", "fr": "Français", "es": "Español", "it": "Italiano", "pt": "Português", "nl": "Nederlands", "sv": "Svenska",
    "da": "Dansk", "pl": "Polski", "tr": "Türkçe", "id": "Bahasa",
}  # fmt: skip
"""What those who speak a language call it."""
WORDS = {code: frozenset(words.split()) for code, words in COMMON.items()}
OWN_WORDS = {code: words - WORDS["en"] for code, words in WORDS.items() if code != "en"}
OF_A_SENTENCE = 0.3
"""Share of the function words of its language that a sentence has at least, to be known by them."""
ENGLISH_SHARE, SURELY_ENGLISH = 0.15, 0.25
"""Share of English function words above which a text is English unless these are another language’s too,
and whatever they are."""
HARDLY_ENGLISH = 0.05
"""Share of the words that are English alone which texts in other languages do not reach."""
OTHER_SHARE = 0.12
"""Share of its function words that another language has at least; and twice as many as English has there."""
LIST_SHARE = 0.05
"""The same in a text of lists, which has few function words,
and of them three times as many as English ones and one kind more."""
ENGLISH_PART = 0.35
"""Share of a text that is English paragraphs at least, where the whole of it cannot be told;
an abstract in English is less."""
UNKNOWN = "und"
"""Undetermined (ISO 639-2): a language that is not in the list, and not English."""
ENOUGH_TO_DENY = 60  # words from which on a text is called no English, though nobody knows what it is
NO_ENGLISH = 0.4
"""Share of words that English has, below which a text of few function words is in another language."""


@once_a_document
def language(document: Document) -> str:
    """The ISO 639-1 code of the document's language, or the name of its script in lower case, as “cyrillic”.

    What the document says of itself counts, unless its words are surely English: the page of a translated book has a
    field for the language of the book. Else its words do. English where nothing speaks against it, and where another
    script stands beside English paragraphs.
    """
    said = document.metadata.language
    if said == "en":
        return said
    sample = _sample(document)
    told = identify(sample)
    if said:
        return "en" if told == "en" and len(LETTERS.findall(sample)) >= ENOUGH_TO_DENY else said
    if told in WORDS:
        return told
    if _has_english_paragraphs(document):
        return "en"
    return told or ("en" if _may_be_english(sample) else UNKNOWN)


def name_of(code: str) -> str:
    """What to call a language or a script in a sentence: “German”, “Cyrillic script”."""
    if code == UNKNOWN:
        return "a language that copydesk cannot tell"
    return NAMES.get(code) or (f"the language “{code}”" if len(code) <= 3 else f"{code.capitalize()} script")


def names_of(code: str) -> tuple[str, ...]:
    """What a text may call a language, in English and in the language itself: “Spanish”, “Español”."""
    return name_of(code), *((OWN_NAMES[code],) if code in OWN_NAMES else ())


def identify(text: str) -> str:
    """The code of the language of a piece of text, or its script; empty where it cannot be told."""
    words = LETTERS.findall(text.lower())
    if len(words) >= FEWEST:
        english = sum(map(WORDS["en"].__contains__, words)) / len(words)
        if english > SURELY_ENGLISH:
            return "en"
        shares = {code: sum(map(known.__contains__, words)) / len(words) for code, known in WORDS.items()}
        best = max(sorted(shares), key=lambda code: shares[code])
        kinds = len(WORDS[best].intersection(words))
        # “a” and “as” are Portuguese words too
        shared = sum(map((WORDS["en"] & WORDS[best]).__contains__, words)) / len(words)
        if english > ENGLISH_SHARE and (best == "en" or english - shared > HARDLY_ENGLISH):
            return "en"
        if shares[best] > OTHER_SHARE and kinds >= FEWEST_KINDS and (best == "en" or shares[best] > 2 * english):
            return best
        own = OWN_WORDS.get(best, frozenset()).intersection(words)
        if shares[best] > LIST_SHARE and len(own) > FEWEST_KINDS and shares[best] > 3 * english:
            return best
    return _script("".join(words))


def foreign(words: list[str]) -> str:
    """The code of the language that a few words in lower case are surely in, other than English; else empty."""
    english = sum(word in WORDS["en"] for word in words)
    owned = {code: [word for word in words if word in known] for code, known in OWN_WORDS.items()}
    code = max(owned, key=lambda code: (len(owned[code]), len(set(owned[code]))))
    own = owned[code]
    is_sure = len(set(own)) >= FEWEST_KINDS and len(own) > OF_A_SENTENCE * len(words) and len(own) > 3 * english
    return code if is_sure else ""


def _may_be_english(text: str) -> bool:
    """Whether a text of few function words, such as a list, has words that English has."""
    words = LETTERS.findall(text.lower())
    if len(words) < ENOUGH_TO_DENY or sum(map(WORDS["en"].__contains__, words)) / len(words) > OTHER_SHARE:
        return True
    return sum(map(is_word, words)) / len(words) > NO_ENGLISH


def _has_english_paragraphs(document: Document) -> bool:
    """Whether a good part of a text is paragraphs in English, and the rest names, as those of two teams below the
    report on a match, or the same in another script."""
    prose = [block.prose for block in document.prose_blocks() if not block.key]
    english = sum(len(text) for text in prose if len(text) >= RUNNING and identify(text) == "en")
    return english > ENGLISH_PART * sum(map(len, prose))


def _script(letters: str) -> str:
    """The script of most letters, if it is not the Latin one."""
    if letters.isascii() or len(letters) < FEWEST:
        return ""
    scripts = Counter(unicodedata.name(letter, "?").split()[0].lower() for letter in letters)
    if scripts["hiragana"] + scripts["katakana"] > 0.1 * len(letters):
        scripts["hiragana"] += scripts.pop("cjk", 0) + scripts.pop("katakana", 0)
    script, count = min(scripts.items(), key=lambda item: (-item[1], item[0]))
    if script == "latin" or count * 2 < len(letters):
        return ""
    return {"cjk": "chinese", "hiragana": "japanese", "katakana": "japanese", "hangul": "korean"}.get(script, script)


def _sample(document: Document) -> str:
    """Parts of the running text, from the whole of it."""
    prose = [block.prose for block in document.prose_blocks() if not block.key]
    running = [text for text in prose if len(text) >= RUNNING]
    if sum(map(len, running)) < ENOUGH // 2:
        running = prose  # a text of lists
    chosen = running[:: max(1, min(len(running) // PARTS, sum(map(len, running)) // ENOUGH))]
    return " ".join(text[: ENOUGH // len(chosen)] for text in chosen)
