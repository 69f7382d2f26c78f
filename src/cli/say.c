/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/say.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* "tonecls: ...\n" into line; long ones are cut. Returns the size. */
static size_t make_line(char *line, size_t capacity, const char *format, va_list arguments)
{
    size_t start = (size_t)snprintf(line, capacity, "tonecls: ");
    int wanted = vsnprintf(line + start, capacity - start - 1, format, arguments);
    size_t size = start + (wanted > 0 ? (size_t)wanted : 0);
    if (size > capacity - 2)
        size = capacity - 2;
    for (size_t i = 0; i < size; i++)
        if ((unsigned char)line[i] < 0x20 || line[i] == 0x7f)
            line[i] = '?';
    line[size++] = '\n';
    return size;
}

void cli_put_stderr(const char *bytes, size_t size)
{
    while (size) {
        ssize_t done = write(2, bytes, size);
        if (done <= 0)
            return; /* nowhere left to complain */
        bytes += done;
        size -= (size_t)done;
    }
}

void cli_say(const char *format, ...)
{
    char line[1200];
    va_list arguments;
    va_start(arguments, format);
    cli_put_stderr(line, make_line(line, sizeof line, format, arguments));
    va_end(arguments);
}

void cli_say_into(cli_chunk *chunk, const char *format, ...)
{
    char line[1200];
    va_list arguments;
    va_start(arguments, format);
    cli_chunk_append(chunk, line, make_line(line, sizeof line, format, arguments));
    va_end(arguments);
}

int cli_wrong_usage(const char *format, ...)
{
    char line[1200];
    va_list arguments;
    va_start(arguments, format);
    cli_put_stderr(line, make_line(line, sizeof line, format, arguments));
    va_end(arguments);
    return CLI_USAGE;
}

int cli_no_memory(void)
{
    cli_say("out of memory");
    return CLI_SYSTEM;
}

int cli_fault_set(cli_fault *fault, const char *code, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(fault->message, sizeof fault->message, format, arguments);
    va_end(arguments);
    fault->code = code;
    return 0;
}

int cli_fault_from(cli_fault *fault, tonecls_status status, const tonecls_error *error)
{
    return cli_fault_set(fault, tonecls_status_name(status), "%s", error->message);
}
