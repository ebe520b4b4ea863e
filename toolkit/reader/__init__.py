"""Read content: YAML files become a valid, immutable model, or findings that name every fault."""
