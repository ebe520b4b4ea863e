"""What a Word file must keep so that its Persian is drawn, ordered and read as it was written."""
