"""`python -m lint` is `copydesk`."""

from lint.cli.main import main

if __name__ == "__main__":
    main(prog_name="copydesk")
