"""What all tests share."""

from hypothesis import settings

# A few hundred examples of each property, the same in each run: a failure is never a matter of luck.
settings.register_profile("prontuario", max_examples=300, deadline=None, derandomize=True)
settings.load_profile("prontuario")
