// What the files of this module share.
#include "CImages.h"
#include <cairo.h>

struct images_canvas {
  cairo_surface_t *surface;
  cairo_t *cairo;
  int width, height;
};

/// Notes why a call failed.
void images_note_problem(const char *words);

/// Prepares the fonts. Returns whether the typeface of the cards was found.
bool images_begin_fonts(const char *folder);
