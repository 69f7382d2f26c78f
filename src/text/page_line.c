/* SPDX-License-Identifier: Apache-2.0 */
/* Lines are told apart by a short list of words; a long line is prose without a further look. */
#include "text/page_line.h"

#include <string.h>

enum { HEADING_MAX = 40, DATE_MAX = 80, WORD_MAX = 15 };

static int is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static int is_letter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

static int is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Length of a space: of one byte, or U+00A0 or U+FEFF, which pages like to have at the ends of lines. 0 for none. */
static size_t space_at_start(const char *bytes, size_t size)
{
    if (size >= 2 && memcmp(bytes, "\xc2\xa0", 2) == 0)
        return 2;
    if (size >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0)
        return 3;
    return size > 0 && is_space(*bytes);
}

static size_t space_at_end(const char *bytes, size_t size)
{
    if (size >= 2 && memcmp(bytes + size - 2, "\xc2\xa0", 2) == 0)
        return 2;
    return size > 0 && is_space(bytes[size - 1]);
}

static void trim(const char *bytes, tnc_line *line)
{
    for (size_t n; (n = space_at_start(bytes + line->start, line->end - line->start)) != 0;)
        line->start += n;
    for (size_t n; (n = space_at_end(bytes + line->start, line->end - line->start)) != 0;)
        line->end -= n;
}

/* Copies a heading in lower case, without the signs of Markdown and a colon, the curly apostrophe made straight.
 * Returns 0 when it is too long to be one. */
static int heading_form(const char *bytes, size_t size, char form[HEADING_MAX + 1])
{
    while (size > 0 && (*bytes == '#' || *bytes == '*' || *bytes == '=' || *bytes == ' '))
        bytes++, size--;
    while (size > 0 && strchr(":*#= .", bytes[size - 1]) && bytes[size - 1])
        size--;
    size_t count = 0;
    for (size_t i = 0; i < size; i++) {
        if (count == HEADING_MAX)
            return 0;
        int curly = size - i >= 3 && memcmp(bytes + i, "\xe2\x80\x99", 3) == 0;
        form[count++] = curly ? '\'' : lower(bytes[i]);
        i += curly ? 2 : 0;
    }
    form[count] = 0;
    return strlen(form) == count;
}

static tnc_line_kind heading_kind(const char *bytes, size_t size)
{
    static const struct {
        const char *form;
        tnc_line_kind kind;
    } headings[] = {
        { "highlights", TNC_LINE_HIGHLIGHTS },
        { "key points", TNC_LINE_HIGHLIGHTS },
        { "story", TNC_LINE_STORY },
        { "the story", TNC_LINE_STORY },
        { "full story", TNC_LINE_STORY },
        { "opinions", TNC_LINE_OPINIONS },
        { "opinion", TNC_LINE_OPINIONS },
        { "comments", TNC_LINE_OPINIONS },
        { "related", TNC_LINE_OPINIONS },
        { "you've reached the end", TNC_LINE_END },
        { "you have reached the end", TNC_LINE_END },
    };
    char form[HEADING_MAX + 1];
    if (size > 2 * HEADING_MAX || !heading_form(bytes, size, form))
        return TNC_LINE_PROSE;
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
        if (strcmp(form, headings[i].form) == 0)
            return headings[i].kind;
    return TNC_LINE_PROSE;
}

/* Words that stand in lines of dates. May is not alone there: is_date wants a digit too. */
static int is_date_word(const char *bytes, size_t size)
{
    static const char *const words[] = {
        "jan",    "january", "feb",      "february",  "mar",     "march",    "apr",   "april",    "may",
        "jun",    "june",    "jul",      "july",      "aug",     "august",   "sep",   "sept",     "september",
        "oct",    "october", "nov",      "november",  "dec",     "december", "mon",   "monday",   "tue",
        "tues",   "tuesday", "wed",      "wednesday", "thu",     "thur",     "thurs", "thursday", "fri",
        "friday", "sat",     "saturday", "sun",       "sunday",  "am",       "pm",    "a",        "p",
        "m",      "at",      "on",       "of",        "to",      "st",       "nd",    "rd",       "th",
        "t",      "z",       "utc",      "gmt",       "est",     "edt",      "et",    "cet",      "cest",
        "bst",    "pst",     "pdt",      "published", "updated", "posted",   "last",  "modified", "created",
        "date",   "ago",     "min",      "mins",      "minute",  "minutes",  "hour",  "hours",    "day",
        "days",   "read",    "h",
    };
    char word[WORD_MAX + 1];
    if (size > WORD_MAX)
        return 0;
    for (size_t i = 0; i < size; i++)
        word[i] = lower(bytes[i]);
    word[size] = 0;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(word, words[i]) == 0)
            return 1;
    return 0;
}

static int is_date(const char *bytes, size_t size)
{
    int digits = 0;
    for (size_t i = 0; i < size;) {
        size_t start = i;
        while (i < size && is_letter(bytes[i]))
            i++;
        if (i > start && !is_date_word(bytes + start, i - start))
            return 0;
        if (i == start) {
            digits |= is_digit(bytes[i]);
            i++;
        }
    }
    return digits;
}

static int is_one_word(const char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (is_space(bytes[i]))
            return 0;
    return 1;
}

static tnc_line_kind kind_of(const char *bytes, size_t size)
{
    if (size == 0)
        return TNC_LINE_BLANK;
    tnc_line_kind kind = heading_kind(bytes, size);
    if (kind != TNC_LINE_PROSE)
        return kind;
    if (size <= DATE_MAX && is_date(bytes, size))
        return TNC_LINE_DATE;
    return size <= HEADING_MAX && is_one_word(bytes, size) ? TNC_LINE_WORD : TNC_LINE_PROSE;
}

tnc_line tnc_line_at(const char *bytes, size_t size, size_t at)
{
    size_t end = at;
    while (end < size && bytes[end] != '\n' && bytes[end] != '\r')
        end++;
    tnc_line line = { at, end, end, TNC_LINE_BLANK };
    if (end < size)
        line.next += bytes[end] == '\r' && end + 1 < size && bytes[end + 1] == '\n' ? 2 : 1;
    trim(bytes, &line);
    line.kind = kind_of(bytes + line.start, line.end - line.start);
    return line;
}
