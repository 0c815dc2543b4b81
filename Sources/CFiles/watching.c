#include "CFiles.h"

#if defined(__APPLE__)
#include <CoreServices/CoreServices.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

// Names that begin with a dot and the backup copies of editors are ignored.
static bool is_news(const char *path) {
  const char *slash = strrchr(path, '/');
  const char *name = slash == NULL ? path : slash + 1;
  size_t length = strlen(name);
  return length > 0 && name[0] != '.' && name[length - 1] != '~';
}

static void tell(ConstFSEventStreamRef stream, void *info, size_t count, void *paths,
                 const FSEventStreamEventFlags *flags, const FSEventStreamEventId *ids) {
  (void)stream, (void)flags, (void)ids;
  char **changed = paths;
  for (size_t index = 0; index < count; index++) {
    if (!is_news(changed[index])) continue;
    // A full pipe has already woken the reader.
    ssize_t written = write((int)(intptr_t)info, "!", 1);
    (void)written;
    return;
  }
}

static bool start_stream(const char *path, int end) {
  CFStringRef text = CFStringCreateWithFileSystemRepresentation(NULL, path);
  if (text == NULL) return false;
  const void *texts[] = {text};
  CFArrayRef paths = CFArrayCreate(NULL, texts, 1, &kCFTypeArrayCallBacks);
  FSEventStreamContext context = {0, (void *)(intptr_t)end, NULL, NULL, NULL};
  FSEventStreamRef stream = FSEventStreamCreate(
      NULL, tell, &context, paths, kFSEventStreamEventIdSinceNow, 0.01,
      kFSEventStreamCreateFlagNoDefer | kFSEventStreamCreateFlagWatchRoot |
          kFSEventStreamCreateFlagFileEvents);
  CFRelease(paths);
  CFRelease(text);
  if (stream == NULL) return false;
  FSEventStreamSetDispatchQueue(stream, dispatch_queue_create("thousand.watch", NULL));
  if (FSEventStreamStart(stream)) return true;
  FSEventStreamInvalidate(stream);
  FSEventStreamRelease(stream);
  return false;
}

int watch_folder(const char *path) {
  int ends[2];
  if (pipe(ends) != 0) return -1;
  for (int end = 0; end < 2; end++) {
    fcntl(ends[end], F_SETFD, FD_CLOEXEC);
    fcntl(ends[end], F_SETFL, O_NONBLOCK);
  }
  if (start_stream(path, ends[1])) return ends[0];
  close(ends[0]);
  close(ends[1]);
  return -1;
}
#else
int watch_folder(const char *path) {
  (void)path;
  return -1;
}
#endif
