"""British and American spellings of one word, as `british_american.txt` has them,
and which of them tell where they were spelled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from functools import cache
from pathlib import Path
from typing import Literal

from lint.patterns import pattern
from lint.records import Record

Side = Literal["British", "American", "-ise", "-ize"]
WORD = pattern(r"[A-Za-z]{4,}")
ENDINGS_IN_ISE = tuple(
    f"i{letter}{rest}"
    for letter in "sz"
    for rest in "e ed es ing ingly er ers ation ations ational ationally able ably ability ement".split()
)
EITHER = frozenset(
    """
    accoutrement accoutrements aeon aeons aerogramme aerogrammes aesthete aesthetes aesthetic aesthetically aesthetics ageing almanack almanacks
    amphitheatre amphitheatres analogue analogues analyses archaeological archaeologically archaeologist archaeologists
    archaeology axe axes bannister bannisters battleaxe battleaxes baulk baulked baulking baulks bevvies bevvy biassed
    biassing bingeing bougainvillaea bougainvillaeas buses busing callisthenics cancellation cancellations catalogue
    catalogued catalogues cataloguing centigramme centigrammes chequered chilli chimaera chimaeras clarinettist
    clarinettists colourant colourants connexion connexions cosy councillor councillors counsellor counsellors dialogue
    dialogues disc discs draught draughts draughtsman draughtsmanship draughtsmen draughtswoman draughtswomen encyclopaedia
    encyclopaedias encyclopaedic epaulette epaulettes epilogue epilogues exorcise exorcised exorcises exorcising fillet
    filleted fillets flautist flautists foetal foetid foetus foetuses gases gauge gauged gauges gauging gipsies glamour glueing gramme grammes grey greys groyne
    groynes gryphon gryphons homoeopath homoeopathic homoeopaths homoeopathy inflexion inflexions instal install instalment
    instals judgement kilogramme kilogrammes licence licenced licences licencing likeable louvre louvred louvres lustre
    mediaeval metre metres micrometer micrometers micrometre micrometres milligramme milligrammes minibuses misspelt mitre
    mitres monologue monologues mould moustache moustached moustaches moustachioed nettings omelette omelettes orthopaedic orthopaedics paederast
    paederasts pharmacopoeia pharmacopoeias philtre philtres phoney pouffe pouffes practise practised practises practising
    praesidium praesidiums primaeval prologue prologues pummelled pummelling pzazz recognisance sabre sabres saviour sheikh
    snowploughs spectre spectres sulphate sulphates sulphide sulphides sulphur sulphurous syphon syphoned
    syphoning syphons technicolour theatre theatres tonne tonnes tranquillity tranquilly travelogue travelogues videodisc
    videodiscs woollies woolly worshipped worshipper worshipping yoghurt yoghurts
    """.split()
)
"""British forms of words that both sides use in some sense ("theatre" in names, "disc", "meter" as a device), or that
Britain itself mostly spells as America does by now ("connexion", "mediaeval", "biassed"), so that they prove
nothing."""
OF_HOUSES = frozenset(
    """
    cosy councillor councillors counsellor counsellors encyclopaedia encyclopaedias foetal foetus foetuses grey greys instalment instalments licence licences
    lustre mould moulded moulding moulds mouldy moustache moustached moustaches omelette omelettes practise practised practises practising sabre sabres
    spectre spectres sulphur theatre theatres yoghurt yoghurts
    """.split()
)
"""Those of them that a house has one spelling of all the same, British or American."""
IN_BRITAIN_TOO = frozenset(
    """
    encyclopedia encyclopedias fetal fetus fetuses license licenses practice practiced practices practicing sulfur yogurt yogurts
    """.split()
)
"""American forms of these that Britain has as well, some in another sense: “to license”, “a practice”."""
PAIRS = Path(__file__).parent / "british_american.txt"


class Spelling(Record):
    """A word that tells where it was spelled: its side, and how the other side spells it."""

    side: Side
    other: str


def telling(words: Iterable[str], either: Set[str] = EITHER) -> dict[str, Spelling]:
    """Those of some words in lower case that tell where they were spelled;
    `either` are British forms that prove nothing."""
    american_spelling, british_spelling = american_of(), british_of()
    asked = frozenset(words)
    found: dict[str, Spelling] = {}
    for british in american_spelling.keys() & asked - either:
        american = american_spelling[british]
        found[british] = Spelling("-ise" if _differ_in_ise(british, american) else "British", american)
    for american in british_spelling.keys() & asked - IN_BRITAIN_TOO:
        british = british_spelling[american]
        if british not in either:
            found[american] = Spelling("-ize" if _differ_in_ise(british, american) else "American", british)
    return found


def _differ_in_ise(british: str, american: str) -> bool:
    """Whether a word is spelled with -ise and -ize, as “to practise” and “to practice” are not."""
    return british.endswith(ENDINGS_IN_ISE) and american.endswith(ENDINGS_IN_ISE)


@cache
def american_of() -> Mapping[str, str]:
    """The American spelling of each word in lower case whose spelling is British."""
    return {british: american for british, sign, american in _pairs() if sign != "<"}


@cache
def british_of() -> Mapping[str, str]:
    """The British spelling of each word in lower case whose spelling is American."""
    return {american: british for british, sign, american in _pairs() if sign != ">"}


@cache
def _pairs() -> list[tuple[str, str, str]]:
    """The British spelling, the sign between both, and the American spelling of each word."""
    found = []
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        stem, _, rest = line.partition("[")  # “colo[u=]r|red|rs”
        change, _, endings = rest.partition("]")
        sign = "=" if "=" in change else "<" if "<" in change else ">"
        british, _, american = change.partition(sign)
        one, other = stem + british, stem + american
        found += [(one + ending, sign, other + ending) for ending in endings.split("|")]
    return found
