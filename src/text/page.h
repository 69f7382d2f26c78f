/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Finds the title and the story of a page saved as text. The layout, of which only the heading "Story" and a title
 * above the first heading must be there, together with at least one of the other parts:
 *
 *     dates                     lines of dates and times
 *     title                     the paragraph that is no date and no label
 *     label                     a line of one word, the page's own verdict: belongs to nothing
 *     Highlights                a heading, and bullets under it: belong to nothing
 *     Story                     a heading, and the story under it, up to the next heading or the end
 *     Opinions, You've reached the end
 *
 * A heading is a line with nothing but its word, in any case, with or without a colon or Markdown's signs.
 */
#ifndef TNC_PAGE_H
#define TNC_PAGE_H

#include <stddef.h>

/* Byte offsets, half open, white space around trimmed. */
typedef struct tnc_page {
    size_t title_start, title_end;
    size_t story_start, story_end;
} tnc_page;

/* Returns 1 and fills page when the bytes have the layout, else 0 and leaves it alone. An ordinary article is turned
 * away after its first few dozen lines. Linear time. */
int tnc_page_find(const char *bytes, size_t size, tnc_page *page);

#endif
