"""Who wrote a text, as its byline and its metadata say."""
