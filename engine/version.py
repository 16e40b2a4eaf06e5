"""The version of Descent, declared here and nowhere else: the package takes it from this line."""

VERSION = "0.1.0"
