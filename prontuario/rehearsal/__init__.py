"""The plan played through: who is reached when, at every hour of the week, with anything lost.

The model, in one paragraph each, stands in `docs/maintain/rehearsal.md`; its constants in `playbooks/policy.yml`.
All times are whole minutes from the start of the incident; an hour of the week counts from Monday 00:00.
"""
