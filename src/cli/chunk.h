/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Bytes that grow on their way to the output. A failed append leaves the chunk marked: write many times, ask once
 * (chunk.failed). Numbers are written without the C library's printf, so that no locale can change them.
 */
#ifndef CLI_CHUNK_H
#define CLI_CHUNK_H

#include <stddef.h>
#include <stdint.h>

typedef struct cli_chunk {
    char *bytes;
    size_t size, capacity;
    int failed; /* sticky: out of memory, the content is incomplete */
} cli_chunk;

void cli_chunk_free(cli_chunk *chunk);
/* Size 0, failure forgotten. Room is kept, but not more than some megabytes: one giant input must not cost for ever. */
void cli_chunk_clear(cli_chunk *chunk);
/* Makes room for size more bytes; returns where they go, or NULL on failure. chunk->size is left to the caller. */
char *cli_chunk_room(cli_chunk *chunk, size_t size);

void cli_chunk_append(cli_chunk *chunk, const void *bytes, size_t size);
void cli_chunk_byte(cli_chunk *chunk, char byte);
void cli_chunk_string(cli_chunk *chunk, const char *string);
void cli_chunk_repeat(cli_chunk *chunk, char byte, size_t count);
void cli_chunk_number(cli_chunk *chunk, uint64_t number);

/* Exactly so many decimals (0..6), rounded half up: 0.6100. Not a number: "nan". */
void cli_chunk_fixed(cli_chunk *chunk, double value, unsigned decimals);
/* The same without zeros at the end: 0.61, 1. What JSON cannot hold becomes null. */
void cli_chunk_short(cli_chunk *chunk, double value, unsigned decimals);

/* One field of a tab-separated row: tab, newline, return and backslash become \t \n \r \\ . */
void cli_chunk_field(cli_chunk *chunk, const char *bytes, size_t size);

#endif
