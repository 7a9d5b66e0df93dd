"""What belongs to what: wholes, their parts, and the statements that they stand in."""
