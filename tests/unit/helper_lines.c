/* SPDX-License-Identifier: Apache-2.0 */
/* bzip2 unpacks what Debian ships packed. */
#include "helper_lines.h"

#include "text/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FOLDER "/usr/share/unicode/"

static void read_lines(FILE *file, void (*each)(void *context, char *line), void *context)
{
    static char line[4096];
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "#\r\n")] = 0;
        if (*line)
            each(context, line);
    }
}

int unicode_lines(const char *name, void (*each)(void *context, char *line), void *context)
{
    char path[256], command[300];
    snprintf(path, sizeof path, FOLDER "%s", name);
    FILE *file = fopen(path, "r");
    if (file) {
        read_lines(file, each, context);
        fclose(file);
        return 1;
    }
    snprintf(path, sizeof path, FOLDER "%s.bz2", name);
    if (access(path, R_OK) != 0)
        return 0;
    snprintf(command, sizeof command, "bzip2 -dc '%s'", path);
    file = popen(command, "r");
    if (file)
        read_lines(file, each, context);
    return file && pclose(file) == 0;
}

char *unicode_codes(char *field, char *bytes, size_t *size)
{
    *size = 0;
    for (;;) {
        field += strspn(field, " ");
        char *end;
        unsigned long code = strtoul(field, &end, 16);
        if (end == field)
            break;
        *size += tnc_utf8_encode((uint32_t)code, (unsigned char *)bytes + *size);
        field = end;
    }
    return *field == ';' ? field + 1 : NULL;
}
