#include "internal.h"
#include <stdlib.h>
#include <string.h>
#include <vips/vips.h>

// A phone's largest photo has 108 megapixels; a decoder may need several bytes for each.
static const double most_pixels = 120e6;

static void take_problem(void) {
  // The first line has the reason; the others follow from it.
  char *words = g_strdup(vips_error_buffer());
  char *end = strchr(words, '\n');
  if (end != NULL) *end = '\0';
  images_note_problem(words);
  g_free(words);
  vips_error_clear();
}

static void say_nothing(const char *domain, GLogLevelFlags level, const char *words, void *data) {
  (void)domain, (void)level, (void)words, (void)data;
}

static bool begin(void) {
  static bool has_begun = false;
  if (has_begun) return true;
  if (vips_init("thousand-image-worker") != 0) {
    take_problem();
    return false;
  }
  // Warnings about a photo are nothing that its keeper could fix.
  g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING, say_nothing, NULL);
  // There is one worker for each processor, so each keeps to a single thread.
  vips_concurrency_set(1);
  vips_cache_set_max(0);
  vips_block_untrusted_set(TRUE);
  has_begun = true;
  return true;
}

/// Whether the file is of a supported kind: libvips can also read documents and other programs'
/// files.
static bool is_photo(const char *path) {
  static const char *const loaders[] = {"VipsForeignLoadJpeg", "VipsForeignLoadPng",
                                        "VipsForeignLoadWebp", "VipsForeignLoadHeif"};
  const char *loader = vips_foreign_find_load(path);
  for (size_t i = 0; loader != NULL && i < G_N_ELEMENTS(loaders); i++) {
    if (strncmp(loader, loaders[i], strlen(loaders[i])) == 0) return true;
  }
  vips_error_clear();
  images_note_problem("this is no JPEG, PNG, WebP, HEIC or AVIF that can be read");
  return false;
}

/// A number in Exif in its TIFF form.
static unsigned number_at(const uint8_t *bytes, size_t place, int count, bool is_little) {
  unsigned number = 0;
  for (int i = 0; i < count; i++) {
    number = number << 8 | bytes[place + (size_t)(is_little ? count - 1 - i : i)];
  }
  return number;
}

/// The orientation in Exif without JPEG's header, as in WebP, which libvips does not read; 1 if
/// there is none.
static int orientation_in_exif(VipsImage *image) {
  const void *blob;
  size_t length;
  if (vips_image_get_typeof(image, VIPS_META_EXIF_NAME) == 0 ||
      vips_image_get_blob(image, VIPS_META_EXIF_NAME, &blob, &length) != 0 || length < 14) {
    return 1;
  }
  const uint8_t *bytes = blob;
  const bool is_little = bytes[0] == 'I';
  const size_t start = number_at(bytes, 4, 4, is_little);
  if (start > length - 2) return 1;
  const unsigned count = number_at(bytes, start, 2, is_little);
  for (size_t i = 0; i < count && start + 2 + (i + 1) * 12 <= length; i++) {
    const size_t field = start + 2 + i * 12;
    if (number_at(bytes, field, 2, is_little) != 0x0112) continue;
    const unsigned orientation = number_at(bytes, field + 8, 2, is_little);
    return orientation >= 1 && orientation <= 8 ? (int)orientation : 1;
  }
  return 1;
}

/// Stores the upright size and how the picture is turned; false for one that is too large to be
/// opened.
static bool measure(const char *path, struct images_photo *photo, int *orientation) {
  VipsImage *header = vips_image_new_from_file(path, "access", VIPS_ACCESS_SEQUENTIAL, NULL);
  if (header == NULL) {
    take_problem();
    return false;
  }
  *orientation = vips_image_get_orientation(header);
  const char *loader = vips_foreign_find_load(path);
  if (loader != NULL && strstr(loader, "Webp") != NULL) *orientation = orientation_in_exif(header);
  const bool is_turned = *orientation >= 5;
  const int width = vips_image_get_width(header), height = vips_image_get_height(header);
  g_object_unref(header);
  photo->width = is_turned ? height : width;
  photo->height = is_turned ? width : height;
  if ((double)width * height <= most_pixels) return true;
  char words[128];
  snprintf(words, sizeof words, "has %.0f megapixels, and at most %.0f can be opened",
           (double)width * height / 1e6, most_pixels / 1e6);
  images_note_problem(words);
  return false;
}

/// Removes everything in a file except its pixels, because some encoders write metadata even if they
/// are told not to.
static void forget(VipsImage *image) {
  char **fields = vips_image_get_fields(image);
  for (char **field = fields; fields != NULL && *field != NULL; field++) {
    vips_image_remove(image, *field);
  }
  g_strfreev(fields);
}

/// The upright picture in sRGB with eight bits, no wider than a limit, in memory; NULL if it cannot be
/// read without a fault of this grade.
static VipsImage *read_upright(const char *path, int widest, int orientation, VipsFailOn fault) {
  VipsImage *small = NULL, *coloured = NULL, *flat = NULL, *turned = NULL, *kept = NULL;
  const bool is_turned = orientation >= 5;
  if (vips_thumbnail(path, &small, is_turned ? VIPS_MAX_COORD : widest, "height",
                     is_turned ? widest : VIPS_MAX_COORD, "size", VIPS_SIZE_DOWN, "no_rotate", TRUE,
                     "export_profile", "srgb", "fail_on", fault, NULL) == 0 &&
      vips_colourspace(small, &coloured, VIPS_INTERPRETATION_sRGB, NULL) == 0 &&
      (flat = vips_image_copy_memory(coloured)) != NULL) {
    vips_image_set_int(flat, VIPS_META_ORIENTATION, orientation);
    if (vips_autorot(flat, &turned, NULL) == 0) kept = vips_image_copy_memory(turned);
  }
  if (kept != NULL) forget(kept);
  if (turned != NULL) g_object_unref(turned);
  if (flat != NULL) g_object_unref(flat);
  if (coloured != NULL) g_object_unref(coloured);
  if (small != NULL) g_object_unref(small);
  return kept;
}

/// Whether what libjpeg warned about spoils the picture. It also warns about a few extra bytes, which some
/// cameras write.
static bool is_spoilt(const char *words) {
  static const char *const faults[] = {"premature end", "bad Huffman code", "instead of RST"};
  for (size_t i = 0; i < G_N_ELEMENTS(faults); i++) {
    if (strstr(words, faults[i]) != NULL) return true;
  }
  return false;
}

static VipsImage *open_upright(const char *path, int widest, int orientation) {
  VipsImage *image = read_upright(path, widest, orientation, VIPS_FAIL_ON_WARNING);
  if (image == NULL && !is_spoilt(vips_error_buffer())) {
    vips_error_clear();
    image = read_upright(path, widest, orientation, VIPS_FAIL_ON_ERROR);
  }
  if (image == NULL) take_problem();
  return image;
}

/// The picture on white, if it is partly transparent.
static int flatten(VipsImage *image, VipsImage **flat) {
  if (!vips_image_hasalpha(image)) return vips_copy(image, flat, NULL);
  VipsArrayDouble *white = vips_array_double_newv(3, 255.0, 255.0, 255.0);
  const int result = vips_flatten(image, flat, "background", white, NULL);
  vips_area_unref(VIPS_AREA(white));
  return result;
}

static bool save(VipsImage *image, struct images_rendition *rendition) {
  VipsImage *flat = NULL;
  const bool is_saved =
      vips_webpsave_buffer(image, &rendition->webp, &rendition->webp_length, "Q", 78, "effort", 2,
                           "strip", TRUE, NULL) == 0 &&
      flatten(image, &flat) == 0 &&
      vips_jpegsave_buffer(flat, &rendition->jpeg, &rendition->jpeg_length, "Q", 78,
                           "optimize_coding", TRUE, "strip", TRUE, NULL) == 0;
  if (!is_saved) take_problem();
  if (flat != NULL) g_object_unref(flat);
  rendition->width = vips_image_get_width(image);
  rendition->height = vips_image_get_height(image);
  return is_saved;
}

static bool add_rendition(VipsImage *image, int width, struct images_photo *photo) {
  VipsImage *small = NULL;
  const double scale = (double)width / vips_image_get_width(image);
  const int result =
      scale < 1 ? vips_resize(image, &small, scale, NULL) : vips_copy(image, &small, NULL);
  if (result != 0) {
    take_problem();
    return false;
  }
  const bool is_saved = save(small, &photo->renditions[photo->count]);
  photo->count++;
  g_object_unref(small);
  return is_saved;
}

/// Stores the mean of all pixels.
static bool find_colour(VipsImage *image, struct images_photo *photo) {
  VipsImage *tiny = NULL, *flat = NULL;
  size_t size = 0;
  uint8_t *pixels = NULL;
  if (vips_thumbnail_image(image, &tiny, 16, NULL) == 0 && flatten(tiny, &flat) == 0) {
    pixels = vips_image_write_to_memory(flat, &size);
  }
  if (tiny != NULL) g_object_unref(tiny);
  if (flat != NULL) g_object_unref(flat);
  if (pixels == NULL || size < 3) {
    take_problem();
    return false;
  }
  uint64_t sums[3] = {0, 0, 0};
  for (size_t i = 0; i + 2 < size; i += 3) {
    for (int band = 0; band < 3; band++) sums[band] += pixels[i + (size_t)band];
  }
  const uint64_t count = size / 3;
  photo->colour = (uint32_t)(sums[0] / count << 16 | sums[1] / count << 8 | sums[2] / count);
  g_free(pixels);
  return true;
}

bool images_develop(const char *path, const int *widths, int width_count,
                    struct images_photo *photo) {
  *photo = (struct images_photo){0};
  int orientation = 1;
  if (!begin() || !is_photo(path) || !measure(path, photo, &orientation)) return false;
  VipsImage *image = open_upright(path, widths[width_count - 1], orientation);
  if (image == NULL) return false;
  const int largest = vips_image_get_width(image);
  bool is_done = find_colour(image, photo);
  for (int i = 0; is_done && i < width_count && photo->count < images_most_renditions - 1; i++) {
    // A rendition that is hardly smaller than the largest would only take up space.
    if (widths[i] < largest * 0.85) is_done = add_rendition(image, widths[i], photo);
  }
  is_done = is_done && add_rendition(image, largest, photo);
  g_object_unref(image);
  return is_done;
}

void images_photo_release(struct images_photo *photo) {
  for (int i = 0; i < photo->count; i++) {
    g_free(photo->renditions[i].webp);
    g_free(photo->renditions[i].jpeg);
  }
}
