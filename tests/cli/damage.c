/* SPDX-License-Identifier: Apache-2.0 */
/* Writes 300 damaged copies of a file: 100 cut short, 100 with one bit flipped, 100 with 64 bytes set to zero (at
 * places where they were not). damage FILE FOLDER SEED */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state;

static size_t below(size_t limit)
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (size_t)((state >> 33) % limit);
}

static int put(const char *folder, const char *kind, int number, const unsigned char *bytes, size_t size)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s%d.tcm", folder, kind, number);
    FILE *file = fopen(path, "wb");
    return file && fwrite(bytes, 1, size, file) == size && !fclose(file);
}

static int damage(const char *folder, const unsigned char *bytes, unsigned char *copy, size_t size)
{
    for (int i = 0; i < 100; i++) {
        if (!put(folder, "cut", i, bytes, below(size)))
            return 1;
        memcpy(copy, bytes, size);
        copy[below(size)] ^= (unsigned char)(1u << below(8));
        if (!put(folder, "flip", i, copy, size))
            return 1;
        do {
            memcpy(copy, bytes, size);
            memset(copy + below(size - 64), 0, 64);
        } while (!memcmp(copy, bytes, size));
        if (!put(folder, "zero", i, copy, size))
            return 1;
    }
    return 0;
}

int main(int argc, char **argv)
{
    FILE *file = argc == 4 ? fopen(argv[1], "rb") : NULL;
    if (!file || fseek(file, 0, SEEK_END))
        return 1;
    long length = ftell(file);
    size_t size = length > 64 ? (size_t)length : 0;
    unsigned char *bytes = malloc(size + 1), *copy = malloc(size + 1);
    rewind(file);
    state = strtoull(argv[3], NULL, 10);
    if (!size || !bytes || !copy || fread(bytes, 1, size, file) != size)
        return 1;
    int result = damage(argv[2], bytes, copy, size);
    free(bytes);
    free(copy);
    fclose(file);
    return result;
}
