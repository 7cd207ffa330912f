#pragma once

/// Waits until all that was written to the file system of an open file is on the disk, whoever wrote it.
/// Gives 1; 0 where the system cannot do that; -1, with `errno` set, when it fails.
int cunix_sync_file_system(int file);

/// Ends this process with SIGXCPU, or SIGKILL, when it has worked for so many seconds, and refuses it more
/// memory than so many bytes. When it crashes, no image of it is left.
void cunix_limit_process(long seconds, long memory);
