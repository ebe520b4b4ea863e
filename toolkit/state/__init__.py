"""State: which text of the original each translation belongs to, and who stands for it.

The truth is ``state.json`` of each brief: one sorted line for each unit. Only ``translation accept`` and imports write
it; what is missing, draft or stale is computed from the texts (``status.py``), so that nothing is stamped by accident.
"""
