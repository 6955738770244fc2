"""Records with all they own as plain values: for whole files that go out, come in, are checked."""
