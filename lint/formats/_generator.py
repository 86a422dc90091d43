"""What the generator of a site reads in Markdown before Markdown is read: template tags, pictures by name,
the code and the components of MDX.

All of it is masked where it stands, so that every place stays as it is; in what a page shows as code,
only template tags are.
"""

from __future__ import annotations

import re

from lint.patterns import pattern

TAG = "\x7f"
"""Stands for every character of what is masked until its block is closed: “delete”, which no text holds, and which the
parser takes for a letter, unlike other control characters."""
BREAK = "\f"
"""Stands for the first character of what is masked behind emphasis: the parser takes it for white space,
as it does no other."""
SHORTCODE = (
    r"\{%-?[ \t]*comment\b.{0,5000}?\bendcomment[ \t]*-?%\}|\{%-?[ \t]*include\b(?:(?!\{%).){0,9000}?%\}|"
    r"\{/\*.{0,2000}?\*/\}|\$\$(?!\s*\d[\d,. ]*\s*[A-Za-z])(?:(?!\n[ \t]*\r?\n|</|\">).){1,2000}?\$\$|"
    r"\{\{[<%].{0,1000}?[>%]\}\}|\{%.{0,1000}?%\}|\{#[\s-].{0,1000}?#\}|\{ ?(?:[:.#]|[a-z-]+=[\"'])[^{}\n]*\}"
)
TEMPLATE = pattern(SHORTCODE, re.DOTALL)
TEMPLATE_OF_A_SITE = pattern(SHORTCODE + r"|\{\{(?!`)(?:(?!\n[ \t]*\r?\n|```).){0,1000}?\}\}", re.DOTALL)
EXCERPT = pattern(
    r"^<!-- ?(?:more|excerpt|excerpt[-_]?(?:start|end)|end_excerpt|truncate) ?-->(?=[ \t]*\S)", re.MULTILINE
)
"""Where the beginning that lists show of a text ends (Jekyll, Hugo, Docusaurus):
what stands behind it on its line is Markdown."""
EMOJI = pattern(r":(?<![\w:]:)(?:[+-]1|[a-z](?:[\w+-]*[a-z0-9])?):(?![\w:/])")
"""A picture by its name, `:rocket:`, which a site shows as the picture (gemoji; MkDocs has icons so, too)."""
FENCED = (
    r"^(?P<code>[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?P<fence>`{3,}|~{3,})[^\n]*"
    r"(?:\n(?![ \t>]*(?P=fence)[`~]*[ \t]*\r?$)[^\n]*)*(?:\n[ \t>]*(?P=fence)[`~]*)?)"
)
"""A block of code with the line that closes it, or up to the end of the text (CommonMark 0.31, 4.5)."""
MODULE = (
    r"import\s[^\n]{1,500}?\sfrom\s+[\"'][^\"'\n]{1,300}[\"'];?[ \t]*\r?$"
    r"|export\s+(?:const|let|var|default|function|async|class)\b[^\n]*(?:\n(?![ \t]*\r?\n)[^\n]*){0,200}"
)
"""What MDX takes over from other modules and offers them: code between the paragraphs, up to an empty line."""
COMPONENT = r"[ \t>]*</?(?=[A-Z]+[a-z])[A-Z][\w.]*(?:\s[^<>]{0,1000})?>[ \t]*\r?$"
"""A component of MDX that opens or closes on a line of its own; what stands between is Markdown.
No element of HTML is spelled so."""
LABEL = r"\([\w.:-]{1,200}\)=[ \t]*\r?$"
"""The name of the place that follows, as MyST writes it."""
SNIPPET = r"<<<[ \t]+@?[\w./~-][^\s<>{}]{0,300}(?:\{[^{}\n]{0,100}\})?(?:[ \t]+\[[^\[\]\n]{0,100}\])?[ \t]*\r?$"
"""The file whose code a page shows in this place, as VitePress writes it: `<<< @/boats/knot.java#tie`."""
DEFINED = r"@def[ \t]+\w+[ \t]*=[ \t]*(?:\"{3}(?:[^\"]|\"(?!\"\")){0,5000}\"{3}|[^\n]*)"
"""A field of a page as Franklin has it: `@def title = "The quay"`."""
BOX = r"[ \t>]*(?P<box>:{3,}[^\n]{0,300})$"
"""The line that opens or closes a box, with its name and its title (Docusaurus, VitePress, MyST, Quarto)."""
INDENTED_BOX = (
    r"[ \t>]*(?P<opener>(?:!!!|\?\?\?)\+?[ \t]+[A-Za-z][^\n]{0,300}|===[+!]?[ \t]+[\"'][^\n]{1,300})"
    r"(?=\n(?:[ \t>]*\r?\n){0,3}[ \t>]*(?:[ ]{4}|\t)[ \t]*\S)"
)
"""The line that opens a box or a tab of which all below it that is indented by four spaces is a part (MkDocs)."""
ADMONITION = (
    r"[ \t>]*!{3}[ \t]+(?i:abstract|attention|bug|caution|danger|error|example|failure|hint|important|info|note|"
    r"question|quote|seealso|success|summary|tip|warning)\b[^\n]{0,300}$"
)
"""The same where nothing is indented below it."""
BETWEEN_PARAGRAPHS = pattern(
    rf"{FENCED}|^(?:{MODULE}|{COMPONENT}|{LABEL}|{SNIPPET}|{DEFINED}|{BOX}|{INDENTED_BOX}|{ADMONITION})", re.MULTILINE
)
ITEM = "*   "
"""How an entry of a list begins whose parts are indented by four spaces, as those of a box are."""
PAIRED = pattern(
    r"\{\{[<%]\s{0,9}(?P<name>mermaid|katex|math|gantt|plantuml|graphviz)\b[^\n{}]{0,300}\}\}(?:[^{]++|\{(?!\{[<%]))*\{\{[<%]\s{0,9}/\s{0,9}(?P=name)\b[^\n{}]{0,9}\}\}"
)
"""A drawing or a formula in its own language, between two tags; of groups that give nothing back,
Python 3.11.2 reads some amiss."""
CODE_IN_TAGS = pattern(
    r"^(?P<open>[ \t]*(?:\{%-?[ \t]*(?P<tag>highlight|codeblock)\b[^\n{}]{0,200}%\}|\{\{[<%][ \t]*(?P<shortcode>highlight|code)\b[^\n{}]{0,200}\}\}))"
    r"(?P<within>[ \t]*\r?\n(?:(?![ \t]*\{[{%][<%-]?[ \t]*(?:highlight|code|codeblock)\b)[^\n]*\n){0,2000}?)"
    r"(?P<close>[ \t]*(?(tag)\{%-?[ \t]*end(?P=tag)[ \t]*-?%\}|\{\{[<%][ \t]*/[ \t]*(?P=shortcode)[ \t]*[>%]\}\}))(?=[ \t]*\r?$)",
    re.MULTILINE,
)
"""A block of code between two tags, each on a line of its own (Jekyll and Hugo: highlight;
Hexo and Octopress: codeblock)."""
CODE_IN_BRACKETS = pattern(
    r"^(?P<open>[ \t]*\[(?P<tag>prism|code|sourcecode)\b[^\[\]\n]{0,200}\])"
    r"(?P<within>[ \t]*\r?\n(?:(?![ \t]*\[(?:prism|code|sourcecode)\b)[^\n]*\n){0,2000}?)(?P<close>[ \t]*\[/(?P=tag)\])(?=[ \t]*\r?$)",
    re.MULTILINE,
)
"""The same as Grav and WordPress have it: “[prism classes="line-numbers"]”, “[code]”."""
SPACED_IMAGE = pattern(
    r"!\[[^\[\]\n]{0,300}\]\((?=[^()\n]{0,600} )[^()\n\"']{4,600}(?:(?<=\.jpg)|(?<=\.jpeg)|(?<=\.png)|(?<=\.gif)|(?<=\.svg)|(?<=\.webp))\)",
    re.IGNORECASE,
)
"""A picture whose address has a space, which kramdown takes and CommonMark leaves as it stands."""
FENCES = ("```", "~~~")
ATTRIBUTES = pattern(r"(?:(?<=\n)|\A)[ \t]*\{:[^{}\n]*\}[ \t]*(?=\r?\n|\Z)")
"""Attributes of kramdown on a line of their own, which parts the blocks above and below as an empty line does."""
TABS = pattern(
    r"(?:(?<=\n)|\A)[ \t]*\{[%{][%<-]?[ \t]*(?:/[ \t]*|end)?(?:tabs?|tab-?pane|tab-?set|tab-?group)\b[^{}\n]*\}{1,2}[ \t]*(?=\r?\n|\Z)",
    re.IGNORECASE,
)
"""What opens or closes a tab, on a line of its own: readers see the paragraphs of one tab at a time."""
ENDS_IN_BRACKETS = ("[/prism]", "[/code]", "[/sourcecode]")
HINTS = ("import ", "export ", "<", ")=", "@def ", ":::", "!!!", "???", "===")
"""One of these stands in every text that has any of them."""
LINE_START_OR_CHARACTER = pattern(r"[\r\n][ \t>]*|.")


def masked(body: str, *, of_site: bool) -> str:
    """The text without what its generator reads; `of_site` where it has front matter, so that “{{…}}” is a tag."""
    if "{" in body or "$$" in body:
        body = ATTRIBUTES.sub(lambda found: " " * len(found[0]), body) if "{:" in body else body
        body = TABS.sub(lambda found: " " * len(found[0]), body) if "tab" in body else body
        body = CODE_IN_TAGS.sub(_fenced, body) if "highlight" in body or "code" in body else body
        body = PAIRED.sub(_mask, body) if "{{" in body else body
        template = TEMPLATE_OF_A_SITE if of_site else TEMPLATE
        body = template.sub(_mask, body)
    body = CODE_IN_BRACKETS.sub(_fenced, body) if any(end in body for end in ENDS_IN_BRACKETS) else body
    body = EXCERPT.sub(_mask, body) if "<!--" in body else body
    body = SPACED_IMAGE.sub(_mask, body) if "![" in body else body
    body = EMOJI.sub(_mask, body)
    return BETWEEN_PARAGRAPHS.sub(_boxed, body) if any(hint in body for hint in HINTS) else body


def _fenced(found: re.Match[str]) -> str:
    """A block of code with fences of the same length in place of its tags, which the parser knows."""
    fence = next((fence for fence in FENCES if fence not in found["within"]), "")
    if not fence:
        return found[0]
    opening, closing = (
        tag[: len(tag) - len(tag.lstrip())] + fence.ljust(len(tag.lstrip())) for tag in (found["open"], found["close"])
    )
    return f"{opening}{found['within']}{closing}"


def _boxed(found: re.Match[str]) -> str:
    """What stands for a line between paragraphs: an empty one where it begins or ends a box, the mark of an entry
    where the box is indented, and else a mask."""
    if found["box"]:
        return found[0][: -len(found["box"])] + " " * len(found["box"])
    if found["opener"]:
        return found[0][: -len(found["opener"])] + ITEM + TAG * (len(found["opener"]) - len(ITEM))
    return _mask(found)


def _mask(found: re.Match[str]) -> str:
    """A mask of the same length; line ends and what indents a line stay. A block of code stays whole."""
    if "code" in found.re.groupindex and found["code"]:
        return found[0]
    mask = LINE_START_OR_CHARACTER.sub(lambda match: match[0] if match[0][0] in "\r\n" else TAG, found[0])
    # Before a letter no emphasis closes behind a colon: “**Subject:**{: .from}”.
    is_behind_emphasis = mask.startswith(TAG) and found.string[max(0, found.start() - 1) : found.start()] in ("*", "_")
    return BREAK + mask[1:] if is_behind_emphasis and mask[1:2] == TAG else mask
