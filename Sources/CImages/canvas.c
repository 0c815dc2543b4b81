#include "internal.h"
#include <libdeflate.h>
#include <librsvg/rsvg.h>
#include <pango/pango.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char problem[1024];

void images_note_problem(const char *words) {
  strncpy(problem, words, sizeof problem - 1);
  problem[sizeof problem - 1] = '\0';
}

const char *images_problem(void) { return problem; }

bool images_begin(const char *fonts) {
#ifdef __GLIBC__
  // Every picture uses the same few large buffers. If they were given back to the system in between,
  // each of their pages would cost a page fault again.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
  return images_begin_fonts(fonts);
}

const char *images_versions(void) {
  static char versions[160];
  snprintf(versions, sizeof versions, "cairo-%s pango-%s librsvg-%u.%u.%u libdeflate-%s",
           cairo_version_string(), pango_version_string(), rsvg_major_version, rsvg_minor_version,
           rsvg_micro_version, LIBDEFLATE_VERSION_STRING);
  return versions;
}

struct images_canvas *images_canvas_create(int width, int height) {
  cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cairo = cairo_create(surface);
  struct images_canvas *canvas = malloc(sizeof *canvas);
  if (cairo_status(cairo) != CAIRO_STATUS_SUCCESS || canvas == NULL) {
    images_note_problem("there is no room for the picture");
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    free(canvas);
    return NULL;
  }
  cairo_set_source_rgb(cairo, 1, 1, 1);
  cairo_paint(cairo);
  *canvas = (struct images_canvas){surface, cairo, width, height};
  return canvas;
}

void images_canvas_free(struct images_canvas *canvas) {
  cairo_destroy(canvas->cairo);
  cairo_surface_destroy(canvas->surface);
  free(canvas);
}

bool images_draw_svg(struct images_canvas *canvas, const void *svg, size_t length) {
  GError *error = NULL;
  RsvgHandle *handle = rsvg_handle_new_from_data(svg, length, &error);
  const RsvgRectangle whole = {0, 0, canvas->width, canvas->height};
  bool is_drawn =
      handle != NULL && rsvg_handle_render_document(handle, canvas->cairo, &whole, &error);
  if (!is_drawn) images_note_problem(error != NULL ? error->message : "the SVG cannot be drawn");
  g_clear_error(&error);
  g_clear_object(&handle);
  return is_drawn;
}
