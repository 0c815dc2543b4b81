// Lets one call of the C library fail, counted over the whole process: a library for LD_PRELOAD.
//
// What is to fail is read from a page of memory that faults.py shares with this library: the number
// of the call in the list below, which one of them, and the error; 0 for the error kills the process.
// The counts are left there. Only the program that FAULT_PROGRAM names is touched, none that it starts.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// In the order of CALLS in faults.py.
enum call {
  OPEN, READ, WRITE, CLOSE, FSYNC, RENAME, EXCHANGE, LINK, REMOVE, MKDIR, STAT, FSTAT, REALPATH,
  OPENDIR, READDIR, CLOSEDIR, FCHMOD, FLOCK, MMAP, SOCKETPAIR, SPAWN, CALL_COUNT
};

static struct {
  int armed, call, number, error, hit;
  int counts[CALL_COUNT];
} *control;

__attribute__((constructor)) static void begin(void) {
  const char *program = getenv("FAULT_PROGRAM"), *path = getenv("FAULT_CONTROL");
  if (program == NULL || path == NULL) return;
  if (strcmp(program, program_invocation_short_name) != 0) return;
  int descriptor = syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC);
  if (descriptor < 0) abort();
  control = (void *)syscall(SYS_mmap, NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  if (control == MAP_FAILED) abort();
  syscall(SYS_close, descriptor);
}

// The error with which a call is to fail; 0 where it is to be made.
static int failure(enum call call) {
  if (control == NULL || !control->armed) return 0;
  int number = __atomic_add_fetch(&control->counts[call], 1, __ATOMIC_SEQ_CST);
  if (control->call != (int)call || control->number != number) return 0;
  control->hit = 1;
  if (control->error == 0) syscall(SYS_kill, getpid(), SIGKILL);
  errno = control->error;
  return control->error;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define WRAP(call, failed, type, name, parameters, arguments) \
  type name parameters { return failure(call) ? failed : REAL(name) arguments; }
// libdispatch looks after its threads in /proc, at moments that depend on the load, and traps where it
// cannot: that is no call of ours.
static int is_of_libdispatch(const char *path) { return strncmp(path, "/proc/", 6) == 0; }

#define WRAP_OPEN(name)                                                  \
  int name(const char *path, int flags, ...) {                           \
    va_list rest;                                                        \
    va_start(rest, flags);                                               \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                        \
    if (!is_of_libdispatch(path) && failure(OPEN)) return -1;            \
    return REAL(name)(path, flags, mode);                                \
  }

WRAP_OPEN(open)
WRAP_OPEN(open64)
WRAP(READ, -1, ssize_t, read, (int f, void *b, size_t n), (f, b, n))
WRAP(READ, -1, ssize_t, pread, (int f, void *b, size_t n, off_t o), (f, b, n, o))
WRAP(READ, -1, ssize_t, pread64, (int f, void *b, size_t n, off64_t o), (f, b, n, o))
WRAP(WRITE, -1, ssize_t, write, (int f, const void *b, size_t n), (f, b, n))
// Nothing is closed then: what relies on it, such as a lock, must not wait for ever.
WRAP(CLOSE, -1, int, close, (int f), (f))
WRAP(FSYNC, -1, int, fsync, (int f), (f))
WRAP(RENAME, -1, int, rename, (const char *a, const char *b), (a, b))
WRAP(LINK, -1, int, link, (const char *a, const char *b), (a, b))
WRAP(REMOVE, -1, int, remove, (const char *a), (a))
WRAP(REMOVE, -1, int, unlink, (const char *a), (a))
WRAP(REMOVE, -1, int, rmdir, (const char *a), (a))
WRAP(MKDIR, -1, int, mkdir, (const char *a, mode_t m), (a, m))
WRAP(STAT, -1, int, stat, (const char *a, struct stat *s), (a, s))
WRAP(STAT, -1, int, lstat, (const char *a, struct stat *s), (a, s))
WRAP(STAT, -1, int, stat64, (const char *a, struct stat64 *s), (a, s))
WRAP(STAT, -1, int, lstat64, (const char *a, struct stat64 *s), (a, s))
WRAP(FSTAT, -1, int, fstat, (int f, struct stat *s), (f, s))
WRAP(FSTAT, -1, int, fstat64, (int f, struct stat64 *s), (f, s))
WRAP(REALPATH, NULL, char *, realpath, (const char *a, char *b), (a, b))
WRAP(OPENDIR, NULL, DIR *, opendir, (const char *a), (a))
WRAP(READDIR, NULL, struct dirent *, readdir, (DIR *d), (d))
WRAP(READDIR, NULL, struct dirent64 *, readdir64, (DIR *d), (d))
WRAP(CLOSEDIR, -1, int, closedir, (DIR *d), (d))
WRAP(FCHMOD, -1, int, fchmod, (int f, mode_t m), (f, m))
WRAP(FLOCK, -1, int, flock, (int f, int o), (f, o))
WRAP(MMAP, MAP_FAILED, void *, mmap, (void *a, size_t n, int p, int g, int f, off_t o),
     (a, n, p, g, f, o))
WRAP(SOCKETPAIR, -1, int, socketpair, (int d, int t, int p, int f[2]), (d, t, p, f))

int posix_spawn(pid_t *p, const char *a, const posix_spawn_file_actions_t *f,
                const posix_spawnattr_t *t, char *const v[], char *const e[]) {
  int error = failure(SPAWN);
  return error ? error : REAL(posix_spawn)(p, a, f, t, v, e);
}

// The only call that the tool makes by its number is the exchange of two names.
long syscall(long number, ...) {
  va_list rest;
  va_start(rest, number);
  long v[6];
  for (int index = 0; index < 6; index++) v[index] = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_renameat2 && failure(EXCHANGE)) return -1;
  return REAL(syscall)(number, v[0], v[1], v[2], v[3], v[4], v[5]);
}
