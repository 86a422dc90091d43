"""Makes the finite-verb model that ships: see README.md in this folder."""
