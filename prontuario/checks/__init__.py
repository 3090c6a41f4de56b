"""What has to be true of a plan. One check, one file, in the folder of its topic: `catalogue.py` finds them there."""
