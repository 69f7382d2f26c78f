/* SPDX-License-Identifier: Apache-2.0 */
/* The one place where errors get their words. */
#include "base/status.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Bytes of the UTF-8 character at a place, or 0 when it is broken or cut: a rough check, enough for a line of text. */
static int character_size(const unsigned char *c)
{
    int size = *c < 0x80 ? 1 : *c < 0xc2 ? 0 : *c < 0xe0 ? 2 : *c < 0xf0 ? 3 : *c < 0xf5 ? 4 : 0;
    if ((*c == 0xe0 && c[1] < 0xa0) || (*c == 0xed && c[1] > 0x9f) || (*c == 0xf0 && c[1] < 0x90)
        || (*c == 0xf4 && c[1] > 0x8f))
        return 0;
    for (int i = 1; i < size; i++)
        if ((c[i] & 0xc0) != 0x80)
            return 0;
    return size;
}

/* A message is one line of UTF-8, whatever name of a file or label was put into it, and wherever it was cut. */
static void make_one_line(unsigned char *c)
{
    while (*c) {
        int size = character_size(c);
        if (size == 0 || *c < 0x20 || *c == 0x7f)
            *c = '?';
        c += size ? size : 1;
    }
}

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
    make_one_line((unsigned char *)error->message);
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
