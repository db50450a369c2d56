#ifndef UPPSIKT_FILESYSTEM_H
#define UPPSIKT_FILESYSTEM_H

/// Exchanges two paths in one step (renameat2 with RENAME_EXCHANGE); 0 or -1 with errno.
int uppsikt_exchange(const char *a, const char *b);

#endif
