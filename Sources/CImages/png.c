#include "internal.h"
#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>

// Colours are counted exactly; with more than this, a palette would spoil the picture.
enum { most_colours = 8192, slots = 4 * most_colours, palette_size = 256 };

struct colour {
  uint32_t rgb, count;
};

struct palette {
  struct colour colours[most_colours];
  int32_t slot_of[slots];  // what stands there, by hash, or -1
  uint8_t entry_of[most_colours];
  int count;
  uint32_t entries[palette_size];
  int entry_count;
};

static int find(struct palette *palette, uint32_t rgb) {
  uint32_t slot = rgb * 2654435761u >> 17;
  while (palette->slot_of[slot] >= 0 && palette->colours[palette->slot_of[slot]].rgb != rgb) {
    slot = (slot + 1) % slots;
  }
  if (palette->slot_of[slot] < 0) {
    if (palette->count == most_colours) return -1;
    palette->colours[palette->count] = (struct colour){rgb, 0};
    palette->slot_of[slot] = palette->count++;
  }
  return palette->slot_of[slot];
}

/// Counts the colours and stores the colour number of each pixel; false if there are too many.
static bool count_colours(struct palette *palette, const uint32_t *pixels, int stride, int width,
                          int height, uint16_t *numbers) {
  memset(palette->slot_of, -1, sizeof palette->slot_of);
  palette->count = 0;
  const size_t row_size = (size_t)width * sizeof *pixels;
  for (int y = 0; y < height;) {
    const uint32_t *row = pixels + (size_t)y * stride;
    // Most rows of a drawing are the same as the one above.
    int alike = 1;
    while (y + alike < height && memcmp(row, row + (size_t)alike * stride, row_size) == 0) alike++;
    for (int x = 0; x < width;) {
      const uint32_t rgb = row[x] & 0xFFFFFF;
      int end = x + 1;
      while (end < width && (row[end] & 0xFFFFFF) == rgb) end++;
      const int number = find(palette, rgb);
      if (number < 0) return false;
      palette->colours[number].count += (uint32_t)(end - x) * (uint32_t)alike;
      for (; x < end; x++) numbers[x] = (uint16_t)number;
    }
    for (int i = 1; i < alike; i++) {
      memcpy(numbers + (size_t)i * width, numbers, width * sizeof *numbers);
    }
    numbers += (size_t)alike * width;
    y += alike;
  }
  return true;
}

static int distance(uint32_t a, uint32_t b) {
  const int red = (int)(a >> 16 & 255) - (int)(b >> 16 & 255);
  const int green = (int)(a >> 8 & 255) - (int)(b >> 8 & 255);
  const int blue = (int)(a & 255) - (int)(b & 255);
  return red * red + green * green + blue * blue;
}

static const struct colour *sorted_colours;

/// By how often they occur, then by value, so that the order is the same everywhere.
static int more_frequent(const void *a, const void *b) {
  const struct colour *first = &sorted_colours[*(const int *)a];
  const struct colour *second = &sorted_colours[*(const int *)b];
  if (first->count != second->count) return first->count > second->count ? -1 : 1;
  return first->rgb < second->rgb ? -1 : first->rgb > second->rgb;
}

/// Chooses the entries: the frequent colours first, none closer to another than `apart`.
static bool choose(struct palette *palette, const int *order, int apart) {
  palette->entry_count = 0;
  for (int i = 0; i < palette->count; i++) {
    const uint32_t rgb = palette->colours[order[i]].rgb;
    int nearest = -1, least = apart + 1;
    for (int entry = 0; entry < palette->entry_count; entry++) {
      const int far = distance(rgb, palette->entries[entry]);
      if (far < least) {
        least = far;
        nearest = entry;
        if (far == 0) break;
      }
    }
    if (nearest < 0) {
      if (palette->entry_count == palette_size) return false;
      nearest = palette->entry_count;
      palette->entries[palette->entry_count++] = rgb;
    }
    palette->entry_of[order[i]] = (uint8_t)nearest;
  }
  return true;
}

static void make_palette(struct palette *palette) {
  int order[most_colours];
  for (int i = 0; i < palette->count; i++) order[i] = i;
  sorted_colours = palette->colours;
  qsort(order, (size_t)palette->count, sizeof *order, more_frequent);
  // The limit doubles until it exceeds the largest possible distance, so this loop ends.
  for (int apart = palette->count <= palette_size ? 0 : 12; !choose(palette, order, apart);) {
    apart *= 2;
  }
}

static uint8_t *put_number(uint8_t *place, size_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) *place++ = (uint8_t)(number >> shift);
  return place;
}

/// Closes a chunk whose `length` bytes are at `place + 8`, and returns where the next one begins.
static uint8_t *put_chunk(uint8_t *place, const char *name, size_t length) {
  put_number(place, length);
  memcpy(place + 4, name, 4);
  return put_number(place + 8 + length, libdeflate_crc32(0, place + 4, length + 4));
}

/// The rows, each after the number of its filter: none, or the difference from the row above if
/// they are the same; NULL if there is no memory.
static uint8_t *make_rows(const struct palette *palette, const uint16_t *numbers,
                          const uint32_t *pixels, int stride, int width, int height, int depth) {
  enum { no_filter = 0, up = 2 };
  const size_t length = (size_t)width * depth;
  uint8_t *rows = malloc((size_t)height * (length + 1));
  uint8_t *place = rows;
  for (int y = 0; rows != NULL && y < height; y++) {
    const uint32_t *row = pixels + (size_t)y * stride;
    if (y > 0 && memcmp(row, row - stride, (size_t)width * sizeof *row) == 0) {
      *place++ = up;
      memset(place, 0, length);
      place += length;
      continue;
    }
    *place++ = no_filter;
    const uint16_t *number = numbers + (size_t)y * width;
    for (int x = 0; x < width; x++) {
      if (depth == 1) {
        *place++ = palette->entry_of[*number++];
      } else {
        *place++ = (uint8_t)(row[x] >> 16);
        *place++ = (uint8_t)(row[x] >> 8);
        *place++ = (uint8_t)row[x];
      }
    }
  }
  return rows;
}

static void *assemble(const struct palette *palette, const uint8_t *rows, int width, int height,
                      int depth, size_t *length) {
  const size_t size = (size_t)height * ((size_t)width * depth + 1);
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(4);
  if (compressor == NULL) return NULL;
  const size_t bound = libdeflate_zlib_compress_bound(compressor, size);
  uint8_t *png = malloc(bound + 1024);
  if (png != NULL) {
    static const uint8_t signature[] = {0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    memcpy(png, signature, sizeof signature);
    uint8_t *place = png + sizeof signature;
    uint8_t *header = put_number(put_number(place + 8, (size_t)width), (size_t)height);
    const uint8_t kind[] = {8, depth == 1 ? 3 : 2, 0, 0, 0};
    memcpy(header, kind, sizeof kind);
    place = put_chunk(place, "IHDR", 13);
    if (depth == 1) {
      for (int i = 0; i < palette->entry_count; i++) {
        const uint32_t rgb = palette->entries[i];
        const uint8_t entry[] = {(uint8_t)(rgb >> 16), (uint8_t)(rgb >> 8), (uint8_t)rgb};
        memcpy(place + 8 + 3 * i, entry, sizeof entry);
      }
      place = put_chunk(place, "PLTE", 3 * (size_t)palette->entry_count);
    }
    const size_t packed = libdeflate_zlib_compress(compressor, rows, size, place + 8, bound);
    place = put_chunk(put_chunk(place, "IDAT", packed), "IEND", 0);
    *length = (size_t)(place - png);
  }
  libdeflate_free_compressor(compressor);
  return png;
}

void *images_png(struct images_canvas *canvas, size_t *length) {
  cairo_surface_flush(canvas->surface);
  const uint32_t *pixels = (const void *)cairo_image_surface_get_data(canvas->surface);
  const int stride = cairo_image_surface_get_stride(canvas->surface) / 4;
  const int width = canvas->width, height = canvas->height;
  struct palette *palette = malloc(sizeof *palette);
  uint16_t *numbers = malloc((size_t)width * (size_t)height * sizeof *numbers);
  void *png = NULL;
  if (palette != NULL && numbers != NULL) {
    const bool is_indexed = count_colours(palette, pixels, stride, width, height, numbers);
    if (is_indexed) make_palette(palette);
    const int depth = is_indexed ? 1 : 3;
    uint8_t *rows = make_rows(palette, numbers, pixels, stride, width, height, depth);
    if (rows != NULL) png = assemble(palette, rows, width, height, depth, length);
    free(rows);
  }
  if (png == NULL) images_note_problem("there is no room for the picture");
  free(numbers);
  free(palette);
  return png;
}

void images_release(void *bytes) { free(bytes); }
