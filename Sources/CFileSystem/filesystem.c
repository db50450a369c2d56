// The system calls that Swift's Glibc does not show.
#define _GNU_SOURCE
#include "filesystem.h"
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int uppsikt_exchange(int folder, const char *a, const char *b) {
    return renameat2(folder, a, folder, b, RENAME_EXCHANGE);
}

int uppsikt_sync(int file) { return syncfs(file); }

int uppsikt_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }
