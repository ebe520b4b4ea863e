"""What a finished PDF must keep of PDF/UA-1 and PDF/A-3a; the ledgers of both standards lie beside the rules."""
