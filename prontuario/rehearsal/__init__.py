"""The plan played through: who is reached when, at every hour of the week, with anything lost.

The product's page `maintain/rehearsal.md` describes the model; `playbooks/policy.yml` sets its constants.
All times are whole minutes from the start of the incident; an hour of the week counts from Monday 00:00.
"""
