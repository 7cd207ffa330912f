// For syncfs, which Linux alone has, and which Swift's module of the C library does not show.
#define _GNU_SOURCE
#include "CUnix.h"
#include <sys/resource.h>
#include <unistd.h>

int cunix_sync_file_system(int file) {
#ifdef __linux__
  return syncfs(file) == 0 ? 1 : -1;
#else
  (void)file;
  return 0;
#endif
}

void cunix_limit_process(long seconds, long memory) {
  struct rlimit limit = {.rlim_cur = (rlim_t)seconds, .rlim_max = (rlim_t)seconds + 1};
  setrlimit(RLIMIT_CPU, &limit);
  limit.rlim_cur = limit.rlim_max = (rlim_t)memory;
  setrlimit(RLIMIT_DATA, &limit);
  limit.rlim_cur = limit.rlim_max = 0;
  setrlimit(RLIMIT_CORE, &limit);
}
