"""Parts of the checks of lists and tables: their entries, numbers, columns and rows."""
