#include "CFiles.h"

#include <iconv.h>

long convert_text(const char *encoding, const char *input, size_t length, char *output,
                  size_t capacity) {
  iconv_t conversion = iconv_open("UTF-8", encoding);
  if (conversion == (iconv_t)-1) return -1;
  char *from = (char *)input;
  char *to = output;
  size_t left = length;
  size_t room = capacity;
  size_t result = iconv(conversion, &from, &left, &to, &room);
  iconv_close(conversion);
  return result == (size_t)-1 || left > 0 ? -1 : (long)(capacity - room);
}
