#ifndef UPPSIKT_FILESYSTEM_H
#define UPPSIKT_FILESYSTEM_H

/// Exchanges two names in a folder in one step (renameat2 with RENAME_EXCHANGE); 0 or -1 with errno.
int uppsikt_exchange(int folder, const char *a, const char *b);

/// Writes everything that the file system of an open file still holds in memory (syncfs); 0 or -1 with errno.
int uppsikt_sync(int file);

/// A file that stands in memory and has no name in any folder (memfd_create); its descriptor, or -1 with errno.
int uppsikt_memory_file(const char *name);

#endif
