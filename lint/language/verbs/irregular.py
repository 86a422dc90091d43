"""Past forms of verbs that news has often and whose endings do not tell the verb."""

from __future__ import annotations

IRREGULAR = {
    "sank": "sink", "sunk": "sink", "stole": "steal", "stolen": "steal", "slain": "slay", "slew": "slay", "taken": "take", "took": "take", "broke": "break", "broken": "break",
    "wrote": "write", "written": "write", "drew": "draw", "drawn": "draw", "froze": "freeze", "frozen": "freeze", "chose": "choose", "chosen": "choose", "tore": "tear", "torn": "tear",
    "lost": "lose", "sold": "sell", "built": "build", "held": "hold", "caught": "catch", "found": "find", "left": "leave", "won": "win", "hung": "hang", "shot": "shoot",
    "ate": "eat", "eaten": "eat", "gave": "give", "given": "give", "came": "come", "went": "go", "gone": "go", "made": "make", "kept": "keep", "bought": "buy", "brought": "bring",
    "taught": "teach", "thought": "think", "fought": "fight", "drove": "drive", "driven": "drive", "rode": "ride", "ridden": "ride", "rose": "rise", "risen": "rise", "fell": "fall",
    "fallen": "fall", "flew": "fly", "flown": "fly", "grew": "grow", "grown": "grow", "knew": "know", "known": "know", "threw": "throw", "thrown": "throw", "led": "lead", "met": "meet",
    "paid": "pay", "said": "say", "sent": "send", "spent": "spend", "stood": "stand", "struck": "strike", "told": "tell", "understood": "understand", "wore": "wear", "worn": "wear",
    "began": "begin", "begun": "begin", "spoke": "speak", "spoken": "speak", "swam": "swim", "sang": "sing", "sung": "sing", "hidden": "hide", "lit": "light", "lent": "lend",
}  # fmt: skip
