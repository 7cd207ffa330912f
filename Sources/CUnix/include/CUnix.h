#pragma once

/// Waits until all that was written to the file system of an open file is on the disk, whoever wrote it.
/// Gives 1; 0 where the system cannot do that; -1, with `errno` set, when it fails.
int cunix_sync_file_system(int file);

/// Gives each of two files the name of the other, in one step. Gives 1; 0 where the system or the disk cannot do
/// that, or one of them is not there; -1, with `errno` set, when it fails.
int cunix_exchange(int folder, const char *name, int other_folder, const char *other_name);

/// Gives a file a name that is free. Gives 1; 0 where the system or the disk cannot see to that it is free; -1, with
/// `errno` set, when it fails: EEXIST when something has the name.
int cunix_rename_to_free(int folder, const char *name, int new_folder, const char *new_name);

/// Ends this process with SIGXCPU, or SIGKILL, when it has worked for so many seconds, and refuses it more
/// memory than so many bytes. When it crashes, no image of it is left.
void cunix_limit_process(long seconds, long memory);
