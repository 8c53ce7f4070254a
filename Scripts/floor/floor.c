// The floor: makes the recorded calls again, encodes each picture with libdeflate and writes it. No chart is drawn
// faster with Cairo and Pango than its calls alone take.
//   floor calls.bin FOLDER
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <libdeflate.h>
#include <pango/pangocairo.h>
#include "operations.h"

static const uint8_t *next;
static void *objects[1 << 20];
static uint32_t count = 1;

static int32_t word(void) { int32_t value; memcpy(&value, next, 4); next += 4; return value; }
static double number(void) { double value; memcpy(&value, next, 8); next += 8; return value; }
static void *object(void) { return objects[(uint32_t)word()]; }
static void made(void *object) { objects[count++] = object; }
static char *text(int *length) {
  static char buffer[1 << 16];
  *length = word();
  memcpy(buffer, next, *length);
  buffer[*length] = 0;
  next += *length;
  return buffer;
}

// Numbers of a palette in rows behind their filters; 0 when there are more than 256 colours.
static int indexed(const uint8_t *data, int width, int height, int stride, uint8_t *rows, uint32_t *colors) {
  int16_t places[1024];
  memset(places, 0xFF, sizeof places);
  int found = 0;
  for (int y = 0; y < height; y++) {
    uint8_t *row = rows + (size_t)y * (width + 1);
    const uint32_t *line = (const uint32_t *)(data + (size_t)y * stride);
    if (y > 0 && !memcmp(line, (const uint8_t *)line - stride, width * 4)) {
      row[0] = 2;
      memset(row + 1, 0, width);
      continue;
    }
    row[0] = 0;
    uint32_t last = ~line[0];
    uint8_t index = 0;
    for (int x = 0; x < width; x++) {
      if (line[x] != last) {
        last = line[x];
        int place = (last * 0x9E3779B1u) >> 22;
        while (places[place] >= 0 && colors[places[place]] != last) place = (place + 1) & 1023;
        if (places[place] < 0) {
          if (found == 256) return 0;
          colors[found] = last;
          places[place] = found++;
        }
        index = places[place];
      }
      row[1 + x] = index;
    }
  }
  return found;
}

static size_t plain(const uint8_t *data, int width, int height, int stride, uint8_t *rows) {
  for (int y = 0; y < height; y++) {
    uint8_t *row = rows + (size_t)y * (3 * width + 1);
    const uint32_t *line = (const uint32_t *)(data + (size_t)y * stride);
    if (y > 0 && !memcmp(line, (const uint8_t *)line - stride, width * 4)) {
      row[0] = 2;
      memset(row + 1, 0, 3 * width);
      continue;
    }
    row[0] = 0;
    for (int x = 0; x < width; x++) {
      row[1 + 3 * x] = line[x] >> 16;
      row[2 + 3 * x] = line[x] >> 8;
      row[3 + 3 * x] = line[x];
    }
  }
  return (size_t)height * (3 * width + 1);
}

static uint8_t *chunk(uint8_t *file, const char *name, const uint8_t *data, size_t size) {
  uint32_t length = __builtin_bswap32(size);
  memcpy(file, &length, 4);
  memcpy(file + 4, name, 4);
  if (data) memcpy(file + 8, data, size);
  uint32_t sum = __builtin_bswap32(libdeflate_crc32(0, file + 4, size + 4));
  memcpy(file + 8 + size, &sum, 4);
  return file + 12 + size;
}

static void encode(cairo_surface_t *surface, int level, const char *folder) {
  static int pictures;
  cairo_surface_flush(surface);
  int width = cairo_image_surface_get_width(surface), height = cairo_image_surface_get_height(surface);
  int stride = cairo_image_surface_get_stride(surface);
  const uint8_t *data = cairo_image_surface_get_data(surface);
  uint32_t colors[256];
  uint8_t *rows = malloc((size_t)height * (3 * width + 1));
  int found = indexed(data, width, height, stride, rows, colors);
  size_t size = found ? (size_t)height * (width + 1) : plain(data, width, height, stride, rows);
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(level);
  size_t bound = libdeflate_zlib_compress_bound(compressor, size);
  uint8_t *file = malloc(bound + 2048), *end = file;
  memcpy(end, "\x89PNG\r\n\x1a\n", 8);
  uint32_t header[4] = {__builtin_bswap32(width), __builtin_bswap32(height), found ? 0x0308 : 0x0208, 0};
  end = chunk(end + 8, "IHDR", (uint8_t *)header, 13);
  if (found) {
    uint8_t palette[768];
    for (int i = 0; i < found; i++)
      palette[3 * i] = colors[i] >> 16, palette[3 * i + 1] = colors[i] >> 8, palette[3 * i + 2] = colors[i];
    end = chunk(end, "PLTE", palette, 3 * found);
  }
  size_t packed = libdeflate_zlib_compress(compressor, rows, size, end + 8, bound);
  end = chunk(end, "IDAT", NULL, packed);
  end = chunk(end, "IEND", NULL, 0);
  libdeflate_free_compressor(compressor);
  char name[4096];
  snprintf(name, sizeof name, "%s/%03d.png", folder, pictures++);
  int descriptor = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (descriptor < 0 || write(descriptor, file, end - file) != end - file) exit(1);
  close(descriptor);
  free(rows);
  free(file);
}

int main(int argc, char **argv) {
  if (argc != 3) return 64;
  int descriptor = open(argv[1], O_RDONLY);
  struct stat facts;
  if (descriptor < 0 || fstat(descriptor, &facts)) return 1;
  next = mmap(NULL, facts.st_size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  const uint8_t *end = next + facts.st_size;
  int length;
  while (next < end) {
    switch (*next++) {
#define DRAW_0(name) { cairo_t *c = object(); name(c); break; }
#define DRAW_1(name) { cairo_t *c = object(); double a = number(); name(c, a); break; }
#define DRAW_2(name) { cairo_t *c = object(); double a = number(), b = number(); name(c, a, b); break; }
#define DRAW_4(name) { cairo_t *o = object(); double a = number(), b = number(), c = number(), d = number(); name(o, a, b, c, d); break; }
#define DRAW_6(name) { cairo_t *o = object(); double a = number(), b = number(), c = number(), d = number(), e = number(), f = number(); name(o, a, b, c, d, e, f); break; }
#define DRAW(name, n) case op_##name: DRAW_##n(name)
#define SET(type, name, kind) case op_##name: { type *o = object(); name(o, (kind)word()); break; }
#define FREE(type, name) case op_##name: name((type *)object()); break;
#include "calls.h"
    case op_cairo_image_surface_create: { int f = word(), w = word(), h = word(); made(cairo_image_surface_create(f, w, h)); break; }
    case op_cairo_create: made(cairo_create(object())); break;
    case op_cairo_font_options_create: made(cairo_font_options_create()); break;
    case op_pango_cairo_font_map_new: made(pango_cairo_font_map_new()); break;
    case op_pango_font_map_create_context: made(pango_font_map_create_context(object())); break;
    case op_pango_layout_new: made(pango_layout_new(object())); break;
    case op_pango_font_description_new: made(pango_font_description_new()); break;
    case op_pango_layout_get_line_readonly: { PangoLayout *l = object(); made(pango_layout_get_line_readonly(l, word())); break; }
    case op_cairo_set_dash: {
      cairo_t *c = object();
      int n = word();
      double dashes[16];
      for (int i = 0; i < n; i++) dashes[i & 15] = number();
      cairo_set_dash(c, dashes, n, number());
      break;
    }
    case op_cairo_set_matrix: { cairo_t *c = object(); cairo_matrix_t m; memcpy(&m, next, sizeof m); next += sizeof m; cairo_set_matrix(c, &m); break; }
    case op_cairo_pattern_create_linear: { double a = number(), b = number(), c = number(), d = number(); made(cairo_pattern_create_linear(a, b, c, d)); break; }
    case op_cairo_pattern_add_color_stop_rgba: { cairo_pattern_t *p = object(); double o = number(), a = number(), b = number(), c = number(), d = number(); cairo_pattern_add_color_stop_rgba(p, o, a, b, c, d); break; }
    case op_cairo_set_source: { cairo_t *c = object(); cairo_set_source(c, object()); break; }
    case op_pango_cairo_context_set_resolution: { PangoContext *c = object(); pango_cairo_context_set_resolution(c, number()); break; }
    case op_pango_cairo_context_set_font_options: { PangoContext *c = object(); pango_cairo_context_set_font_options(c, object()); break; }
    case op_pango_context_set_language: { PangoContext *c = object(); pango_context_set_language(c, pango_language_from_string(text(&length))); break; }
    case op_pango_layout_set_font_description: { PangoLayout *l = object(); pango_layout_set_font_description(l, object()); break; }
    case op_pango_layout_set_text: { PangoLayout *l = object(); char *t = text(&length); pango_layout_set_text(l, t, length); break; }
    case op_pango_font_description_set_family: { PangoFontDescription *d = object(); pango_font_description_set_family(d, text(&length)); break; }
    case op_pango_font_description_set_absolute_size: { PangoFontDescription *d = object(); pango_font_description_set_absolute_size(d, number()); break; }
    case op_pango_layout_line_get_extents: { PangoRectangle r; pango_layout_line_get_extents(object(), NULL, &r); break; }
    case op_pango_cairo_show_layout_line: { cairo_t *c = object(); pango_cairo_show_layout_line(c, object()); break; }
    case op_pango_layout_get_unknown_glyphs_count: pango_layout_get_unknown_glyphs_count(object()); break;
    case op_encode: { cairo_surface_t *s = object(); encode(s, word(), argv[2]); break; }
    }
  }
  return 0;
}
