"""Parts of the checks of paragraphs: why one may be meant to stand twice, and where one breaks off."""
