"""Parts of the checks of ages: whose they are, and the years that they are held against."""
