"""Search everything: which records hold the words, what they say and to whom they belong."""
