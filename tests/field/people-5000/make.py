# expect: 5,000 people can be kept (several files, or no limit at 1 MB); never the hint "split it" for a file that cannot be split
# Writes roster/people.yml with 5,000 more entries after those of base: python3 make.py ../base/roster/people.yml OUT
import sys
from pathlib import Path

text = Path(sys.argv[1]).read_text("utf-8")
for i in range(5000):
    text += f"""
person-{i:05d}:
  name: Person Number {i}
  title: Clerk
  unit: Unit {i % 40}
  email: person{i}@example.org
  phones:
    - {{kind: mobile, number: "+44 7700 900{i % 1000:03d}"}}
    - {{kind: office, number: "+44 20 7946 0{i % 1000:03d}"}}
  reachable: {{mon-fri: "09:00-18:00"}}
  checked: 2026-11-20
"""
Path(sys.argv[2]).write_text(text, "utf-8")
