"""The element of a page around words of its text that it shows again: a pull quote."""

from __future__ import annotations

from lint.formats._classes import PULLING


class PullQuote:
    """The one that is open, if any."""

    def __init__(self) -> None:
        self._tag, self._depth = "", 0

    def begins(self, tag: str, classes: str) -> bool:
        """Whether one begins with a tag; in one that is open, others of its name are counted."""
        if self._tag:
            self._depth += tag == self._tag
            return False
        if tag not in PULLING or not PULLING[tag].search(classes):
            return False
        self._tag, self._depth = tag, 1
        return True

    def ends(self, tag: str) -> bool:
        """Whether the one that is open ends with a tag."""
        if not self._tag or tag != self._tag:
            return False
        self._depth -= 1
        return not self._depth and self.give_up()

    def give_up(self) -> bool:
        """Take none for open any more; whether one was."""
        was_open = bool(self._tag)
        self._tag, self._depth = "", 0
        return was_open
