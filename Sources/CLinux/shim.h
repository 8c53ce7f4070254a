// System calls that the C library declares for GNU programs only.
#include <fcntl.h>
#include <malloc.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Gives two files or folders each other's names in one step; -1 with `errno` where the file system cannot.
static inline int exchange_names(const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 1u << 1);
}

/// Waits until everything written to the file system of an open file has reached the disk.
static inline int sync_file_system(int descriptor) { return (int)syscall(SYS_syncfs, descriptor); }

/// Keeps large pieces of memory that are given back for the next use, rather than returning them to the system and
/// having each page cleared again: a fifth of the time of drawing many pictures.
static inline void keep_freed_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
}
