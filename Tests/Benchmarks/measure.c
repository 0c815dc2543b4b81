/* Runs one command and writes down what it cost.
 *
 *     measure RESULT COMMAND [ARGUMENT ...]
 *
 * RESULT receives one line: the exit code (128 + n after signal n), then wall
 * clock, user and system seconds, and the peak memory in KiB, all of the whole
 * process and of the children it waited for, as wait4 tells them.
 *
 * A program of its own, and a small one, because Linux counts the memory of the
 * process that forks towards the peak of the child: started from a Python
 * program of 15 MB, a child of 2 MB would be said to have needed 15.
 */
#define _DEFAULT_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds(struct timeval time) {
  return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

int main(int count, char **arguments) {
  if (count < 3) {
    fprintf(stderr, "usage: measure RESULT COMMAND [ARGUMENT ...]\n");
    return 64;
  }
  double start = now();
  pid_t child = fork();
  if (child < 0) {
    perror("measure: fork");
    return 74;
  }
  if (child == 0) {
    execvp(arguments[2], arguments + 2);
    perror(arguments[2]);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) != child) {
    perror("measure: wait4");
    return 74;
  }
  double wall = now() - start;

  long peak = usage.ru_maxrss;
#ifdef __APPLE__
  peak /= 1024; /* bytes there, KiB elsewhere */
#endif
  FILE *result = fopen(arguments[1], "w");
  if (!result) {
    perror(arguments[1]);
    return 74;
  }
  fprintf(result, "%d %.6f %.6f %.6f %ld\n",
          WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), wall,
          seconds(usage.ru_utime), seconds(usage.ru_stime), peak);
  return fclose(result) == 0 ? 0 : 74;
}
