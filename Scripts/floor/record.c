// Records the Cairo and Pango calls of a program that draws charts, in the order in which one thread makes them:
//   FLOOR_CALLS=calls.bin LD_PRELOAD=./record.so shanhai chart ...
// Calls that the libraries make among themselves are left out. Threads that draw at once are recorded one call after
// the other; each works with objects of its own.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <pango/pangocairo.h>
#include "operations.h"

static FILE *log_file;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
// More than 0 within a call, and in threads that have made no fonts, which are the libraries' own.
static __thread int depth = 1;
static void *known[1 << 20];
static uint32_t count;

static void put(const void *bytes, size_t size) { fwrite(bytes, 1, size, log_file); }
static void put_operation(uint8_t operation) {
  pthread_mutex_lock(&lock);
  if (!log_file) log_file = fopen(getenv("FLOOR_CALLS"), "wb");
  put(&operation, 1);
}
static void done(void) { pthread_mutex_unlock(&lock); }
static void put_object(const void *object) {
  uint32_t id = count;
  while (id > 0 && known[id - 1] != object) id--;
  put(&id, 4);
}
static void put_new(void *object) {
  known[count++] = object;
}
static void put_text(const char *text, uint32_t length) { put(&length, 4); put(text, length); }

#define REAL(name) static __typeof__(name) *real; if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)
#define NUMBERS_0
#define NUMBERS_1 , double a
#define NUMBERS_2 , double a, double b
#define NUMBERS_4 , double a, double b, double c, double d
#define NUMBERS_6 , double a, double b, double c, double d, double e, double f
#define GIVEN_0
#define GIVEN_1 , a
#define GIVEN_2 , a, b
#define GIVEN_4 , a, b, c, d
#define GIVEN_6 , a, b, c, d, e, f
#define LIST_0 {0}
#define LIST_1 {a}
#define LIST_2 {a, b}
#define LIST_4 {a, b, c, d}
#define LIST_6 {a, b, c, d, e, f}
#define DRAW(name, n) \
  void name(cairo_t *object NUMBERS_##n) { \
    REAL(name); \
    if (!depth) { double list[] = LIST_##n; put_operation(op_##name); put_object(object); put(list, n * sizeof(double)); done(); } \
    depth++; real(object GIVEN_##n); depth--; \
  }
#define SET(type, name, kind) \
  void name(type *object, kind value) { \
    REAL(name); \
    if (!depth) { int32_t number = value; put_operation(op_##name); put_object(object); put(&number, 4); done(); } \
    depth++; real(object, value); depth--; \
  }
#define FREE(type, name) \
  void name(type *object) { \
    REAL(name); \
    if (!depth) { put_operation(op_##name); put_object(object); done(); } \
    depth++; real(object); depth--; \
  }
#include "calls.h"

#define MAKE(type, name, parameters, given, log) \
  type *name parameters { \
    REAL(name); \
    depth++; type *made = real given; depth--; \
    if (!depth) { put_operation(op_##name); log; put_new(made); done(); } \
    return made; \
  }
#define WORD(value) do { int32_t word = value; put(&word, 4); } while (0)
MAKE(cairo_surface_t, cairo_image_surface_create, (cairo_format_t f, int w, int h), (f, w, h), WORD(f); WORD(w); WORD(h))
// Memory of the program's own is as good as Cairo's.
cairo_surface_t *cairo_image_surface_create_for_data(unsigned char *data, cairo_format_t f, int w, int h, int stride) {
  REAL(cairo_image_surface_create_for_data);
  depth++; cairo_surface_t *made = real(data, f, w, h, stride); depth--;
  if (!depth) { put_operation(op_cairo_image_surface_create); WORD(f); WORD(w); WORD(h); put_new(made); done(); }
  return made;
}
MAKE(cairo_t, cairo_create, (cairo_surface_t *s), (s), put_object(s))
MAKE(cairo_font_options_t, cairo_font_options_create, (void), (), )
PangoFontMap *pango_cairo_font_map_new(void) {
  REAL(pango_cairo_font_map_new);
  static __thread int has_fonts;
  if (!has_fonts) depth = 0;
  has_fonts = 1;
  depth++; PangoFontMap *made = real(); depth--;
  if (!depth) { put_operation(op_pango_cairo_font_map_new); put_new(made); done(); }
  return made;
}
MAKE(PangoContext, pango_font_map_create_context, (PangoFontMap *m), (m), put_object(m))
MAKE(PangoLayout, pango_layout_new, (PangoContext *c), (c), put_object(c))
MAKE(PangoFontDescription, pango_font_description_new, (void), (), )
MAKE(PangoLayoutLine, pango_layout_get_line_readonly, (PangoLayout *l, int i), (l, i), put_object(l); WORD(i))

MAKE(cairo_pattern_t, cairo_pattern_create_linear, (double a, double b, double c, double d), (a, b, c, d),
     double list[] = LIST_4; put(list, sizeof list))

#define OTHER(type, name, parameters, given, log) \
  type name parameters { \
    REAL(name); \
    if (!depth) { put_operation(op_##name); log; done(); } \
    depth++; real given; depth--; \
  }
OTHER(void, cairo_set_dash, (cairo_t *c, const double *d, int n, double o), (c, d, n, o),
      put_object(c); WORD(n); put(d, n * sizeof(double)); put(&o, sizeof o))
OTHER(void, cairo_set_matrix, (cairo_t *c, const cairo_matrix_t *m), (c, m), put_object(c); put(m, sizeof *m))
OTHER(void, cairo_pattern_add_color_stop_rgba,
      (cairo_pattern_t *p, double o, double a, double b, double c, double d), (p, o, a, b, c, d),
      put_object(p); put(&o, 8); double list[] = LIST_4; put(list, sizeof list))
OTHER(void, cairo_set_source, (cairo_t *c, cairo_pattern_t *p), (c, p), put_object(c); put_object(p))
OTHER(void, pango_cairo_context_set_resolution, (PangoContext *c, double d), (c, d), put_object(c); put(&d, 8))
OTHER(void, pango_cairo_context_set_font_options, (PangoContext *c, const cairo_font_options_t *o), (c, o),
      put_object(c); put_object(o))
OTHER(void, pango_context_set_language, (PangoContext *c, PangoLanguage *l), (c, l),
      put_object(c); put_text((const char *)l, strlen((const char *)l)))
OTHER(void, pango_layout_set_font_description, (PangoLayout *l, const PangoFontDescription *d), (l, d),
      put_object(l); put_object(d))
OTHER(void, pango_layout_set_text, (PangoLayout *l, const char *t, int n), (l, t, n),
      put_object(l); put_text(t, n < 0 ? strlen(t) : n))
OTHER(void, pango_font_description_set_family, (PangoFontDescription *d, const char *t), (d, t),
      put_object(d); put_text(t, strlen(t)))
OTHER(void, pango_font_description_set_absolute_size, (PangoFontDescription *d, double s), (d, s), put_object(d); put(&s, 8))
OTHER(void, pango_layout_line_get_extents, (PangoLayoutLine *l, PangoRectangle *i, PangoRectangle *e), (l, i, e), put_object(l))
OTHER(void, pango_cairo_show_layout_line, (cairo_t *c, PangoLayoutLine *l), (c, l), put_object(c); put_object(l))

int pango_layout_get_unknown_glyphs_count(PangoLayout *layout) {
  REAL(pango_layout_get_unknown_glyphs_count);
  if (!depth) { put_operation(op_pango_layout_get_unknown_glyphs_count); put_object(layout); done(); }
  depth++; int found = real(layout); depth--;
  return found;
}

// A file is encoded when its pixels are asked for. The floor packs them with libdeflate, at the level at which it is
// fastest.
unsigned char *cairo_image_surface_get_data(cairo_surface_t *surface) {
  REAL(cairo_image_surface_get_data);
  depth++; unsigned char *data = real(surface); depth--;
  if (!depth && cairo_image_surface_get_format(surface) == CAIRO_FORMAT_ARGB32) {
    put_operation(op_encode); put_object(surface); WORD(2); fflush(log_file); done();
  }
  return data;
}
