"""Reports: findings and artifacts as lines for people, or in the forms that programs read."""
