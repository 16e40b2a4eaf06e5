"""The translations, and the command that keeps them: `python -m resources.i18n`."""
