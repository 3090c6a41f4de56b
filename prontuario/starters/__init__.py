"""What `prontuario new` lays out: whole small handbooks, and single entries of one."""
