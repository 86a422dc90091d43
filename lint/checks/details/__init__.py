"""Details by which a text tells a thing: each module finds where it comes back to one with another detail."""
