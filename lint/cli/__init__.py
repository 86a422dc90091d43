"""The command line: arguments to calls, and exit statuses. One module a verb; no logic."""
