"""From the plan to pages: views hold what a page shows, templates lay it out, macros name it for authors."""
