/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The head of the page (all above its first heading) gives the title; the heading "Story" gives the story. Both are
 * found in one pass over the lines that gives up as soon as the head is too long for a page.
 */
#include "text/page.h"

#include "text/page_line.h"

/* Lines that are not blank, above the first heading and above "Story". */
enum { HEAD_MAX = 12, FRONT_MAX = 60 };

typedef struct tnc_head {
    tnc_line title;   /* first line of prose, or the first word when there is no prose */
    int titled;       /* 0 none, 1 a word, 2 prose */
    size_t title_end; /* its paragraph may go on over more lines */
    int open;         /* the line before was part of the title */
    int dates;
} tnc_head;

static void take_head_line(tnc_head *head, const tnc_line *line)
{
    if (line->kind == TNC_LINE_DATE) {
        head->dates++;
        head->open = 0;
    } else if (line->kind == TNC_LINE_PROSE && head->titled == 2) {
        head->title_end = head->open ? line->end : head->title_end;
    } else if (line->kind == TNC_LINE_PROSE || (line->kind == TNC_LINE_WORD && !head->titled)) {
        head->title = *line;
        head->title_end = line->end;
        head->titled = line->kind == TNC_LINE_PROSE ? 2 : 1;
        head->open = head->titled == 2;
    } else {
        head->open = 0; /* blank, or a label */
    }
}

static int is_heading(const tnc_line *line)
{
    return line->kind >= TNC_LINE_HIGHLIGHTS;
}

/* The story from a place on, up to the next heading. Returns 1 when such a heading was found. */
static int take_story(const char *bytes, size_t size, size_t at, tnc_page *page)
{
    page->story_start = page->story_end = at;
    while (at < size) {
        tnc_line line = tnc_line_at(bytes, size, at);
        if (is_heading(&line))
            return 1;
        if (line.kind != TNC_LINE_BLANK) {
            if (page->story_start == page->story_end)
                page->story_start = line.start;
            page->story_end = line.end;
        }
        at = line.next;
    }
    return 0;
}

static int fill(const char *bytes, size_t size, size_t at, const tnc_head *head, int highlights, tnc_page *page)
{
    tnc_page found;
    int ended = take_story(bytes, size, at, &found);
    if (found.story_start == found.story_end || !(ended || highlights || head->dates))
        return 0;
    found.title_start = head->title.start;
    found.title_end = head->title_end;
    *page = found;
    return 1;
}

int tnc_page_find(const char *bytes, size_t size, tnc_page *page)
{
    tnc_head head = { .titled = 0 };
    int lines = 0, headings = 0, highlights = 0;
    for (size_t at = 0; at < size;) {
        tnc_line line = tnc_line_at(bytes, size, at);
        at = line.next;
        lines += line.kind != TNC_LINE_BLANK;
        headings |= is_heading(&line);
        highlights |= line.kind == TNC_LINE_HIGHLIGHTS;
        if (line.kind == TNC_LINE_STORY)
            return head.titled && fill(bytes, size, at, &head, highlights, page);
        if (line.kind == TNC_LINE_END || lines > (headings ? FRONT_MAX : HEAD_MAX))
            return 0;
        if (!headings)
            take_head_line(&head, &line);
    }
    return 0;
}
