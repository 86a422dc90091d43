"""Whether a sentence of running text has lost its verb, and how surely: what the model says,
held against what may be meant."""

from __future__ import annotations

import re

from lint.checks._everywhere import blocks_with
from lint.checks.sentences.manner import is_announced, is_fragment, stands_below_image, stands_under_heading
from lint.checks.sentences.shape import is_list_like, is_prose, is_title
from lint.diagnostics import DOUBTFUL, LIKELY
from lint.document import Document
from lint.language.completeness.beginnings import headless_verb, starts_with_determiner
from lint.language.completeness.fragments import is_aside, is_credit, is_elliptic, is_spoken_so
from lint.language.completeness.last_words import terminal
from lint.language.completeness.phrases import is_phrase
from lint.language.names.people import PERSON
from lint.language.quantities.numbers import WORDS
from lint.language.quotations import leads_to_quotation
from lint.language.sentences import Sentence, sentences_of
from lint.language.temporal.words import BEGINS_WITH_HOUR, WEEKDAY
from lint.language.verbs.doubtful import (
    ends_with_verb,
    has_likely_verb,
    is_command_like,
    is_minuted,
    may_be_command,
    may_be_said,
    no_word_can_be,
    starts_indefinitely,
    starts_with_adjectives,
    starts_with_bare_noun,
)
from lint.language.verbs.finite import ENOUGH, evidence, has_free_verb, odds, settled
from lint.language.verbs.phrases import has_verb_phrase
from lint.language.verbs.places import may_have_verb
from lint.language.verbs.second_opinion import has_main_clause
from lint.language.verbs.slots import has_verb_in_its_slot, has_word_for_verb
from lint.language.words import is_mark, pieces
from lint.patterns import CAPITAL, pattern

LOOSE, WITHOUT_CANDIDATE, NEARLY, STRICT = ENOUGH, -2.8, -3.2, -3.9
"""Log odds of the likeliest verb: under the first a sentence probably has no main clause, under the last surely, and
under those between them if no word of it is known as a finite verb, or if the next sentence speaks for it."""
SURELY = -5.0
FULL = 8
"""Words from which on the model's word is taken as it is; in shorter sentences it has less to go by."""
COUNTS_ONLY = 0.0
"""Confidence of a sentence in which some word may be the verb after all, so that it counts for the style of its text
and is not told: of 170 such sentences of published texts 5 were damaged."""
_INSERTION = r" ?\([^()]*\)| (?:AS|A/S)(?= [a-z])| as a whole(?= [a-z])|, (?:which|who|whose|where|while|though|although|currently|for instance|for example|according to [^,]+|however|of course|in turn|among(?:st)? other things|among(?:st)? others|as (?:noted|said|mentioned|expected|planned|before|usual|ever))\b[^,;:]*(?=,)"
INSERTION, WITH_COMMA = pattern(_INSERTION), pattern(rf"(?:{_INSERTION}),?")
"""What stands between a subject and its verb and may hide that they belong together."""
FINDING_SAYS = pattern(
    r"(?:The|This|That|Another|One|Such an?|(?:His|Her|Its|Their|Our)(?: latest| new)?) (?:finding|ruling|reading|building|hearing|filing|setting|meeting|warning|painting|"
    r"drawing|recording|opening|ending|pricing|timing|rating|listing|training|funding|planning|testing|feeling|thinking) "
    r"[a-z]{3,}s (?:the|this|that|these|those|its|their|his|her|our|your|an?|both|all|some|many|most|how|why|what|whether|where)\b"
)
"""A noun in -ing that does something: “The finding challenges the …”."""
DESCRIBED_AND_PAST = pattern(
    rf"(?:[{CAPITAL}][\w’'-]+ ){{1,3}}[{CAPITAL}][\w’'-]+, (?:an?|the) [^,;:.()]{{3,80}}, (?:[a-z]+ly )?[a-z]+ed (?:from|to|into|at|out|the|an?|his|her|their|its|that|how|why)\b"
)
"""Somebody, who that is, and what he or she did: “Siv Moe, a student of law, transferred from Brevik”."""
CITATION = pattern(r" ?\((?:e\.g\.,? |see |cf\. )?[A-Z][^()]{0,60}? \d{4}[a-z]?\)|(?<=[a-z]) \(\d{4}[a-z]?\)")
"""A source as the Chicago Manual of Style (17th edition, 15.7) has it in a text: “(Lund 2014)”, “Lund (2014)”."""
NOTE_MARKS = pattern(r"\[\d{1,3}\]")
SIGN = pattern(r" (?:=|->|→|[≈≠<>]) |(?:^|\s)[ru]/\w")
"""What stands for a verb in notes, “Fewer boats = less noise”, and a name that is read as two words: “r/boats”."""
LONGEST_WITHOUT_VERB = 170
"""Characters: what is left of a cut sentence is short,
and of a long one without a known verb the model is mostly wrong."""
LONGEST_CAPTION = 240
"""Characters: a longer paragraph is no caption."""
SHORT_BLOCK = 160  # characters
SHORT_CAPTION = 10  # words
NOTED_DAY = pattern(
    rf"{WEEKDAY},? (?:\d|[A-Z][a-z]+\.? \d)|[A-Z][a-z]{{2,8}}\.? \d{{1,2}},? (?:at )?(?:\d{{1,2}}(?:[.:]\d\d)? ?[ap]\.?m\b|noon\b)"
)
"""A day as a programme notes it: “Sunday 3 May at noon in the hall.”"""
THE_MORE = pattern(r"(?:[A-Z][a-z]+, )?[Tt]he (?:more|less|fewer|\w+er)\b[^,]{2,60}, ?the (?:more|less|fewer|\w+er)\b")
"""“However, the longer the boat, the more ropes.”"""
DATELINE_RUN_ON = pattern(r"[A-Z][A-Z .]+, [A-Z]{2}-[A-Z][a-z]")
"""A dateline whose dash is a hyphen, so that the first word is lost in it: “SKERRY BAY, CA-Enjoy an evening …”."""
AFTER_PRONOUN = pattern(r"(?:It|He|She|This|That) (?:also |often |[a-z]+ly )[a-z]+s\b")
"""A verb behind a pronoun and an adverb: “It likely links the two.”"""
SOMEBODY_DOES = pattern(r"\b(?:some|any|every|no)(?:one|body) (?:[a-z]+ly )?[a-z]{3,}(?:s|ed)\b")
"""A verb behind such a pronoun, which no noun follows: “Every few days someone posts about it.”"""
COMMAND = pattern(
    r"(?:Make sure|Remember|Prepare|Ensure|Avoid|Keep|Put|Use|Try|Add|Do not|Don[’']t|Never|Always) [a-z]"
)
"""How a sentence begins that tells readers what to do."""
ASKS_AT_END = pattern(
    r"^(?:For|To|If|In case)\b.*, (?:please )?(?:[Cc]ontact|[Vv]isit|[Cc]all|[Ee]mail|e-mail|[Ss]ee|ask|write to|text|[Ff]ollow)\b|^RSVP\b"
    r"|^For (?:more|further|full) [^.;]{5,80} (?:take a look at|have a look at|head to|check out|refer to|go to) "
)
"""What one is asked to do at the end: “For tickets, contact the pier office.”"""
VERB_LAST = pattern(r"(?:To [a-z]+ [^,.;]{3,60},|Below [A-Z]\S+) (?:the|an?) [A-Za-z ]{3,50} [a-z]{3,}s\.$")
"""An aim or a place, and a short clause: “To use its powers, the council votes.”, “Below Olby the valley widens.”"""
INFINITIVE = pattern(
    r"To [a-z]+ (?:(?!the\b)[a-z’'-]+ ){0,5}?(?:will|would|can|could|may|might|must|should|is|was|has|had|requires?|takes?|took|means?|needs?) "
)
"""What one does as the subject: “To reach that will take a year.”"""
DECIDED = pattern(
    r"(?:(?:The|An?|His|Her|This|That) )?(?:[a-z]+ )?(?:amendment|attempt|bid|bill|decision|effort|measure|motion|move|offer|plan|proposal|request|resolution|vote)s? "
    r"to [a-z]+(?: [^,;.]{1,60}?)? (?:carried|collapsed|died|failed|fell|lapsed|passed|prevailed|stalled|succeeded)\b",
    re.IGNORECASE,
)
"""What is to be done, and what came of it: “The motion to approve failed on a vote of six to six.”"""
IN_PRACTICE = pattern(
    r"In (?:addition|all|effect|essence|fact|general|practice|reality|short|theory|total|turn) (?:that|this|it) [a-z]+s "
)
"""“In practice that leads to long queues.”"""
THE_NEXT_YEAR = pattern(
    rf"(?:The|That|This) (?:next|same|following|previous) (?:year|day|month|week|morning|night),(?: \d{{4}},)? [{CAPITAL}][\w’'-]+ [a-z]+ed\b"
)
"""“The next year, 1922, Holm defaulted on its loans.”"""
TOGETHER_WITH = pattern(r"(?:Along|Together|Combined) with [^.;]{3,80}, (?:that|this|it|they|these) [a-z]+\b")
"""“Along with the ace, that made at least 17 points.”"""
ASKED_AS_SUBJECT = pattern(
    r"(?:Which|What|Who|How|Where|When|Why|Whether)\b (?:[\w’'-]+ ){2,12}(?:is|was|are|were|remains?) (?:not |still |yet )?(?:open|unclear|unknown|known|uncertain|disputed|debatable|debated|up to|a matter|another)\b"
)
"""What is asked as the subject: “Which of them comes first is open to debate.”"""
ASKED_BEFORE = pattern(
    r"(?:On|In|At|With) an? [^,;]{3,60}, (?:test|check|open|press|turn|set|use|run|take|put|try|head|go|add|click|select|make|keep|place|move|start|stop) "
    r"(?:the|an?|it|your|each|all|to|on|off|up|[A-Z]\w*) |(?:If|When|Once|Before|After|For|While) [^,;]{3,60}, [a-z]{3,} (?:for|in|on|at|up|down|along|through|around|over|the|an?|it|them|with|until|to|your|each|all|this|that|these|those) "
)
"""What one is asked to do behind a condition: “If making two, steam for seven hours.”"""
SOME_OF_THEM = pattern(
    rf"Of (?:the|these|those|them|its|our|his|her|their)\b[^;]{{0,40}}?, (?:(?:some|about|around|nearly|almost|roughly|only|just|fully|at least|more than|fewer than|over) )*"
    rf"(?:[\d.,]+|{'|'.join(WORDS)}|half|most|many|several|all|none|both|few|some|others)(?: [a-z]+)? (?!(?:of|from|in|on|at|and|with|to|for|by|the)\b)[a-z]+ (?:on|in|at|by|to|for|with|as|from|the|an?|their|it|them|no)\b"
)
"""What is told of some of them, where the verb may be any word: “Of these, some 1,300 work on sites.”"""
_SUBJECT = rf"(?:(?:The|His|Her|Its|Their|Our|My|This|That) (?:[a-z]+ ){{0,2}}[a-z]+|[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+){{0,3}})"
_APPOSED = rf"{_SUBJECT}, [^,;.]{{3,60}}, "
_NO_VERB = (
    r"(?:and|or|but|who|which|whose|where|when|while|with|without|in|on|at|from|for|to|of|by|as|an?|the|including|"
    r"both|all|some|two|three|his|her|its|their|not|then|now|once|aged|above|across|after|against|along|among|around|"
    r"before|behind|below|beneath|beside|between|beyond|down|during|except|inside|into|like|near|off|onto|out|outside|"
    r"over|past|since|through|towards?|under|until|upon|within)\b"
)
"""Words that stand behind what is said of a subject between commas, and are no verb."""
AMBIGUOUS = pattern(
    r"[a-z\d] (?:below |above )?(?:details|comments|equates|rounds? off|lists|charts|maps|end) (?:the|an?|on|to|off|"
    r"in|how|what) |[a-z] (?:also |closely |often |below |above )*(?:peak|present|shadow|mirror|parallel) (?:in|at|"
    r"the|an?|two|three|[A-Z])|[a-z] aspire to |[a-z] lost in |[A-Za-z],? guests? (?:on|in) (?:the|an?|this|his|her|"
    r"their) |\bat once (?:set|put|cut|let) |"
    r"[a-z] hang [a-z]+ly |[a-z]s hang (?:from|in|on|over|above|below|behind) |[a-z]+ly controls (?:the |an? |all |both |its |[a-z]+ (?:and|,))|"
    r"(?:[a-z]s|[Tt]hese|[Tt]hose|[a-z]{3,} [A-Z]\w+) open (?:the|in|on|up|to|with|their|at) |[a-z],? purports? to |"
    r"[a-z] imparts |[a-z,] beams? (?:with|at|down) |[a-z]s default to |(?:These|They|Those|Both) detail [a-z]+ |"
    r"[a-z] [–—-] [a-z]+s (?:at|to|that|in|on|the|an?) |[a-z]s on average [a-z]+ |^(?:Heat|Cook|Bake|Serve|Chill|"
    r"Brown|Marinate|Steam) [^.]*\b(?:over|until|well|as needed|in an? [a-z ]{0,12}(?:pan|pot|oven|bowl|skillet)|"
    r"for \d+)\b|[a-z] reoffend(?:s?\b)|"
    r"^[A-Z][a-z]+ because (?:the|it|they|we|he|she|I|you|of) |^(?:The|One|My|Our) (?:upshot|result|verdict|catch|lesson|bottom line)\b[^.;]{0,24} [–—-] |^The (?:[a-z]+ ){1,3}(?:under|over|by|near|behind|through|across|along) (?:the|an?|its) [a-z]+ [a-z]+ed (?:in|on|at|for|to|from|with|by) |"
    r"^The [a-z]+s (?:that|who|which) [a-z]+ed [a-z]+ed [a-z]|^To say nothing of |^Not to mention |^Police (?:charge|fire|deploy|shoot|beat|push|arrest) |[a-z] boots? (?:up|into) |"
    r"[a-z] safeguards? [a-z]+ [a-z]+ (?:through|by|with|from|against) |^Water [a-z]+ (?:daily|twice|once|weekly|well|regularly)\b|"
    r"[a-z] attempt to [a-z]+ |[a-z]s [^.,;]{3,60} account for |[a-z]s(?: [a-z]+){0,4} [a-z]{4,}ate (?:when|if|the|with|in|by|their|its) |"
    r"(?<!the)(?<!an)(?<!a) [a-z]{3,} leers? |\bplease [a-z]{3,} |^(?:The|Our|Their|His|Her|My|These|Those|Many|Most|Some|All|Both|Few) (?:[\w’'-]+ ){0,6}?[a-z]{2,}s(?: of the [a-z]+)? like (?:the|to|it|this|that|them|their|his|her|our|my) |[a-z] made (?:use|sense|light|fun) of |^(?:While|As|When) [A-Z][a-z]+ [a-z]+s, [A-Z][a-z]+ [a-z]+s\.$|filings? notes? (?:between|the|an?|that) |"
    r"^(?:Poke|Punch|Practice|Pat|Score|Salt|Butter|Oil|Line|Top|Zest|Skim|Dust|Rest|Loop|Tape|Clip) (?:down |out |up |in |off )?(?:the|your|an?|many|some|all|"
    r"each|every|one|two|three|half|it|them|[a-z]{2,}ing) |"
    r"[A-Z]\w+['’]s (?:currently|now|still|already|not|always|never|definitely|probably|hardly|really) \w|^(?:The|Those|All|Most|People)(?: [a-z]+)? who (?:[a-z]+ ){1,2}(?:[a-z]+est|most|best|least|first|last|[a-z]+ly) [a-z]+\.$|^[A-Z]?[a-z ]+ (?:sort|kind) of [a-z]+s |^Both [^,.;]{3,60} and [^,.;]{3,60} \d+ [a-z]+ (?:at|by|in|on|to|with|for|the|an?) |[a-z\d] hail from |[a-z] slot (?:together|into) |[a-z] functions? like |[a-z] demands? [a-z]+ over |\b\d[A-Za-z]*-[a-z]+ed (?:its|their|the|an?|his|her|our) |"
    rf"^{_APPOSED}(?!{_NO_VERB})[a-z]{{3,}}(?<!ing)(?<!ly) (?:[a-z]+|[A-Z][a-z]+)\b|^{_SUBJECT} (?:again|also|earlier|eventually|first|initially|later|once|originally|previously|recently|soon after|subsequently|then) [a-z]+ed "
    r"(?:the|an?|for|its|his|her|their|to|in|that|on|with)\b|"
    r"(?:All|Most|Some|Many|None|Both|Few|One|Two|Three) of (?:these|those|them|us|you) [a-z]+ (?:with|in|on|for|to|from|at|well|together|only|the|an?) |"
    r"^(?:(?:Dr|Mr|Mrs|Ms|Prof)\. )?[A-Z][a-z]+(?: [A-Z][a-z]+)? [a-z]{3,}s [a-z]{3,}ly (?:[a-z]+ )?(?:in|on|at|to|for|across|about|with|and|the|of)\b|"
    r"^[A-Z][a-z]{3,}(?:ate|i[sz]e|ify) (?:by|the|your|all|each|both|its|their|any|an?) |"
    r"^The (?:two|three|four|five|six|seven|eight|nine|ten) [a-z]+ (?:for|the|an?|in|on|at|each|every|with|\d[\d,]*|up to) |"
    r"^[A-Z][a-z]+s like (?:this one|these|those) [a-z]+ |^Each of the (?:two|three|four|five|six|seven|eight|nine|ten) [a-z]+s (?:an?|the|its|his|her) |"
    r"(?:^|, )(?:we|they|he|she|it|you|[A-Z][a-z]+) (?:at first |first |then |soon |later |[a-z]+ly )?[a-z]{2,}ed (?:the|an?|his|her|its|their|our|my|us|them|him|[a-z]+s['’]|[a-z]+ (?:and|with|by|for)) "
)
"""Words that are nouns or participles as often as verbs, where a verb stands: “The table below details the number”."""
HONOURED = pattern(rf"[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+)?, for (?:[a-z]+ )?[a-z]+ing\b")
"""Who gets what the heading says, and for what: “Lance, for keeping us dry, while …”."""
PURPOSE = pattern(r"To [a-z]+ [^,;:]+\.$")
"""What an aim is that the sentence before names: “That is the plan. To row round the isle.”"""
ENTRY = pattern(
    rf"(?:P\.)+S\.:? |\W*(?:[*•]|[A-Za-z]\) |\d+(?:\.\d+)+ |\d{{1,2}}[a-z]\. |[Tt]o be [a-z]+)|[^.:;,–—-]{{3,60}} [–—-] (?:[A-Z\d]|to be\b)|[{CAPITAL}][\w.]*(?: [\w.]+){{0,2}}(?:: (?:[Aa]n?|[Tt]he)\b| -- (?:(?:[Aa]n?|[Tt]he)\b|[a-z]))"
)
"""How an entry of minutes or of a plan begins: “5.2 Update on …”, “To be placed …”, “Option 2 – To widen the pier.”,
“D) All of these.”, “Tern: a boat of the north.”"""
MANNER = pattern(r"[A-Z][a-z]{2,}ing [a-z]")
"""How a sentence begins that hangs on the one before it, as reports of matches have them."""
LEAD_IN = pattern(r"[A-Z]{3,} [A-Z]{3,} (?=[a-z])")
"""The first words of a story in capitals, a verb among them maybe: “RIVALS MET the board on Monday.”"""
LISTING = pattern(
    r"\.(?<=[^.!?]{3}\.) [^.!?]{2,40}, (?:mon|tue|wed|thu|fri|sat|sun)[a-z]* \d{1,2}(?:[.:]\d\d)? ?[ap]m\.|\bdoors (?:open )?(?:at )?\d|[£$€]\d+(?:\.\d\d)? on the (?:door|night)\b",
    re.IGNORECASE,
)
"""An entry of what is on: “The Ferry Band. Corn Hall, Sat 9pm.”"""
CREDIT_BEHIND = pattern(r"\([A-Z][^()]{3,60}\)|(?:Image|Photo|Picture|Pic)s?(?: (?:courtesy|credits?|by)\b|:)")
"""Who took the picture, behind what is on it."""
RELATIVE_ALONE = pattern(
    r"(?:The|An?|Its|Their|His|Her) (?:[\w’'-]+ ){0,4}?[\w’'-]+, (?:which|who) (?:had|has|have|was|were|is|are|will|would|can|could) [^,;:()“”\"]{10,120}\."
)
"""A noun, and nothing but what is said of it: “The works council, which had been told only on Tuesday.”"""
PERSON_ALONE = pattern(
    rf"{PERSON}(?:, \d\d)?, (?:who|whose) (?!(?:[^,;]* )?(?:said|says|told|gave|took)\b)[^,;:()“”\"]{{10,120}}(?:, and (?:who|whose) [^,;:()“”\"]{{10,120}})?\."
)
"""The same of a person: “Ann Moe, who became minister in 2024.”"""
WHEN = pattern(r"^(?:In|At|On|After|Before|From) [^,.;:]{3,40}, (?=[a-z])")
KIN = pattern(
    r"(?:His|Her|Their) (?:[\w-]+ ){0,2}?(?:\w*children|sons?|daughters?|\w*brothers?|\w*sisters?|parents|\w*father|\w*mother|nieces|nephews|siblings|husband|wife)\b[,:]"
)
MOURNED = pattern(r"\b(?:survived|mourned|preceded in death) by\b|\bleaves (?:behind )?(?:his|her)\b")
"""Kin of somebody, and how an obituary begins to name them."""
SPOKEN_OF = pattern(r"That (?:seems?|seemed|is|was|sounds?|sounded|looks?|looked|would|means?|meant)\b")
"""How a sentence begins that speaks of the words before it: “Private gain and public loss. That seems unfair.”"""
PICTURED = pattern(rf"{PERSON} [a-z]+ing\b")
"""What somebody does on a picture: “Siv Moe rowing in the race of 1960.”"""
OF_THE_REST = pattern(r"(?:Only|Just|Another) (?:\d|some\b|about\b|half\b)|My (?:favou?rite|best|worst|first|last)\b")
"""What takes its verb from the sentence before it, or is noted down: “Only 3 per cent above 60.”"""
GOES_ON_WITH_PERSON = pattern(r"(?:He|She|His|Her)\b")
GOES_ON = pattern(r"(?:Both|Neither|They|These|Those)\b")
"""What shows that the sentence before it was no caption and no label."""


def lacks_verb(
    document: Document,
    sentence: Sentence,
    before: Sentence | None,
    after: Sentence | None,
    least_words: int,
    *,
    second_vote: bool,
) -> float | None:
    """How surely a sentence has lost its verb; None where it has one, or needs none.

    `before` and `after` stand beside it in its block.
    """
    text = sentence.text
    if after is not None and GOES_ON_WITH_PERSON.match(after.text) and PERSON_ALONE.fullmatch(text):
        return None if before is not None and before.text.endswith("?") else LIKELY
    if _is_settled(document, sentence, before):
        return None
    every = pieces(NOTE_MARKS.sub("", text))
    if has_free_verb(every):
        return None
    tokens = [token for token in every if not is_mark(token)]
    if len(tokens) < least_words or _needs_none(text, tokens, before, after):
        return None
    sign = odds(every)
    if sign < LOOSE and INSERTION.search(text):
        # with the comma behind it, and without: “His generosity, according to Duval, extended far.”
        shorter = [shape.sub("", text) for shape in (INSERTION, WITH_COMMA)]
        sign = 20.0 if any(map(settled, shorter)) else max(sign, *(odds(pieces(one)) for one in shorter))
    if sign > LOOSE or is_spoken_so(text, tokens) or is_phrase(text) or is_credit(CITATION.sub("", text)):
        return None
    goes_on = after is not None and GOES_ON.match(after.text) is not None and sign < NEARLY
    running = before is not None and after is not None
    least = WITHOUT_CANDIDATE if no_word_can_be(tokens) else STRICT
    is_certain = (
        sign < least - max(0, FULL - len(tokens)) / (6 if running else 2)
        or goes_on
        or starts_with_bare_noun(tokens)
        or RELATIVE_ALONE.fullmatch(text) is not None
    )
    is_doubtful = (
        _may_be_meant(document, sentence, tokens, before, after)
        or (text.startswith(("This ", "These ", "That ", "Those ")) and sign > SURELY)
        or _may_have_verb(text, every, tokens)
    )
    if len(tokens) < FULL and (is_doubtful or not is_certain):
        return None
    sure = LIKELY if is_certain and not is_doubtful else COUNTS_ONLY
    if len(tokens) < FULL and len(sentence.block.prose) < SHORT_BLOCK:
        sure = min(sure, DOUBTFUL)  # a note, an answer, an entry of a programme
    if before is not None and MANNER.match(text):
        sure = min(
            sure, DOUBTFUL
        )  # what the sentence before tells goes on: “Racing through and scoring at the far post.”
    if second_vote and (vote := has_main_clause(text)) is not None:
        sure = COUNTS_ONLY if vote else LIKELY if sign < NEARLY and not is_doubtful else sure
    return sure


def _is_settled(document: Document, sentence: Sentence, before: Sentence | None) -> bool:
    """Whether a sentence has a verb by its forms alone, or is none that can be judged by one."""
    text = sentence.text
    return (
        len(text) > LONGEST_WITHOUT_VERB
        or SIGN.search(text) is not None
        or ";" in text  # no cut leaves one, and notes are written so: “Lunch on Sundays; dinner on Mondays.”
        or settled(text)
        or AFTER_PRONOUN.match(text) is not None
        or SOMEBODY_DOES.search(text) is not None
        or INFINITIVE.match(text) is not None
        or VERB_LAST.match(text) is not None
        or TOGETHER_WITH.match(text) is not None
        or THE_NEXT_YEAR.match(text) is not None
        or DECIDED.match(text) is not None
        or IN_PRACTICE.match(text) is not None
        or FINDING_SAYS.match(text) is not None
        or SOME_OF_THEM.match(text) is not None
        or ASKED_AS_SUBJECT.match(text) is not None
        or DATELINE_RUN_ON.match(text) is not None
        or DESCRIBED_AND_PAST.match(text) is not None
        or (document.format == "text" and sentence.block.kind == "quotation" and "\n" in text)  # verse
        or leads_to_quotation(document, sentence.block, sentence.start, sentence.end)
        # what goes on behind the title of a work, a cry or the end of a line
        or (text[0].islower() and before is not None and terminal(before.text)[-1:] in ("?", "!", ""))
        or is_announced(document, sentence)
    )


def _needs_none(text: str, tokens: list[str], before: Sentence | None, after: Sentence | None) -> bool:
    """Whether a sentence is none: a list, words of somebody, a command,
    or what the one before leaves to be understood."""
    return (
        terminal(text) != "."
        or not is_prose(text)
        or is_list_like(tokens)
        or (text.startswith("Among ") and ":" in text)
        or is_title(tokens)
        or text[0] in "\"“'‘"
        or may_be_command(tokens)
        or may_be_command(_behind_time(text))
        or is_command_like(tokens)
        or starts_indefinitely(text, tokens)
        or (
            is_minuted(text)
            and not (starts_with_bare_noun(tokens) and after is not None and not is_minuted(after.text))
        )
        or ASKS_AT_END.search(text) is not None
        or ASKED_BEFORE.match(text) is not None
        or (before is not None and (is_elliptic(before.text, text) or _names_kin(before, text)))
    )


def _behind_time(text: str) -> list[str]:
    """The words of a sentence behind the phrase that says when: “In the afternoon, head west.”"""
    return WHEN.sub("", text).split()


def _is_among_commands(before: Sentence | None, after: Sentence | None) -> bool:
    """Whether the sentence beside one tells readers what to do, as it may do too: “Mulch with bark. Keep it wet.”"""
    return any(
        COMMAND.match(one.text) or (is_command_like(pieces(one.text)) and not settled(one.text))
        for one in (before, after)
        if one is not None
    )


def _names_kin(before: Sentence, text: str) -> bool:
    """Whether a sentence goes on with those who mourn somebody: “She is survived by her husband. Her children, …”."""
    return KIN.match(text) is not None and MOURNED.search(before.block.prose, 0, before.end) is not None


def _may_be_meant(
    document: Document, sentence: Sentence, tokens: list[str], before: Sentence | None, after: Sentence | None
) -> bool:
    """Whether a sentence may be a phrase on purpose, by where it stands: a caption, a description,
    one phrase among others."""
    text = sentence.text
    in_text = len(sentences_of(document, sentence.block)) > 2 or len(sentence.block.prose) > LONGEST_CAPTION
    may_be_caption = (
        before is None
        and not in_text
        and len(tokens) < SHORT_CAPTION
        and "," not in text
        and starts_with_determiner(text)
    )
    return (
        may_be_caption
        or stands_below_image(document, sentence)
        or (len(tokens) < FULL and before is None and stands_under_heading(document, sentence))
        or (before is None and HONOURED.match(text) is not None and stands_under_heading(document, sentence))
        or (after is not None and (CREDIT_BEHIND.match(after.text) or SPOKEN_OF.match(after.text)) is not None)
        or (before is None and PICTURED.match(text) is not None)
        or OF_THE_REST.match(text) is not None
        or BEGINS_WITH_HOUR.match(sentence.block.prose) is not None
        or _is_among_commands(before, after)
        or starts_with_adjectives(tokens, text)
        or is_aside(text)
        or text.startswith("One of the ")  # said of what the sentence before names
        or (before is not None and (PURPOSE.match(text) is not None or before.text.endswith("!")))
        or LEAD_IN.match(text) is not None
        or ENTRY.match(text) is not None
        or THE_MORE.match(text) is not None
        or NOTED_DAY.match(text) is not None
        or sentence.block.ordinal in blocks_with(document, LISTING)
        or any(other is not None and (is_fragment(other) or headless_verb(other.text)) for other in (before, after))
    )


def _may_have_verb(text: str, every: list[str], tokens: list[str]) -> bool:
    """Whether some word stands where a verb does, though the model does not take it for one."""
    return (
        ends_with_verb(tokens)
        or may_be_said(tokens)
        or may_have_verb(every)
        or has_likely_verb(every)
        or has_verb_phrase(text, every)
        or has_verb_in_its_slot(every)
        or AMBIGUOUS.search(text) is not None
    )


def has_other_verb(rest: str) -> bool:
    """Whether the words behind a participle have a verb of their own: “Eased rules help banks”,
    “Projected forward the chart shows a fall”."""
    return has_word_for_verb(pieces(rest)) or evidence(rest) > ENOUGH
