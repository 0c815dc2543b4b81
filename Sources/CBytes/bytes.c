#include "CBytes.h"

typedef uint8_t Bytes __attribute__((ext_vector_type(16)));
typedef _Bool Bits __attribute__((ext_vector_type(16)));

static uint64_t number(Bits bits) {
  uint16_t number;
  __builtin_memcpy(&number, &bits, sizeof number);
  return number;
}

static uint64_t special(Bytes bytes, bool is_markup) {
  // 0xC2, 0xEF and what follows begin all the characters that HTML forbids.
  __typeof__(bytes == 0) found = (bytes < ' ') | (bytes == 0x7F) | (bytes == 0xC2) | (bytes >= 0xEF);
  if (!is_markup) {
    found |= (bytes == '"') | (bytes == '&') | (bytes == '\'') | (bytes == '<') | (bytes == '>') | (bytes == '\\');
  }
  return number(__builtin_convertvector(found, Bits));
}

size_t plain_length(const void *start, size_t count, bool is_markup) {
  for (size_t first = 0; first < count; first += 16) {
    size_t length = count - first < 16 ? count - first : 16;
    Bytes bytes = 'a';
    __builtin_memcpy(&bytes, (const char *)start + first, length);
    uint64_t found = special(bytes, is_markup);
    if (found) return first + __builtin_ctzll(found);
  }
  return count;
}
