"""A package, though its folders are none: spylls brings a package of this name, which would otherwise be found first."""
