// Functions of libraries that are loaded when they are first needed, not with the program: most runs need none of them,
// and each brings others with it that would make every run start later.
#ifndef SHANHAI_LOADING_H
#define SHANHAI_LOADING_H

#include <dlfcn.h>
#include <stddef.h>

static inline void *find_function(const char *library, const char *name) {
  // A library that is loaded already is given again.
  void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  return handle ? dlsym(handle, name) : NULL;
}

/// The function of a library, with the type that its header declares; `NULL` when there is no such library.
#define LOADED(library, name) ((__typeof__(&name))find_function(library, #name))

#endif
