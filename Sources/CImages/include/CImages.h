#ifndef CIMAGES_H
#define CIMAGES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Prepares the libraries for this process. The fonts of a folder come before those of the system;
/// the folder may be missing. Returns whether that worked; else `images_problem` says why.
bool images_begin(const char *fonts);

/// The libraries that draw, with their versions, in one line: if it is the same, the same drawing
/// gives the same bytes, as long as all its letters are in the fonts that come with the tool.
const char *images_versions(void);

/// Why the last call failed, in a library's words; valid until the next call.
const char *images_problem(void);

/// A picture on which a card is drawn, white at first.
struct images_canvas;

/// A canvas of a size in pixels; NULL if there is no memory for it.
struct images_canvas *images_canvas_create(int width, int height);
void images_canvas_free(struct images_canvas *canvas);

/// Draws an SVG over the whole canvas. Returns whether it could; else `images_problem` says why.
bool images_draw_svg(struct images_canvas *canvas, const void *svg, size_t length);

/// How a line of text is set.
struct images_type {
  /// Family names with commas between.
  const char *families;
  /// The height of the letters' square, in pixels.
  double size;
  /// 100 to 900.
  int weight;
  bool is_italic;
  double red, green, blue;
  bool is_right_to_left;
  /// The part of the line that is to the left of its position: 0 for none, 1 for all.
  double before;
};

/// Draws one line of text in UTF-8, with the colours of its emoji, on a baseline.
void images_draw_line(struct images_canvas *canvas, const char *text, size_t length,
                      const struct images_type *type, double x, double baseline);

/// The picture as PNG: with a palette if it has at most a few thousand colours, of which nearly
/// identical ones are merged until 256 are left. Returns the bytes, to be given to
/// `images_release`, or NULL if there is no memory.
void *images_png(struct images_canvas *canvas, size_t *length);
void images_release(void *bytes);

/// A page to print, as PDF or as SVG with its letters as outlines, on which `draw` draws with the
/// functions above, in tenths of a millimetre. Returns the bytes, to be given to `images_release`, or
/// NULL if that fails; then `images_problem` says why.
void *images_page(int width, int height, bool is_pdf,
                  bool (*draw)(struct images_canvas *canvas, const void *context),
                  const void *context, size_t *length);

/// Whether some font of this machine has glyphs for a text in UTF-8.
bool images_has_glyphs(const char *text, size_t length);

/// A photo at one width, in two formats.
struct images_rendition {
  int width, height;
  void *webp, *jpeg;
  size_t webp_length, jpeg_length;
};

enum { images_most_renditions = 4 };

/// A photo converted for pages: upright, in sRGB, without metadata.
struct images_photo {
  /// Of the upright original.
  int width, height;
  /// The mean of all pixels, as 0xRRGGBB.
  uint32_t colour;
  int count;
  /// From the narrowest to the widest.
  struct images_rendition renditions[images_most_renditions];
};

/// Reads a JPEG, PNG, WebP, HEIC or AVIF, and converts it at those of some widths (ascending, at
/// most three) that are smaller than its own, and at its own if that is not larger. Returns whether
/// it could; else `images_problem` says why. Give `photo` to `images_photo_release` in either case.
bool images_develop(const char *path, const int *widths, int width_count,
                    struct images_photo *photo);
void images_photo_release(struct images_photo *photo);

#endif
