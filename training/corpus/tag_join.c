/* SPDX-License-Identifier: Apache-2.0 */
/* The usual tokenizers' cuts undone: 's, n't, punctuation, brackets, quotation marks in turns. */
#include "corpus/tag_join.h"

#include <string.h>

static int is_one_of(const char *word, size_t size, const char *const *list)
{
    for (; *list; list++)
        if (strlen(*list) == size && memcmp(*list, word, size) == 0)
            return 1;
    return 0;
}

static int binds_left(const char *word, size_t size)
{
    static const char *const list[] = { ",",  ".",   ";",   ":",   "!",   "?",   ")",   "]",   "}",
                                        "%",  "...", "''",  "'s",  "'S",  "'re", "'ve", "'ll", "'d",
                                        "'m", "'",   "n't", "N'T", "\xe2\x80\x99s", "\xe2\x80\x9d", NULL };
    return is_one_of(word, size, list);
}

static int binds_right(const char *word, size_t size)
{
    static const char *const list[] = { "(", "[", "{", "$", "#", "``", "\xe2\x80\x9c", NULL };
    return is_one_of(word, size, list);
}

void tnc_tag_join_line(tnc_tag_join *join, tnc_buffer *text, int more)
{
    if (more)
        tnc_buffer_append_byte(text, '\n');
    join->bind = 1;
    join->quoted = 0;
}

void tnc_tag_join_word(tnc_tag_join *join, tnc_buffer *text, const char *word, size_t size)
{
    int quote = size == 1 && word[0] == '"';
    if (!join->bind && !binds_left(word, size) && !(quote && join->quoted))
        tnc_buffer_append_byte(text, ' ');
    tnc_buffer_append(text, word, size);
    join->bind = binds_right(word, size) || (quote && !join->quoted);
    join->quoted ^= quote;
}
