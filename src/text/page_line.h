/* SPDX-License-Identifier: Apache-2.0 */
/* One line of a page, and what it is by its own words. */
#ifndef TNC_PAGE_LINE_H
#define TNC_PAGE_LINE_H

#include <stddef.h>

typedef enum tnc_line_kind {
    TNC_LINE_BLANK,
    TNC_LINE_DATE,  /* a date or time, and at most words such as "published" */
    TNC_LINE_WORD,  /* one word */
    TNC_LINE_PROSE, /* anything else */
    TNC_LINE_HIGHLIGHTS,
    TNC_LINE_STORY,
    TNC_LINE_OPINIONS, /* and other headings that end a story */
    TNC_LINE_END       /* "You've reached the end" */
} tnc_line_kind;

typedef struct tnc_line {
    size_t start, end; /* bytes, white space around trimmed */
    size_t next;       /* where the next line starts */
    tnc_line_kind kind;
} tnc_line;

/* The line at a place before the end. Cost: its length. */
tnc_line tnc_line_at(const char *bytes, size_t size, size_t at);

#endif
