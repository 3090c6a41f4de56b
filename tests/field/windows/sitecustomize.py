# expect: `prontuario check`, explain, rehearse, schema, print and build run (or say in a sentence what they need) where there is no fcntl
# Simulates Windows' Python as far as this import goes: PYTHONPATH=THIS_FOLDER:PRODUCT python -m prontuario check --root HANDBOOK
import sys

sys.modules["fcntl"] = None
