"""Parts of the checks of changes: rises and falls, with their values, percentages and multiples."""
