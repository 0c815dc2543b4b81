#include "CBytes.h"

#include <string.h>

/// What a byte may mean for a word.
enum {
  LETTER = 1,
  /// It begins an escape, or a letter in UTF-8 that is not ASCII.
  OTHER = 2,
  /// The word may continue after it.
  CUT = 4
};

static const uint8_t kinds[256] = {
    ['0' ... '9'] = LETTER, ['A' ... 'Z'] = LETTER, ['a' ... 'z'] = LETTER,
    ['%'] = OTHER | CUT,    ['&'] = OTHER | CUT,    ['\\'] = OTHER | CUT,
    ['<'] = CUT,            [0x80 ... 0xBF] = CUT,  [0xC0 ... 0xFF] = OTHER | CUT,
};

/// Whether something may begin at an escape, at a letter that is not ASCII, or at the beginning of a word.
static bool is_known(const uint64_t *groups, const uint8_t *at) {
  uint32_t group = letter_group((at[0] | at[1] << 8 | at[2] << 16) | 0x202020);
  // Anything but a plain word needs a closer look. There is no branch in between, because the processor would
  // mispredict it.
  return !(kinds[at[0]] & kinds[at[1]] & kinds[at[2]] & LETTER) |
         (groups[group >> 6] >> (group & 63) & 1);
}

static bool may_begin(const uint64_t *groups, bool have_short_words, const uint8_t *bytes, size_t count,
                      size_t place) {
  const uint8_t *at = bytes + place;
  if (!(kinds[at[0]] & LETTER)) return kinds[at[0]] & OTHER;
  if (place > 0 && kinds[at[-1]] & LETTER) return false;
  // The word may end with the bytes.
  if (place + 2 >= count) return true;
  bool is_cut = (kinds[at[1]] | (kinds[at[1]] & LETTER ? kinds[at[2]] : 0)) & CUT;
  bool is_long = kinds[at[1]] & kinds[at[2]] & LETTER;
  return (is_long || is_cut || have_short_words) && is_known(groups, at);
}

#if defined(__x86_64__)
#include <immintrin.h>
#define WIDTH 32
#define VECTORS __attribute__((target("avx2,bmi")))
#define LOOK_UP(table, index) ((Bytes)_mm256_shuffle_epi8((__m256i)(table), (__m256i)(index)))
#define HAS_VECTORS (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi"))
#elif defined(__aarch64__)
#include <arm_neon.h>
#define WIDTH 16
#define VECTORS
#define LOOK_UP(table, index) ((Bytes)vqtbl1q_u8((uint8x16_t)(table), (uint8x16_t)(index)))
#define HAS_VECTORS true
#endif

#ifdef WIDTH
#define INLINE VECTORS static inline __attribute__((always_inline))

typedef uint8_t Bytes __attribute__((ext_vector_type(WIDTH)));
typedef _Bool Bits __attribute__((ext_vector_type(WIDTH)));

INLINE Bytes load(const uint8_t *bytes) {
  Bytes loaded;
  memcpy(&loaded, bytes, sizeof loaded);
  return loaded;
}

/// A table for the lower halves of bytes, and one for the upper halves.
struct Tables {
  Bytes low, high;
};

/// \param bytes sixteen bytes of each table.
INLINE struct Tables tables(const uint8_t *bytes) {
  struct Tables tables;
  for (int first = 0; first < WIDTH; first += 16) {
    memcpy((uint8_t *)&tables.low + first, bytes, 16);
    memcpy((uint8_t *)&tables.high + first, bytes + 16, 16);
  }
  return tables;
}

/// What is wrong with bytes, as bits: from the table for their lower halves, and the table for their upper
/// halves.
INLINE Bytes look_up(struct Tables tables, Bytes bytes) {
  return LOOK_UP(tables.low, bytes & 15) | LOOK_UP(tables.high, bytes >> 4);
}

/// A bit for each byte, lowest first: 1 if the byte has all bits set, 0 if it has none.
INLINE uint64_t number(Bytes bytes) {
  Bits bits = __builtin_convertvector(bytes == 0xFF, Bits);
  uint64_t number = 0;
  memcpy(&number, &bits, WIDTH / 8);
  return number;
}

/// A bit for each of 64 bytes.
struct Masks {
  uint64_t letters, others, cuts, strangers;
};

/// Looks at 64 bytes. \param sets the tables for each of the first three letters. \returns in
/// `strangers`, the third letters of those groups of three that are in none of the sets.
INLINE struct Masks masks(const uint8_t *bytes, const struct Tables sets[3]) {
  struct Masks masks = {0, 0, 0, 0};
  for (int first = 0; first < 64; first += WIDTH) {
    Bytes third = load(bytes + first), second = load(bytes + first - 1), start = load(bytes + first - 2);
    // Bytes are unsigned, so that one comparison is enough for both ends of a range.
    masks.letters |= number((Bytes)(((third | 0x20) - 'a' < 26) | (third - '0' < 10))) << first;
    Bytes escapes = (Bytes)((third - '%' < 2) | (third == '\\'));
    Bytes others = escapes | (Bytes)(third >= 0xC0);
    Bytes cuts = escapes | (Bytes)((third == '<') | (third >= 0x80));
    masks.others |= number(others) << first;
    masks.cuts |= number(cuts) << first;
    masks.strangers |=
        number(look_up(sets[0], start) | look_up(sets[1], second) | look_up(sets[2], third)) << first;
  }
  return masks;
}

/// Looks at 64 places at once, as long as there are enough bytes after the offset, and two before
/// it.
VECTORS static size_t find_with_vectors(const uint64_t *groups, const uint8_t *sets, const uint8_t *bytes,
                                        size_t count, size_t *offset, size_t *places) {
  struct Tables of_letters[3];
  for (int letter = 0; letter < 3; letter++) of_letters[letter] = tables(sets + 32 * letter);
  size_t found = 0, place = *offset;
  struct Masks before = {0, 0, 0, 0};
  for (size_t back = 1; back <= 3 && place >= back; back++) {
    uint8_t kind = kinds[bytes[place - back]];
    before.letters |= (uint64_t)!!(kind & LETTER) << (64 - back);
    before.others |= (uint64_t)!!(kind & OTHER) << (64 - back);
    before.cuts |= (uint64_t)!!(kind & CUT) << (64 - back);
  }
  for (; place + 64 < count && found + 64 <= PLACES; place += 64) {
    struct Masks here = masks(bytes + place, of_letters);
    // A bit for each third letter, and for what is two bytes before it.
#define BACK(mask, bytes) (here.mask << (bytes) | before.mask >> (64 - (bytes)))
    uint64_t cuts = (here.cuts & BACK(letters, 1)) | BACK(cuts, 1);
    uint64_t starts = BACK(letters, 2) & ~BACK(letters, 3);
    uint64_t marked = (starts & (~here.strangers | cuts)) | BACK(others, 2);
#undef BACK
    for (; marked; marked &= marked - 1) {
      size_t start = place + __builtin_ctzll(marked) - 2;
      places[found] = start;
      found += is_known(groups, bytes + start);
    }
    before = here;
  }
  *offset = place;
  return found;
}
#endif

size_t find_beginnings(const uint64_t *groups, const uint8_t *sets, bool have_short_words,
                       const uint8_t *bytes, size_t count, size_t *offset, size_t *places) {
#ifdef WIDTH
  if (*offset >= 2 && *offset + 64 < count && HAS_VECTORS)
    return find_with_vectors(groups, sets, bytes, count, offset, places);
#endif
  // Vectors have not seen the words that begin with the last two letters.
  size_t found = 0, place = *offset < 2 ? 0 : *offset - 2;
  for (; place < count && found < PLACES && (*offset > 0 || place < 2); place++) {
    places[found] = place;
    found += may_begin(groups, have_short_words, bytes, count, place);
  }
  *offset = place;
  return found;
}
