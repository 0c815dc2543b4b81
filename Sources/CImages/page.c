#include "internal.h"
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib.h>
#include <stdlib.h>
#include <string.h>

static cairo_status_t collect(void *bytes, const unsigned char *data, unsigned int length) {
  g_byte_array_append(bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

void *images_page(int width, int height, bool is_pdf,
                  bool (*draw)(struct images_canvas *canvas, const void *context),
                  const void *context, size_t *length) {
  // A tenth of a millimetre, in points.
  const double unit = 72 / 254.0;
  GByteArray *bytes = g_byte_array_new();
  cairo_surface_t *surface =
      is_pdf ? cairo_pdf_surface_create_for_stream(collect, bytes, width * unit, height * unit)
             : cairo_svg_surface_create_for_stream(collect, bytes, width * unit, height * unit);
  if (is_pdf) {
    // The same drawing gives the same bytes, whatever the clock says.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  } else {
    cairo_svg_surface_set_document_unit(surface, CAIRO_SVG_UNIT_PT);
  }
  struct images_canvas canvas = {surface, cairo_create(surface), width, height};
  cairo_scale(canvas.cairo, unit, unit);
  bool is_done = draw(&canvas, context);
  cairo_show_page(canvas.cairo);
  if (is_done && cairo_status(canvas.cairo) != CAIRO_STATUS_SUCCESS) {
    images_note_problem(cairo_status_to_string(cairo_status(canvas.cairo)));
    is_done = false;
  }
  cairo_destroy(canvas.cairo);
  cairo_surface_finish(surface);
  cairo_surface_destroy(surface);
  void *copy = is_done ? malloc(bytes->len + 1) : NULL;
  if (copy != NULL) memcpy(copy, bytes->data, bytes->len);
  *length = bytes->len;
  g_byte_array_free(bytes, TRUE);
  return copy;
}
