#define _GNU_SOURCE
#include "CFiles.h"
#include <stdio.h>

#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

int exchange_names(const char *first, const char *second) {
#if defined(__APPLE__)
  return renamex_np(first, second, RENAME_SWAP);
#elif defined(SYS_renameat2)
  const unsigned int exchange = 1u << 1; // RENAME_EXCHANGE, which older headers do not name
  return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, exchange);
#else
  (void)first;
  (void)second;
  return -1;
#endif
}
