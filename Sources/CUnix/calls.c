// For what Linux alone has, and what Swift's module of the C library does not show.
#define _GNU_SOURCE
#include "CUnix.h"
#include <errno.h>
#include <sys/resource.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif
#include <unistd.h>

int cunix_sync_file_system(int file) {
#ifdef __linux__
  return syncfs(file) == 0 ? 1 : -1;
#else
  (void)file;
  return 0;
#endif
}

int cunix_exchange(int folder, const char *name, int other_folder, const char *other_name) {
#ifdef SYS_renameat2
  const unsigned int exchange = 2;  // RENAME_EXCHANGE, in a header of the kernel's alone
  if (syscall(SYS_renameat2, folder, name, other_folder, other_name, exchange) == 0) return 1;
  return errno == ENOSYS || errno == EINVAL || errno == ENOTSUP || errno == ENOENT ? 0 : -1;
#else
  (void)folder, (void)name, (void)other_folder, (void)other_name;
  return 0;
#endif
}

int cunix_rename_to_free(int folder, const char *name, int new_folder, const char *new_name) {
#ifdef SYS_renameat2
  const unsigned int keep = 1;  // RENAME_NOREPLACE, in a header of the kernel's alone
  if (syscall(SYS_renameat2, folder, name, new_folder, new_name, keep) == 0) return 1;
  return errno == ENOSYS || errno == EINVAL || errno == ENOTSUP ? 0 : -1;
#else
  (void)folder, (void)name, (void)new_folder, (void)new_name;
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
