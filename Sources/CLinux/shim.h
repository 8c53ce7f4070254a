// System calls that the C library declares for GNU programs only.
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Gives two files or folders each other's names in one step; -1 with `errno` where the file system cannot.
static inline int exchange_names(const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 1u << 1);
}

/// Waits until everything written to the file system of an open file has reached the disk.
static inline int sync_file_system(int descriptor) { return (int)syscall(SYS_syncfs, descriptor); }
