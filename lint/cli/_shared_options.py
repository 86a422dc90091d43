"""Options that several verbs have."""

from __future__ import annotations

from lint.cli._day import DayOption
from lint.cli._option import Given, option

STDIN = "stdin.txt"
"""What standard input is called where no name is given."""
day_option = option(
    "--date",
    "day",
    type=DayOption(),
    metavar="YYYY-MM-DD|today|none",
    help="The publication date, from which “last May” is counted. Default: what the text says, then its file name, then today.",
)
"""The day on which a text is published."""
config_option = option(
    "--config",
    "config_path",
    type=Given(),
    metavar="PATH",
    help="This config file, instead of the copydesk.yaml nearest to each file.",
)
"""Where the settings stand."""
stdin_filename_option = option(
    "--stdin-filename",
    type=Given(),
    default=STDIN,
    show_default=True,
    metavar="NAME",
    help="The name, and so the format, of text on standard input (“-”).",
)
"""What standard input is called."""
