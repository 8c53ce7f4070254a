// SHA-256 of libcrypto, loaded when the first hash is taken: a chart needs none.
#include <openssl/opensslv.h>
#include <openssl/sha.h>

#include "../CLinux/loading.h"

#define CRYPTO_TEXT(value) #value
#define CRYPTO_LIBRARY(version) "libcrypto.so." CRYPTO_TEXT(version)

/// Writes the SHA-256 of some bytes; `false` when libcrypto cannot be loaded.
static inline _Bool sha256(const void *bytes, size_t count, unsigned char *digest) {
  static __typeof__(&SHA256) function;
  if (!function) function = LOADED(CRYPTO_LIBRARY(OPENSSL_SHLIB_VERSION), SHA256);
  return function && function((const unsigned char *)bytes, count, digest) != NULL;
}
