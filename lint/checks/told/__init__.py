"""Parts of the checks of numbers that a text tells twice."""
