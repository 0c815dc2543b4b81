#include "CTrees.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A block of memory, which its own bytes follow.
struct block {
  struct block *earlier;
  size_t size;
  size_t used;
};

// What a thread has: its newest block, and how many trees live in all of its blocks.
static _Thread_local struct block *newest;
static _Thread_local int tree_count;

// Enough for the tree of nearly every entry.
static const size_t usual_size = 128 * 1024;

static const size_t alignment = alignof(max_align_t);

static size_t rounded(size_t size) { return (size + alignment - 1) / alignment * alignment; }

static unsigned char *bytes(struct block *block) {
  return (unsigned char *)block + rounded(sizeof(struct block));
}

static void add_block(size_t size) {
  if (size < usual_size) size = usual_size;
  struct block *block = malloc(rounded(sizeof(struct block)) + size);
  if (block == NULL) abort(); // as libcmark itself does
  block->earlier = newest;
  block->size = size;
  block->used = 0;
  newest = block;
}

// A piece, with its size in front of it.
static void *take(size_t size) {
  if (size > SIZE_MAX / 2) abort();
  size_t whole = alignment + rounded(size);
  if (newest == NULL || newest->size - newest->used < whole) add_block(whole);
  unsigned char *piece = bytes(newest) + newest->used + alignment;
  newest->used += whole;
  memcpy(piece - alignment, &size, sizeof size);
  return piece;
}

static void *take_cleared(size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / 2 / size) abort();
  return memset(take(count * size), 0, count * size);
}

static void *resize(void *piece, size_t size) {
  if (piece == NULL) return take(size);
  size_t old_size;
  memcpy(&old_size, (unsigned char *)piece - alignment, sizeof old_size);
  if (size <= old_size) return piece;
  // What was taken last grows where it is, as long as the block has room.
  size_t growth = rounded(size) - rounded(old_size);
  bool is_last = (unsigned char *)piece + rounded(old_size) == bytes(newest) + newest->used;
  if (!is_last || newest->size - newest->used < growth) {
    return memcpy(take(size), piece, old_size);
  }
  newest->used += growth;
  memcpy((unsigned char *)piece - alignment, &size, sizeof size);
  return piece;
}

static void forget(void *piece) { (void)piece; }

cmark_mem *tree_memory(void) {
  static cmark_mem memory = {take_cleared, resize, forget};
  return &memory;
}

void begin_tree(void) { tree_count++; }

void end_tree(void) {
  if (--tree_count > 0 || newest == NULL) return;
  while (newest->earlier != NULL) {
    struct block *block = newest;
    newest = block->earlier;
    free(block);
  }
  newest->used = 0;
}
