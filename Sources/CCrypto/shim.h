// SHA-256 of libcrypto, loaded when the first hash is taken: a chart needs none, and would wait for the library.
#include <dlfcn.h>
#include <openssl/opensslv.h>
#include <openssl/sha.h>

#define CRYPTO_TEXT(value) #value
#define CRYPTO_LIBRARY(version) "libcrypto.so." CRYPTO_TEXT(version)

/// Writes the SHA-256 of some bytes; `false` when libcrypto cannot be loaded.
static inline _Bool sha256(const void *bytes, size_t count, unsigned char *digest) {
  static __typeof__(&SHA256) function;
  if (!function) {
    void *library = dlopen(CRYPTO_LIBRARY(OPENSSL_SHLIB_VERSION), RTLD_NOW | RTLD_LOCAL);
    function = library ? (__typeof__(function))dlsym(library, "SHA256") : NULL;
  }
  return function && function((const unsigned char *)bytes, count, digest) != NULL;
}
