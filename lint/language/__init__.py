"""What the checks know about English: sentences, words, finite verbs, quotations, names, dates."""
