"""What a format hands over: blocks in reading order, and the values of the front matter."""

from __future__ import annotations

from typing import Any

from lint.document import Block

HTML_MARKS = {
    "em": "emphasis", "i": "emphasis", "strong": "strong", "b": "strong", "a": "link", "s": "struck", "del": "struck", "strike": "struck",
    "code": "code", "kbd": "code", "samp": "code", "tt": "code", "var": "code", "q": "quoted",
}  # fmt: skip
"""Elements of HTML that set off a part of a line, on a page and within Markdown."""


class Content:
    """Blocks without ordinals, front matter values by lower-case key, and notices for the user.

    `front_is` is what a report calls the place of these values.
    """

    __slots__ = ("blocks", "front", "front_is", "notices")

    def __init__(
        self,
        blocks: list[Block],
        front: dict[str, Any] | None = None,
        notices: tuple[str, ...] = (),
        front_is: str = "front matter",
    ) -> None:
        self.blocks = blocks
        self.front = {} if front is None else front
        self.notices = notices
        self.front_is = front_is
