// Calls of the Linux C library that Swift's Glibc module does not show.
#pragma once

// Renames, or with RENAME_EXCHANGE lets two paths change places in one step (since glibc 2.28).
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);

enum { DUTOAN_RENAME_EXCHANGE = 2 };
