#define _GNU_SOURCE
#include "CFiles.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
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

// What a program's stream is connected to, if it is not one of our descriptors.
enum { NOTHING = -1, INHERITED = -2 };

static void connect_stream(posix_spawn_file_actions_t *actions, int stream, int descriptor) {
  if (descriptor == NOTHING) {
    posix_spawn_file_actions_addopen(actions, stream, "/dev/null",
                                     stream == STDIN_FILENO ? O_RDONLY : O_WRONLY, 0);
  } else if (descriptor != INHERITED) {
    posix_spawn_file_actions_adddup2(actions, descriptor, stream);
  } else {
#if defined(POSIX_SPAWN_CLOEXEC_DEFAULT)
    posix_spawn_file_actions_addinherit_np(actions, stream);
#endif
  }
}

// Starts a program with these three streams and no other file of ours. Returns its process number, or -1
// and sets errno.
static pid_t spawn(const char *program, char *const arguments[], int input, int output, int errors) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
#if defined(POSIX_SPAWN_CLOEXEC_DEFAULT)
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_CLOEXEC_DEFAULT);
#endif
  connect_stream(&actions, STDIN_FILENO, input);
  connect_stream(&actions, STDOUT_FILENO, output);
  connect_stream(&actions, STDERR_FILENO, errors);
  pid_t process = -1;
  const int problem = posix_spawnp(&process, program, &actions, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (problem == 0) return process;
  errno = problem;
  return -1;
}

// Closes the program's end of a pair, and ours too if the program was not started.
static void close_after_spawn(int pair[2], pid_t process) {
  const int reason = errno;
  close(pair[1]);
  if (process < 0) close(pair[0]);
  errno = reason;
}

int start_program(const char *path, char *const arguments[], int *socket) {
  int pair[2];
  if (closed_pair(pair) != 0) return -1;
  const pid_t process = spawn(path, arguments, pair[1], pair[1], INHERITED);
  close_after_spawn(pair, process);
  if (process >= 0) *socket = pair[0];
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

// Milliseconds until a deadline, which may have passed; -1 if there is none.
static int milliseconds_left(long deadline) {
  if (deadline < 0) return -1;
  const long left = deadline - milliseconds_now();
  return left > 0 ? (int)left : 0;
}

// Reads what a program prints until it closes its output or the time is up; what is beyond the limit is
// counted but not kept. Returns -1 without memory, else 0.
static int read_output(int from, long deadline, size_t limit, char **output, size_t *length) {
  char piece[1 << 14];
  size_t kept = 0, room = 0;
  for (;;) {
    struct pollfd wanted = {from, POLLIN, 0};
    const int ready = poll(&wanted, 1, milliseconds_left(deadline));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return 0;
    const ssize_t count = read(from, piece, sizeof piece);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return 0;
    *length += (size_t)count;
    const size_t more = (size_t)count < limit - kept ? (size_t)count : limit - kept;
    if (kept + more > room) {
      room = (kept + more) * 2;
      char *larger = realloc(*output, room);
      if (larger == NULL) return -1;
      *output = larger;
    }
    if (more > 0) memcpy(*output + kept, piece, more);
    kept += more;
  }
}

int run_program(char *const arguments[], bool keeps_errors, int milliseconds, size_t limit,
                char **output, size_t *length) {
  *output = NULL;
  *length = 0;
  int pair[2];
  if (closed_pair(pair) != 0) return -1000;
  const pid_t process =
      spawn(arguments[0], arguments, NOTHING, pair[1], keeps_errors ? pair[1] : NOTHING);
  close_after_spawn(pair, process);
  if (process < 0) return -1000;
  const long deadline = milliseconds < 0 ? -1 : milliseconds_now() + milliseconds;
  const int read = read_output(pair[0], deadline, limit, output, length);
  close(pair[0]);
  if (read != 0) {
    end_program(process);
    errno = ENOMEM;
    return -1000;
  }
  int status = 0;
  for (;;) {
    const pid_t ended = waitpid(process, &status, deadline < 0 ? 0 : WNOHANG);
    if (ended == process) break;
    if (ended < 0 && errno != EINTR) return 0;
    if (ended < 0) continue;
    // It has closed its output, or its time is up.
    if (milliseconds_left(deadline) == 0) return end_program(process);
    const struct timespec moment = {0, 2000000};
    nanosleep(&moment, NULL);
  }
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

int start_detached(const char *program, const char *argument) {
  char *arguments[] = {(char *)program, (char *)argument, NULL};
  return spawn(program, arguments, NOTHING, NOTHING, NOTHING) < 0 ? -1 : 0;
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
