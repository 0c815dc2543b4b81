#ifndef CIMAGES_H
#define CIMAGES_H

#include <stdbool.h>
#include <stddef.h>

/// Readies libvips for this process. Returns whether that worked; else `images_problem` says why.
bool images_begin(const char *program);

/// Why the last call failed, in libvips' words; valid until the next call.
const char *images_problem(void);

/// Draws an SVG as an opaque PNG at its own size. Returns the bytes, to be given to
/// `images_release`, or NULL; then `images_problem` says why.
void *images_draw(const void *svg, size_t length, size_t *png_length);

/// Gives back what was returned by `images_draw` or `images_draw_line`.
void images_release(void *bytes);

/// Whether some font of this machine has glyphs for a text in UTF-8.
bool images_has_glyphs(const char *text, size_t length);

/// How a line of text is set.
struct images_type {
  /// Family names with commas between.
  const char *families;
  /// The height of the letters' square, in pixels.
  double size;
  /// 100 to 900.
  int weight;
  double red, green, blue;
  bool is_right_to_left;
};

/// Where the picture of a line lies, in pixels: its left edge from the left end of the line, and
/// its top edge from the baseline; and how far the line runs.
struct images_place {
  double left, top, width, height;
  double advance;
};

/// Draws one line of text in UTF-8 with its colour glyphs, as a transparent PNG in base64. Returns
/// the digits, to be given to `images_release`, or NULL where there is nothing to draw.
char *images_draw_line(const char *text, size_t length, const struct images_type *type,
                       struct images_place *place);

#endif
