/* SPDX-License-Identifier: Apache-2.0 */
/* Names of groups are short; what is longer than NAME_MAX is taken as it is written. */
#include "actor/group_name.h"

#include "base/hash.h"

#include <string.h>

enum { NAME_MAX = 64 };

static const char *const adjectives[][2] = {
    { "democratic", "democrat" }, { "jewish", "jew" },         { "kurdish", "kurd" },  { "shia", "shiite" },
    { "shi'ite", "shiite" },      { "shi'a", "shiite" },       { "tories", "tory" },   { "labor", "labour" },
    { "druse", "druze" },         { "uighur", "uyghur" },      { "yezidi", "yazidi" }, { "tamils", "tamil" },
    { "latina", "latino" },       { "rohingyas", "rohingya" },
};

static size_t lower(const char *bytes, size_t size, char *out)
{
    for (size_t i = 0; i < size; i++)
        out[i] = bytes[i] >= 'A' && bytes[i] <= 'Z' ? (char)(bytes[i] | 0x20) : bytes[i];
    return size;
}

uint64_t tnc_group_key(const char *bytes, size_t size)
{
    char name[NAME_MAX];
    if (size > NAME_MAX)
        return tnc_hash_bytes(1, bytes, size);
    size = lower(bytes, size, name);
    for (size_t i = 0; i < sizeof adjectives / sizeof *adjectives; i++)
        if (strlen(adjectives[i][0]) == size && memcmp(adjectives[i][0], name, size) == 0)
            return tnc_hash_bytes(1, adjectives[i][1], strlen(adjectives[i][1]));
    if (size > 3 && name[size - 1] == 's' && name[size - 2] != 's' && name[size - 2] != 'i')
        size--;
    return tnc_hash_bytes(1, name, size);
}
