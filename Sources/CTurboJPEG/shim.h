// libjpeg-turbo, loaded when the first JPEG picture is read.
#include <turbojpeg.h>

#include "../CLinux/loading.h"

// The function of libjpeg-turbo with this name. Only after `jpeg_open` has given a handle.
#define JPEG_FUNCTION(name) LOADED("libturbojpeg.so.0", name)

/// A handle for decoding; `NULL` when the library cannot be loaded.
static inline tjhandle jpeg_open(void) {
  __typeof__(&tjInitDecompress) open = JPEG_FUNCTION(tjInitDecompress);
  return open ? open() : NULL;
}

static inline void jpeg_close(tjhandle handle) { JPEG_FUNCTION(tjDestroy)(handle); }

/// The size that a file claims to have; not 0 when it cannot be read.
static inline int jpeg_size(tjhandle handle, const unsigned char *bytes, unsigned long count, int *width, int *height) {
  int sampling, space;
  return JPEG_FUNCTION(tjDecompressHeader3)(handle, bytes, count, width, height, &sampling, &space);
}

/// Writes the pixels as Cairo keeps them on this machine: blue, green, red and a full alpha. Not 0 when the file is
/// damaged, or cut off.
static inline int jpeg_decode(
    tjhandle handle, const unsigned char *bytes, unsigned long count, unsigned char *pixels, int width, int stride,
    int height) {
  return JPEG_FUNCTION(tjDecompress2)(
      handle, bytes, count, pixels, width, stride, height, TJPF_BGRA, TJFLAG_STOPONWARNING);
}
