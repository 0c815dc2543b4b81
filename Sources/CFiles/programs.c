#define _GNU_SOURCE
#include "CFiles.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#if defined(__APPLE__)
#include <mach-o/dyld.h>
#endif

extern char **environ;

// A pair of sockets that no other program inherits.
static int closed_pair(int pair[2]) {
#if defined(SOCK_CLOEXEC)
  return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair);
#else
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0) return -1;
  const int on = 1;
  for (int end = 0; end < 2; end++) {
    fcntl(pair[end], F_SETFD, FD_CLOEXEC);
    setsockopt(pair[end], SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
  }
  return 0;
#endif
}

int start_program(const char *path, char *const arguments[], int *socket) {
  int pair[2];
  if (closed_pair(pair) != 0) return -1;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&actions, pair[1], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, pair[1], STDOUT_FILENO);
#if defined(POSIX_SPAWN_CLOEXEC_DEFAULT)
  posix_spawn_file_actions_addinherit_np(&actions, STDERR_FILENO);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_CLOEXEC_DEFAULT);
#endif
  pid_t process = -1;
  int problem = posix_spawnp(&process, path, &actions, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  close(pair[1]);
  if (problem != 0) {
    close(pair[0]);
    errno = problem;
    return -1;
  }
  *socket = pair[0];
  return process;
}

int end_program(int process) {
  kill(process, SIGKILL);
  int status = 0;
  while (waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) return 0;
  }
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

static long milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000L + now.tv_nsec / 1000000L;
}

/// Reads what a program prints until it closes its output or the time is up.
static void read_output(int from, long deadline, char *output, size_t capacity, size_t *length) {
  char rest[4096];
  for (;;) {
    const long left = deadline - milliseconds_now();
    struct pollfd wanted = {from, POLLIN, 0};
    const int ready = left > 0 ? poll(&wanted, 1, (int)left) : 0;
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return;
    const size_t room = capacity - *length;
    const ssize_t count =
        room > 0 ? read(from, output + *length, room) : read(from, rest, sizeof rest);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    if (room > 0) *length += (size_t)count;
  }
}

int run_program(char *const arguments[], int milliseconds, char *output, size_t capacity,
                size_t *length) {
  *length = 0;
  int pair[2];
  if (closed_pair(pair) != 0) return -1000;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
#if defined(POSIX_SPAWN_CLOEXEC_DEFAULT)
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_CLOEXEC_DEFAULT);
#endif
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, pair[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, pair[1], STDERR_FILENO);
  pid_t process = -1;
  const int problem =
      posix_spawnp(&process, arguments[0], &actions, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  close(pair[1]);
  if (problem != 0) {
    close(pair[0]);
    errno = problem;
    return -1000;
  }
  const long deadline = milliseconds_now() + milliseconds;
  read_output(pair[0], deadline, output, capacity, length);
  close(pair[0]);
  int status = 0;
  for (;;) {
    const pid_t ended = waitpid(process, &status, WNOHANG);
    if (ended == process) break;
    if (ended < 0 && errno != EINTR) return 0;
    // It has closed its output, or its time is up.
    if (milliseconds_now() >= deadline) return end_program(process);
    const struct timespec moment = {0, 2000000};
    nanosleep(&moment, NULL);
  }
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

int start_detached(const char *program, const char *argument) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
#if defined(POSIX_SPAWN_CLOEXEC_DEFAULT)
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_CLOEXEC_DEFAULT);
#endif
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  char *arguments[] = {(char *)program, (char *)argument, NULL};
  pid_t process = -1;
  int problem = posix_spawnp(&process, program, &actions, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return problem == 0 ? 0 : -1;
}

char *own_path(void) {
#if defined(__APPLE__)
  uint32_t size = 0;
  _NSGetExecutablePath(NULL, &size);
  char *path = malloc(size);
  if (path == NULL || _NSGetExecutablePath(path, &size) != 0) {
    free(path);
    return NULL;
  }
  char *resolved = realpath(path, NULL);
  free(path);
  return resolved;
#else
  return realpath("/proc/self/exe", NULL);
#endif
}

char *program_output(char *const *arguments, size_t limit, size_t *length) {
  int ends[2];
  if (pipe(ends) != 0) return NULL;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t process = -1;
  int problem = posix_spawnp(&process, arguments[0], &actions, NULL, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  char *output = NULL;
  size_t size = 0, room = 0;
  bool isWhole = problem == 0;
  while (isWhole) {
    if (size == room) {
      room = room == 0 ? 1 << 16 : room * 2;
      char *larger = realloc(output, room);
      isWhole = larger != NULL;
      if (!isWhole) break;
      output = larger;
    }
    ssize_t received = read(ends[0], output + size, room - size);
    if (received < 0 && errno == EINTR) continue;
    if (received == 0) break;
    isWhole = received > 0 && (size += (size_t)received) <= limit;
  }
  close(ends[0]);
  int status = -1;
  if (problem == 0) {
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
  }
  if (!isWhole || status != 0) {
    free(output);
    return NULL;
  }
  *length = size;
  return output;
}
