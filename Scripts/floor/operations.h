// The number of each call in the record.
enum {
#define DRAW(name, n) op_##name,
#define SET(type, name, kind) op_##name,
#define FREE(type, name) op_##name,
#include "calls.h"
#undef DRAW
#undef SET
#undef FREE
  op_cairo_image_surface_create, op_cairo_create, op_cairo_font_options_create, op_pango_cairo_font_map_new,
  op_pango_font_map_create_context, op_pango_layout_new, op_pango_font_description_new,
  op_pango_layout_get_line_readonly, op_cairo_set_dash, op_cairo_set_matrix, op_pango_cairo_context_set_resolution,
  op_pango_cairo_context_set_font_options, op_pango_context_set_language, op_pango_layout_set_font_description,
  op_pango_layout_set_text, op_pango_font_description_set_family, op_pango_font_description_set_absolute_size,
  op_pango_layout_line_get_extents, op_pango_cairo_show_layout_line, op_pango_layout_get_unknown_glyphs_count,
  op_cairo_pattern_create_linear, op_cairo_pattern_add_color_stop_rgba, op_cairo_set_source, op_encode
};
