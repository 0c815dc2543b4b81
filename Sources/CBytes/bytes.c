#include "CBytes.h"

typedef uint8_t Bytes __attribute__((ext_vector_type(16)));
typedef _Bool Bits __attribute__((ext_vector_type(16)));

static uint64_t number(Bits bits) {
  uint16_t number;
  __builtin_memcpy(&number, &bits, sizeof number);
  return number;
}

struct ByteMasks byte_masks(const void *start) {
  struct ByteMasks masks = {0, 0};
  for (int first = 0; first < 64; first += 16) {
    Bytes bytes;
    __builtin_memcpy(&bytes, (const char *)start + first, sizeof bytes);
    // Bytes are unsigned, so that one comparison is enough for both ends of a range.
    Bytes small = bytes | 0x20;
    Bits letters = __builtin_convertvector((small - 'a' < 26) | (bytes - '0' < 10), Bits);
    Bits others =
        __builtin_convertvector((bytes - '%' < 2) | (bytes == '\\') | (bytes >= 0xC0), Bits);
    masks.letters |= number(letters) << first;
    masks.others |= number(others) << first;
  }
  return masks;
}
