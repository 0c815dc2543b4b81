#include "CImages.h"
#include <math.h>
#include <pango/pangocairo.h>

bool images_has_glyphs(const char *text, size_t length) {
  PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
  PangoLayout *layout = pango_layout_new(context);
  pango_layout_set_text(layout, text, (int)length);
  int unknown = pango_layout_get_unknown_glyphs_count(layout);
  g_object_unref(layout);
  g_object_unref(context);
  return unknown == 0;
}

static PangoLayout *layout_of_line(const char *text, size_t length,
                                   const struct images_type *type) {
  PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_cairo_context_set_resolution(context, 72);
  pango_context_set_base_dir(
      context, type->is_right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);

  PangoFontDescription *font = pango_font_description_new();
  pango_font_description_set_family(font, type->families);
  pango_font_description_set_weight(font, (PangoWeight)type->weight);
  pango_font_description_set_absolute_size(font, type->size * PANGO_SCALE);
  PangoLayout *layout = pango_layout_new(context);
  pango_layout_set_auto_dir(layout, FALSE);
  pango_layout_set_single_paragraph_mode(layout, TRUE);
  pango_layout_set_font_description(layout, font);
  pango_layout_set_text(layout, text, (int)length);
  pango_font_description_free(font);
  g_object_unref(context);
  return layout;
}

static cairo_status_t append(void *png, const unsigned char *bytes, unsigned int length) {
  g_byte_array_append(png, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static char *base64_of(cairo_surface_t *surface) {
  GByteArray *png = g_byte_array_new();
  char *digits = NULL;
  if (cairo_surface_write_to_png_stream(surface, append, png) == CAIRO_STATUS_SUCCESS) {
    digits = g_base64_encode(png->data, png->len);
  }
  g_byte_array_unref(png);
  return digits;
}

char *images_draw_line(const char *text, size_t length, const struct images_type *type,
                       struct images_place *place) {
  PangoLayout *layout = layout_of_line(text, length, type);
  PangoRectangle ink, logical;
  pango_layout_get_extents(layout, &ink, &logical);
  const double unit = PANGO_SCALE;
  const double baseline = pango_layout_get_baseline(layout) / unit;
  const double left = floor((ink.x - logical.x) / unit) - 1;
  const double top = floor(ink.y / unit - baseline) - 1;
  const int width = (int)ceil(ink.width / unit) + 3;
  const int height = (int)ceil(ink.height / unit) + 3;
  char *digits = NULL;
  if (ink.width > 0 && ink.height > 0 && width < 8192 && height < 8192) {
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
    cairo_t *cairo = cairo_create(surface);
    cairo_set_source_rgb(cairo, type->red, type->green, type->blue);
    cairo_move_to(cairo, -left - logical.x / unit, -top - baseline);
    pango_cairo_show_layout(cairo, layout);
    cairo_destroy(cairo);
    digits = base64_of(surface);
    cairo_surface_destroy(surface);
  }
  *place = (struct images_place){left, top, width, height, logical.width / unit};
  g_object_unref(layout);
  return digits;
}
