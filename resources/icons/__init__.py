"""The icons: one SVG each on a 16 grid, drawn with `currentColor`."""
