/* SPDX-License-Identifier: Apache-2.0 */
#include "base/status.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

tonecls_status tnc_fail(tonecls_error *error, tonecls_status code, uint64_t offset, const char *format, ...)
{
    if (!error)
        return code;
    error->code = code;
    error->offset = offset;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    /* A message is one line, whatever name of a file or label was put into it. */
    for (char *c = error->message; *c; c++)
        if ((unsigned char)*c < 0x20 || *c == 0x7f)
            *c = '?';
    return code;
}

tonecls_status tnc_fail_memory(tonecls_error *error)
{
    return tnc_fail(error, TONECLS_E_MEMORY, TONECLS_NO_OFFSET, "out of memory");
}

const char *tonecls_status_name(tonecls_status status)
{
    static const char *const names[] = { "ok",      "argument", "memory",    "io",     "not_model",  "corrupt",
                                         "version", "task",     "too_large", "corpus", "interrupted" };
    return (size_t)status < sizeof names / sizeof *names ? names[status] : "unknown";
}
