"""Parts of the checks of outcomes: scores, leads, margins and votes."""
