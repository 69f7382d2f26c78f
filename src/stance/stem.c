/* SPDX-License-Identifier: Apache-2.0 */
/* A stemmer for news English that is cheap and only has to bring forms of one verb together; it may be wrong as long as
 * it is wrong the same way twice. */
#include "base/hash.h"
#include "stance/scene.h"

#include <string.h>

#define STEM_MAX 31

/* Lower case of ASCII letters; 0 when something else is among them or the word is too long. */
static size_t lower(const char *bytes, size_t size, char *out)
{
    if (size > STEM_MAX)
        return 0;
    for (size_t i = 0; i < size; i++) {
        char c = bytes[i];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c + ('a' - 'A'));
        if (c < 'a' || c > 'z')
            return 0;
        out[i] = c;
    }
    return size;
}

static int drops(const char *word, size_t *size, const char *ending)
{
    size_t length = strlen(ending);
    if (*size < length + 3 || memcmp(word + *size - length, ending, length) != 0)
        return 0;
    *size -= length;
    return 1;
}

/* "stopp" to "stop", but "kill" and "pass" stay. */
static void undouble(const char *word, size_t *size)
{
    char last = word[*size - 1];
    if (*size > 3 && last == word[*size - 2] && last != 'l' && last != 's')
        (*size)--;
}

uint64_t tnc_stem_hash(const char *bytes, size_t size, uint64_t hash)
{
    char word[STEM_MAX + 1];
    size = lower(bytes, size, word);
    if (size < 4)
        return hash;
    size_t whole = size;
    if (drops(word, &size, "ing") || drops(word, &size, "ed"))
        undouble(word, &size);
    else if (!drops(word, &size, "es"))
        drops(word, &size, "s");
    if (size > 3 && word[size - 1] == 'e')
        size--;
    if (size > 3 && word[size - 1] == 'i')
        word[size - 1] = 'y';
    else if (size == whole)
        return hash;
    return tnc_hash_bytes(0, word, size);
}
