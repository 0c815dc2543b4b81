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

/// Readies the fonts. Returns whether the letters of the cards are there.
bool images_begin_fonts(const char *folder);
