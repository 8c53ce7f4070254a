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

/// Asks the system for memory in large pieces, and keeps what is given back for the next use rather than returning it
/// and having each page cleared again: a fifth of the time of drawing many pictures. Without the pad, the heaps of threads
/// grow a page at a time, each time holding up all other threads.
static inline void keep_freed_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  mallopt(M_TOP_PAD, 32 << 20);
}
