/// Exchanges two paths in one step (Linux renameat2 with RENAME_EXCHANGE). 0, or -1 with errno; ENOSYS elsewhere.
int rename_exchange(const char *first, const char *second);
