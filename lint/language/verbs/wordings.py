"""Wordings in which some word is the verb, whatever the model of `finite` takes it for."""

from __future__ import annotations

import re

from lint.language.quantities.numbers import WORDS
from lint.patterns import CAPITAL, pattern

AFTER_PRONOUN = pattern(r"(?:It|He|She|This|That) (?:also |often |[a-z]+ly )[a-z]+s\b")
"""A verb behind a pronoun and an adverb: “It likely links the two.”"""
SOMEBODY_DOES = pattern(r"\b(?:some|any|every|no)(?:one|body) (?:[a-z]+ly )?[a-z]{3,}(?:s|ed)\b")
"""A verb behind such a pronoun, which no noun follows: “Every few days someone posts about it.”"""
INFINITIVE = pattern(
    r"To [a-z]+ (?:(?!the\b)[a-z’'-]+ ){0,5}?(?:will|would|can|could|may|might|must|should|is|was|has|had|requires?|takes?|took|means?|needs?) "
)
"""What one does as the subject: “To reach that will take a year.”"""
VERB_LAST = pattern(r"(?:To [a-z]+ [^,.;]{3,60},|Below [A-Z]\S+) (?:the|an?) [A-Za-z ]{3,50} [a-z]{3,}s\.$")
"""An aim or a place, and a short clause: “To use its powers, the council votes.”, “Below Olby the valley widens.”"""
TOGETHER_WITH = pattern(r"(?:Along|Together|Combined) with [^.;]{3,80}, (?:that|this|it|they|these) [a-z]+\b")
"""“Along with the ace, that made at least 17 points.”"""
THE_NEXT_YEAR = pattern(
    rf"(?:The|That|This) (?:next|same|following|previous) (?:year|day|month|week|morning|night),(?: \d{{4}},)? [{CAPITAL}][\w’'-]+ [a-z]+ed\b"
)
"""“The next year, 1922, Holm defaulted on its loans.”"""
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
FINDING_SAYS = pattern(
    r"(?:The|This|That|Another|One|Such an?|(?:His|Her|Its|Their|Our)(?: latest| new)?) (?:finding|ruling|reading|building|hearing|filing|setting|meeting|warning|painting|"
    r"drawing|recording|opening|ending|pricing|timing|rating|listing|training|funding|planning|testing|feeling|thinking) "
    r"[a-z]{3,}s (?:the|this|that|these|those|its|their|his|her|our|your|an?|both|all|some|many|most|how|why|what|whether|where)\b"
)
"""A noun in -ing that does something: “The finding challenges the …”."""
SOME_OF_THEM = pattern(
    rf"Of (?:the|these|those|them|its|our|his|her|their)\b[^;]{{0,40}}?, (?:(?:some|about|around|nearly|almost|roughly|only|just|fully|at least|more than|fewer than|over) )*"
    rf"(?:[\d.,]+|{'|'.join(WORDS)}|half|most|many|several|all|none|both|few|some|others)(?: [a-z]+)? (?!(?:of|from|in|on|at|and|with|to|for|by|the)\b)[a-z]+ (?:on|in|at|by|to|for|with|as|from|the|an?|their|it|them|no)\b"
)
"""What is told of some of them, where the verb may be any word: “Of these, some 1,300 work on sites.”"""
ASKED_AS_SUBJECT = pattern(
    r"(?:Which|What|Who|How|Where|When|Why|Whether)\b (?:[\w’'-]+ ){2,12}(?:is|was|are|were|remains?) (?:not |still |yet )?(?:open|unclear|unknown|known|uncertain|disputed|debatable|debated|up to|a matter|another)\b"
)
"""What is asked as the subject: “Which of them comes first is open to debate.”"""
DATELINE_RUN_ON = pattern(r"[A-Z][A-Z .]+, [A-Z]{2}-[A-Z][a-z]")
"""A dateline whose dash is a hyphen, so that the first word is lost in it: “SKERRY BAY, CA-Enjoy an evening …”."""
DESCRIBED_AND_PAST = pattern(
    rf"(?:[{CAPITAL}][\w’'-]+ ){{1,3}}[{CAPITAL}][\w’'-]+, (?:an?|the) [^,;:.()]{{3,80}}, (?:[a-z]+ly )?[a-z]+ed (?:from|to|into|at|out|the|an?|his|her|their|its|that|how|why)\b"
)
"""Somebody, who that is, and what he or she did: “Siv Moe, a student of law, transferred from Brevik”."""
CERTAIN = (
    AFTER_PRONOUN,
    INFINITIVE,
    VERB_LAST,
    TOGETHER_WITH,
    THE_NEXT_YEAR,
    DECIDED,
    IN_PRACTICE,
    FINDING_SAYS,
    SOME_OF_THEM,
    ASKED_AS_SUBJECT,
    DATELINE_RUN_ON,
    DESCRIBED_AND_PAST,
)
"""How a sentence begins that is whole by its wording alone."""
_SUBJECT = rf"(?:(?:The|His|Her|Its|Their|Our|My|This|That) (?:[a-z]+ ){{0,2}}[a-z]+|[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+){{0,3}})"
_APPOSED = rf"{_SUBJECT}, [^,;.]{{3,60}}, "
_NO_VERB = (
    r"(?:and|or|but|who|which|whose|where|when|while|with|without|in|on|at|from|for|to|of|by|as|an?|the|including|"
    r"both|all|some|two|three|his|her|its|their|not|then|now|once|aged|above|across|after|against|along|among|around|"
    r"before|behind|below|beneath|beside|between|beyond|down|during|except|inside|into|like|near|off|onto|out|outside|"
    r"over|past|since|through|towards?|under|until|upon|within)\b"
)
"""Words that stand behind what is said of a subject between commas, and are no verb."""
FRAMES = (
    # The table below details the number of boats.
    r"[a-z\d] (?:below |above )?(?:details|comments|equates|rounds? off|lists|charts|maps|end) (?:the|an?|on|to|off|in|how|what) ",
    # The prices also peak in June.
    r"[a-z] (?:also |closely |often |below |above )*(?:peak|present|shadow|mirror|parallel) (?:in|at|the|an?|two|three|[A-Z])",
    # The young aspire to more.
    r"[a-z] aspire to ",
    # The crew lost in the final.
    r"[a-z] lost in ",
    # Also, guests on the show sang.
    r"[A-Za-z],? guests? (?:on|in) (?:the|an?|this|his|her|their) ",
    # They at once set sail.
    r"\bat once (?:set|put|cut|let) ",
    # The nets hang loosely in the wind.
    r"[a-z] hang [a-z]+ly ",
    # The nets hang from the rafters.
    r"[a-z]s hang (?:from|in|on|over|above|below|behind) ",
    # It jointly controls the harbour.
    r"[a-z]+ly controls (?:the |an? |all |both |its |[a-z]+ (?:and|,))",
    # The doors open to all at noon.
    r"(?:[a-z]s|[Tt]hese|[Tt]hose|[a-z]{3,} [A-Z]\w+) open (?:the|in|on|up|to|with|their|at) ",
    # The letter purports to be his.
    r"[a-z],? purports? to ",
    # The salt imparts a fine taste.
    r"[a-z] imparts ",
    # Her face beams with joy.
    r"[a-z,] beams? (?:with|at|down) ",
    # The settings default to none.
    r"[a-z]s default to ",
    # These detail what was paid.
    r"(?:These|They|Those|Both) detail [a-z]+ ",
    # The board – and the mayor – sits on Monday.
    r"[a-z] [–—-] [a-z]+s (?:at|to|that|in|on|the|an?) ",
    # The boats on average last ten years.
    r"[a-z]s on average [a-z]+ ",
    # Bake the loaf until brown.
    r"^(?:Heat|Cook|Bake|Serve|Chill|Brown|Marinate|Steam) [^.]*\b(?:over|until|well|as needed|in an? [a-z ]{0,12}(?:pan|pot|oven|bowl|skillet)|for \d+)\b",
    # Some reoffend within a year.
    r"[a-z] reoffend(?:s?\b)",
    # Rowing because the bus was late.
    r"^[A-Z][a-z]+ because (?:the|it|they|we|he|she|I|you|of) ",
    # The upshot for the town – no ferry.
    r"^(?:The|One|My|Our) (?:upshot|result|verdict|catch|lesson|bottom line)\b[^.;]{0,24} [–—-] ",
    # The house near the quay burned in June.
    r"^The (?:[a-z]+ ){1,3}(?:under|over|by|near|behind|through|across|along) (?:the|an?|its) [a-z]+ [a-z]+ed (?:in|on|at|for|to|from|with|by) ",
    # The boats that sailed returned late.
    r"^The [a-z]+s (?:that|who|which) [a-z]+ed [a-z]+ed [a-z]",
    # To say nothing of the cost.
    r"^To say nothing of ",
    # Not to mention the cost.
    r"^Not to mention ",
    # Police charge two men with theft.
    r"^Police (?:charge|fire|deploy|shoot|beat|push|arrest) ",
    # The machine boots up in a minute.
    r"[a-z] boots? (?:up|into) ",
    # It safeguards the birds from cats.
    r"[a-z] safeguards? [a-z]+ [a-z]+ (?:through|by|with|from|against) ",
    # Water plants daily.
    r"^Water [a-z]+ (?:daily|twice|once|weekly|well|regularly)\b",
    # The owners attempt to sell it.
    r"[a-z] attempt to [a-z]+ ",
    # The boats of the north account for half.
    r"[a-z]s [^.,;]{3,60} account for ",
    # The crews there hesitate when it storms.
    r"[a-z]s(?: [a-z]+){0,4} [a-z]{4,}ate (?:when|if|the|with|in|by|their|its) ",
    # The old man leers at them.
    r"(?<!the)(?<!an)(?<!a) [a-z]{3,} leers? ",
    # If you come, please knock twice.
    r"\bplease [a-z]{3,} ",
    # The boats of the isle like the calm.
    r"^(?:The|Our|Their|His|Her|My|These|Those|Many|Most|Some|All|Both|Few) (?:[\w’'-]+ ){0,6}?[a-z]{2,}s(?: of the [a-z]+)? like (?:the|to|it|this|that|them|their|his|her|our|my) ",
    # They made light of the storm.
    r"[a-z] made (?:use|sense|light|fun) of ",
    # While Lund sails, Moe rows.
    r"^(?:While|As|When) [A-Z][a-z]+ [a-z]+s, [A-Z][a-z]+ [a-z]+s\.$",
    # The filings note that it leaked.
    r"filings? notes? (?:between|the|an?|that) ",
    # Poke the dough.
    r"^(?:Poke|Punch|Practice|Pat|Score|Salt|Butter|Oil|Line|Top|Zest|Skim|Dust|Rest|Loop|Tape|Clip) (?:down |out |up |in |off )?(?:the|your|an?|many|some|all|each|every|one|two|three|half|it|them|[a-z]{2,}ing) ",
    # Lund’s still there.
    r"[A-Z]\w+['’]s (?:currently|now|still|already|not|always|never|definitely|probably|hardly|really) \w",
    # Those who row the fastest win.
    r"^(?:The|Those|All|Most|People)(?: [a-z]+)? who (?:[a-z]+ ){1,2}(?:[a-z]+est|most|best|least|first|last|[a-z]+ly) [a-z]+\.$",
    # That sort of helps in winter.
    r"^[A-Z]?[a-z ]+ (?:sort|kind) of [a-z]+s ",
    # Both the pier and the mole cost 3 million in all.
    r"^Both [^,.;]{3,60} and [^,.;]{3,60} \d+ [a-z]+ (?:at|by|in|on|to|with|for|the|an?) ",
    # Many hail from Brevik.
    r"[a-z\d] hail from ",
    # The boards slot together neatly.
    r"[a-z] slot (?:together|into) ",
    # It functions like a lock.
    r"[a-z] functions? like ",
    # The union demands talks over pay.
    r"[a-z] demands? [a-z]+ over ",
    # The yard 3D-printed its hull.
    r"\b\d[A-Za-z]*-[a-z]+ed (?:its|their|the|an?|his|her|our) ",
    # Lund, a nurse of 41, rows every day.
    rf"^{_APPOSED}(?!{_NO_VERB})[a-z]{{3,}}(?<!ing)(?<!ly) (?:[a-z]+|[A-Z][a-z]+)\b",
    # Lund later rowed the boat home.
    rf"^{_SUBJECT} (?:again|also|earlier|eventually|first|initially|later|once|originally|previously|recently|soon after|subsequently|then) [a-z]+ed (?:the|an?|for|its|his|her|their|to|in|that|on|with)\b",
    # Most of these end in court.
    r"(?:All|Most|Some|Many|None|Both|Few|One|Two|Three) of (?:these|those|them|us|you) [a-z]+ (?:with|in|on|for|to|from|at|well|together|only|the|an?) ",
    # Lund rows softly across the bay.
    r"^(?:(?:Dr|Mr|Mrs|Ms|Prof)\. )?[A-Z][a-z]+(?: [A-Z][a-z]+)? [a-z]{3,}s [a-z]{3,}ly (?:[a-z]+ )?(?:in|on|at|to|for|across|about|with|and|the|of)\b",
    # Decorate the tray.
    r"^[A-Z][a-z]{3,}(?:ate|i[sz]e|ify) (?:by|the|your|all|each|both|its|their|any|an?) ",
    # The two sail for Brevik.
    r"^The (?:two|three|four|five|six|seven|eight|nine|ten) [a-z]+ (?:for|the|an?|in|on|at|each|every|with|\d[\d,]*|up to) ",
    # Boats like these leak badly.
    r"^[A-Z][a-z]+s like (?:this one|these|those) [a-z]+ ",
    # Each of the two costs a fortune.
    r"^Each of the (?:two|three|four|five|six|seven|eight|nine|ten) [a-z]+s (?:an?|the|its|his|her) ",
    # After the song with the bells the evening sags.
    r"^(?:After|Before|Without|With|During|In|At|From|By) [^,;.]{3,80} (?:the|this|his|her|its|their|an?) [a-z]+ (?:sags|drags|flags|lags|stalls|unravels|slackens|fades|falters|stumbles|picks up|takes off)\b",
    # At noon, they boarded the ferry.
    r"(?:^|, )(?:we|they|he|she|it|you|[A-Z][a-z]+) (?:at first |first |then |soon |later |[a-z]+ly )?[a-z]{2,}ed (?:the|an?|his|her|its|their|our|my|us|them|him|[a-z]+s['’]|[a-z]+ (?:and|with|by|for)) ",
)
"""Words that are nouns or participles as often as verbs, where a verb stands."""
FRAME = pattern("|".join(FRAMES))


def is_whole_by_wording(text: str) -> bool:
    """Whether a sentence has a verb by its wording alone."""
    return SOMEBODY_DOES.search(text) is not None or any(wording.match(text) for wording in CERTAIN)


def may_be_whole_by_wording(text: str) -> bool:
    """Whether a word that may be the verb stands where a verb does."""
    return FRAME.search(text) is not None
