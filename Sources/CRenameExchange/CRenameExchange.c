#define _GNU_SOURCE
#include "CRenameExchange.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>

int rename_exchange(const char *first, const char *second) {
#ifdef RENAME_EXCHANGE
    return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
#else
    errno = ENOSYS;
    return -1;
#endif
}
