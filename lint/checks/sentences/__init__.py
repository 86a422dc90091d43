"""Parts of the checks of sentences: whether one is whole, and the manner of the text that it stands in."""
