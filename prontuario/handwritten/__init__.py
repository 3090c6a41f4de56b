"""What people write by hand in docs/: pages, and files beside them. Who sees which, and what a page may ask for."""
