#include "internal.h"
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <stdlib.h>

static PangoContext *context;

/// The typeface of the cards.
static const char *const face = "TeX Gyre Pagella";

bool images_begin_fonts(const char *folder) {
  // On macOS, pango would ask the system for fonts, which does not know ours.
  setenv("PANGOCAIRO_BACKEND", "fc", 0);
  FcConfigAppFontAddDir(FcConfigGetCurrent(), (const FcChar8 *)folder);

  context = pango_font_map_create_context(pango_cairo_font_map_get_default());
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_cairo_context_set_resolution(context, 72);

  PangoFontDescription *wanted = pango_font_description_from_string(face);
  PangoFont *font = pango_context_load_font(context, wanted);
  PangoFontDescription *found = font != NULL ? pango_font_describe(font) : NULL;
  const char *family = found != NULL ? pango_font_description_get_family(found) : NULL;
  const bool is_there = family != NULL && g_ascii_strcasecmp(family, face) == 0;
  if (!is_there) {
    images_note_problem("the typeface TeX Gyre Pagella is missing; it comes with a release, or "
                        "from a package: apt-get install fonts-texgyre");
  }
  if (found != NULL) pango_font_description_free(found);
  if (font != NULL) g_object_unref(font);
  pango_font_description_free(wanted);
  return is_there;
}

bool images_has_glyphs(const char *text, size_t length) {
  PangoLayout *layout = pango_layout_new(context);
  pango_layout_set_text(layout, text, (int)length);
  const int unknown = pango_layout_get_unknown_glyphs_count(layout);
  g_object_unref(layout);
  return unknown == 0;
}

static PangoLayout *layout_of_line(const char *text, size_t length,
                                   const struct images_type *type) {
  pango_context_set_base_dir(
      context, type->is_right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  PangoFontDescription *font = pango_font_description_new();
  pango_font_description_set_family(font, type->families);
  pango_font_description_set_weight(font, (PangoWeight)type->weight);
  if (type->is_italic) pango_font_description_set_style(font, PANGO_STYLE_ITALIC);
  pango_font_description_set_absolute_size(font, type->size * PANGO_SCALE);
  PangoLayout *layout = pango_layout_new(context);
  pango_layout_set_auto_dir(layout, FALSE);
  pango_layout_set_single_paragraph_mode(layout, TRUE);
  pango_layout_set_font_description(layout, font);
  pango_layout_set_text(layout, text, (int)length);
  pango_font_description_free(font);
  return layout;
}

void images_draw_line(struct images_canvas *canvas, const char *text, size_t length,
                      const struct images_type *type, double x, double baseline) {
  PangoLayout *layout = layout_of_line(text, length, type);
  PangoRectangle logical;
  pango_layout_get_extents(layout, NULL, &logical);
  const double unit = PANGO_SCALE;
  const double left = x - (logical.x + logical.width * type->before) / unit;
  cairo_set_source_rgb(canvas->cairo, type->red, type->green, type->blue);
  cairo_move_to(canvas->cairo, left, baseline - pango_layout_get_baseline(layout) / unit);
  pango_cairo_show_layout(canvas->cairo, layout);
  g_object_unref(layout);
}
