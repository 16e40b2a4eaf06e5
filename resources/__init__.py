"""What ships beside the code: data, pictures, translations, one trained network."""
