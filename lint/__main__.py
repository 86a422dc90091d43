"""`python -m lint` is `copydesk`."""

from lint.cli.main import run

if __name__ == "__main__":
    run()
