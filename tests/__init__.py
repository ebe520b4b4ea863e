"""A package, though its folders are none: spylls brings one of this name, which would else be found first."""
