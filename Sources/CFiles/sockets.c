#define _GNU_SOURCE
#include "CFiles.h"
#include <fcntl.h>
#include <stddef.h>
#include <sys/socket.h>

int accept_connection(int listener) {
#if defined(__linux__)
  return accept4(listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
#else
  int taken = accept(listener, NULL, NULL);
  if (taken < 0) return -1;
  fcntl(taken, F_SETFD, FD_CLOEXEC);
  fcntl(taken, F_SETFL, O_NONBLOCK);
#if defined(SO_NOSIGPIPE)
  const int on = 1;
  setsockopt(taken, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
#endif
  return taken;
#endif
}
