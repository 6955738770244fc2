"""Contacts in the window: the line, the list, the editor of one."""
