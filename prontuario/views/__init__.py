"""What each kind of page shows, ready to print: a template computes nothing and looks nothing up."""
