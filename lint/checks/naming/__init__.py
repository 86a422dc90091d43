"""Parts of the checks of names: how one is spelled, whose it is, and what its bearer was."""
