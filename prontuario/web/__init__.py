"""The front end: scripts, styles and templates. Knows neither MkDocs nor what a plan is made of."""
