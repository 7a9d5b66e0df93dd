"""Test modules share the helpers that stand beside them."""
