/* SPDX-License-Identifier: Apache-2.0 */
/* Random texts are made of pieces that are known to matter to the text pipeline. */
#include "helper_seeded.h"

#include <stdio.h>
#include <string.h>

seeded seeded_begin(const char *what, uint64_t seed)
{
    printf("%s: seed %llu\n", what, (unsigned long long)seed);
    return (seeded){ seed };
}

uint64_t seeded_next(seeded *random)
{
    uint64_t z = random->state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

size_t seeded_below(seeded *random, size_t bound)
{
    return (size_t)(seeded_next(random) % bound);
}

static const char *const pieces[] = {
    "the",
    "House",
    "U.S.",
    "don't",
    "don\xe2\x80\x99t",
    "NATO",
    "Mr.",
    "Jan. 14",
    "1,234.5",
    "3rd",
    "e.g.",
    "a",
    "I",
    " ",
    " ",
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    ".",
    ",",
    "!",
    "?",
    "...",
    "\xe2\x80\xa6",
    "\"",
    "'",
    "(",
    ")",
    "-",
    "_",
    ":",
    ";",
    "/",
    "@name",
    "#tag",
    "#",
    "@",
    "http://a.example/b?c",
    "www.example.com",
    "://",
    "caf\xc3\xa9",
    "cafe\xcc\x81",
    "\xcc\x81",
    "\xcc\xa7",
    "\xef\xac\x81",
    "\xef\xb7\xba",
    "\xc3\x9f",
    "\xc4\xb0",
    "\xe6\x97\xa5\xe6\x9c\xac",
    "\xe3\x81\xaf",
    "\xe0\xb9\x84\xe0\xb8\x97\xe0\xb8\xa2",
    "\xd0\x9c\xd0\xb8\xd1\x80",
    "\xd8\xb3\xd9\x84\xd8\xa7\xd9\x85",
    "\xf0\x9f\x98\x80",
    "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x9a\x80",
    "\xf0\x9f\x87\xab\xf0\x9f\x87\xb7",
    "\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd",
    "\xe2\x80\x8b",
    "\xc2\xad",
    "\xef\xbb\xbf",
    "\xe2\x80\x9c",
    "\xe2\x80\x9d",
    "\xe3\x80\x82",
    "\xff",
    "\xc3",
    "\xe2\x82",
    "\xf0\x9f",
    "\xed\xa0\x80",
    "\xea\xb0\x80",
    "\xe1\x84\x80",
    "\xe1\x85\xa1",
    "\xe1\x86\xa8",
    "\xe1\x86\xa7",
    "$",
    "+",
    "\xe2\x82\xac",
    "\xe2\x84\xa2",
    "\xc2\xbd",
};

size_t seeded_text(seeded *random, char *bytes, size_t capacity)
{
    size_t size = 0, wanted = seeded_below(random, capacity + 1);
    while (size < wanted) {
        const char *piece = pieces[seeded_below(random, sizeof pieces / sizeof *pieces)];
        size_t length = strlen(piece);
        if (seeded_below(random, 50) == 0) {
            bytes[size++] = (char)seeded_below(random, 256);
            continue;
        }
        if (size + length > wanted)
            break;
        memcpy(bytes + size, piece, length);
        size += length;
    }
    return size;
}
