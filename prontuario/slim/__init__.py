"""What the theme brings for every site there may be, cut down to what this one uses."""
