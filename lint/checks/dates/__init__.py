"""Parts of the checks of dates: days, weekdays, times, and the lengths of time between them."""
