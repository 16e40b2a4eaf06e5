"""The page on which a network trains: form, controls, plots, and the worker behind them."""
