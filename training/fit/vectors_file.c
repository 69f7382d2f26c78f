/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers are read by hand because strtod follows the locale of whoever links this. */
#include "fit/vectors_file.h"

#include "base/bytes.h"
#include "fit/vectors.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static tonecls_status wrong(const tnc_vectors_file *file, const char *what, tonecls_error *error)
{
    return tnc_fail(error, TONECLS_E_CORPUS, file->offset, "%s: byte %llu: %s", file->path,
                    (unsigned long long)file->offset, what);
}

static tonecls_status system_error(const tnc_vectors_file *file, tonecls_error *error)
{
    return tnc_fail(error, TONECLS_E_IO, TONECLS_NO_OFFSET, "%s: %s", file->path, strerror(errno));
}

static int is_number_byte(int c)
{
    return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
}

/* A decimal number up to a byte that cannot be part of one; *c becomes that byte. NAN when it is none. */
static double read_decimal(FILE *file, int *c)
{
    double value = 0, sign = 1;
    int digits = 0, point = 0, exponent = 0, exponent_sign = 1, shift = 0;
    if (*c == '-' || *c == '+') {
        sign = *c == '-' ? -1 : 1;
        *c = getc(file);
    }
    for (; (*c >= '0' && *c <= '9') || (*c == '.' && !point); *c = getc(file)) {
        if (*c == '.') {
            point = 1;
            continue;
        }
        value = value * 10 + (*c - '0');
        digits++;
        shift -= point;
    }
    if (digits && (*c == 'e' || *c == 'E')) {
        *c = getc(file);
        if (*c == '-' || *c == '+') {
            exponent_sign = *c == '-' ? -1 : 1;
            *c = getc(file);
        }
        for (; *c >= '0' && *c <= '9'; *c = getc(file))
            exponent = exponent < 10000 ? exponent * 10 + (*c - '0') : exponent;
    }
    return digits ? sign * value * pow(10, shift + exponent_sign * exponent) : NAN;
}

/* The word, up to the space after it. 0 at the end of the file, -1 when it is no word. */
static int read_word(tnc_vectors_file *file)
{
    int c = getc(file->file);
    while (c == '\n' || c == '\r')
        c = getc(file->file);
    file->word_size = 0;
    if (c == EOF)
        return 0;
    for (; c != ' ' && c != '\t'; c = getc(file->file)) {
        if (c == EOF || c == '\n' || file->word_size == sizeof file->word)
            return -1;
        file->word[file->word_size++] = (char)c;
    }
    return file->word_size > 0 ? 1 : -1;
}

static tonecls_status read_text(tnc_vectors_file *file, tonecls_error *error)
{
    int c = ' ';
    for (uint32_t d = 0; d < file->dimensions; d++) {
        while (c == ' ' || c == '\t')
            c = getc(file->file);
        file->numbers[d] = (float)read_decimal(file->file, &c);
    }
    while (c == ' ' || c == '\t' || c == '\r')
        c = getc(file->file);
    return c == '\n' || c == EOF ? TONECLS_OK : wrong(file, "another number of numbers than in the rows before", error);
}

static tonecls_status read_binary(tnc_vectors_file *file, tonecls_error *error)
{
    for (uint32_t d = 0; d < file->dimensions; d++) {
        unsigned char bytes[4];
        if (fread(bytes, 1, sizeof bytes, file->file) != sizeof bytes)
            return ferror(file->file) ? system_error(file, error)
                                      : wrong(file, "it ends in the middle of a row", error);
        file->numbers[d] = tnc_load_float(bytes);
    }
    return TONECLS_OK;
}

tonecls_status tnc_vectors_file_next(tnc_vectors_file *file, int *more, tonecls_error *error)
{
    long at = ftell(file->file);
    file->offset = at > 0 ? (uint64_t)at : 0;
    int word = read_word(file);
    if (ferror(file->file))
        return system_error(file, error);
    if (word < 0)
        return wrong(file, "not a word and its vector", error);
    *more = word > 0;
    if (word == 0)
        return TONECLS_OK;
    tonecls_status status = file->binary ? read_binary(file, error) : read_text(file, error);
    for (uint32_t d = 0; status == TONECLS_OK && d < file->dimensions; d++)
        if (!isfinite(file->numbers[d]))
            status = wrong(file, "not a finite number", error);
    return status;
}

/* Numbers after the first word of a line, each made of bytes of decimal numbers; *strange is 1 when some are not. Ends
 * after the newline or when there are more than most. */
static uint32_t count_numbers(FILE *file, uint32_t most, int *strange)
{
    uint32_t fields = 0;
    int inside = 0;
    for (int c = getc(file); c != EOF && c != '\n'; c = getc(file)) {
        int space = c == ' ' || c == '\t' || c == '\r';
        fields += !space && !inside;
        inside = !space;
        *strange |= fields > 1 && inside && !is_number_byte(c);
        if (fields > most + 1)
            break;
    }
    return fields > 0 ? fields - 1 : 0;
}

/* "COUNT D\n" or none; leaves the file at the first row. */
static tonecls_status read_header(tnc_vectors_file *file, tonecls_error *error)
{
    int strange = 0;
    uint32_t numbers = count_numbers(file->file, TNC_DIMENSIONS_MAX, &strange);
    if (ferror(file->file))
        return system_error(file, error);
    rewind(file->file);
    if (numbers == 1) {
        int c = getc(file->file);
        double count = read_decimal(file->file, &c);
        c = getc(file->file);
        double dimensions = read_decimal(file->file, &c);
        while (c == ' ' || c == '\r')
            c = getc(file->file);
        if (c != '\n' || !(count >= 1) || !(dimensions >= 1 && dimensions <= TNC_DIMENSIONS_MAX))
            return wrong(file, "not a file of word vectors", error);
        numbers = (uint32_t)dimensions;
    }
    if (numbers == 0 || numbers > TNC_DIMENSIONS_MAX || strange)
        return wrong(file, "not a file of word vectors", error);
    file->dimensions = numbers;
    long at = ftell(file->file);
    file->binary = count_numbers(file->file, numbers, &strange) != numbers || strange;
    return at < 0 || fseek(file->file, at, SEEK_SET) != 0 ? system_error(file, error) : TONECLS_OK;
}

tonecls_status tnc_vectors_file_open(tnc_vectors_file *file, const char *path, tonecls_error *error)
{
    *file = (tnc_vectors_file){ .path = path };
    file->file = fopen(path, "rb");
    if (!file->file)
        return system_error(file, error);
    tonecls_status status = read_header(file, error);
    if (status == TONECLS_OK) {
        file->numbers = calloc(file->dimensions, sizeof *file->numbers);
        status = file->numbers ? TONECLS_OK : tnc_fail_memory(error);
    }
    if (status != TONECLS_OK)
        tnc_vectors_file_close(file);
    return status;
}

void tnc_vectors_file_close(tnc_vectors_file *file)
{
    fclose(file->file);
    free(file->numbers);
    file->numbers = NULL;
}
