#include "CImages.h"
#include <string.h>
#include <vips/vips.h>

static char problem[1024];

static void take_problem(void) {
  const char *words = vips_error_buffer();
  strncpy(problem, words, sizeof problem - 1);
  problem[sizeof problem - 1] = '\0';
  vips_error_clear();
}

const char *images_problem(void) { return problem; }

bool images_begin(const char *program) {
  if (vips_init(program) != 0) {
    take_problem();
    return false;
  }
  // There is one worker for each processor, so each keeps to a single thread.
  vips_concurrency_set(1);
  vips_cache_set_max(0);
  return true;
}

void *images_draw(const void *svg, size_t length, size_t *png_length) {
  VipsImage *drawn = NULL;
  VipsImage *opaque = NULL;
  void *png = NULL;
  *png_length = 0;
  if (vips_svgload_buffer((void *)svg, length, &drawn, NULL) != 0 ||
      vips_extract_band(drawn, &opaque, 0, "n", 3, NULL) != 0 ||
      // A card has few colours; in a palette they take a third of the room.
      vips_pngsave_buffer(opaque, &png, png_length, "compression", 7, "strip", TRUE, "filter",
                          VIPS_FOREIGN_PNG_FILTER_NONE, "palette", TRUE, "Q", 90, "dither", 0.0,
                          "effort", 3, NULL) != 0) {
    take_problem();
    png = NULL;
  }
  if (opaque != NULL) g_object_unref(opaque);
  if (drawn != NULL) g_object_unref(drawn);
  return png;
}

void images_release(void *bytes) { g_free(bytes); }
