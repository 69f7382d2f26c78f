/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "text/page.h"

#include <stdlib.h>
#include <string.h>

static const char page[] = "Mar 3, 2023, 9:15 AM\n"
                           "Mar 1, 2023, 12:00 AM\n"
                           "\n"
                           "Harbour town rejects ferry plan\n"
                           "\n"
                           "Critical\n"
                           "Highlights\n"
                           "  \xe2\x80\xa2 The council voted against the plan.\n"
                           "  \xe2\x80\xa2 The owner was angry.\n"
                           "Story\n"
                           "\n"
                           "The council of the town said no. It was late.\n"
                           "\n"
                           "A second paragraph.\n"
                           "\n"
                           "Opinions\n"
                           "\n"
                           "You\xe2\x80\x99ve reached the end\n";

static void check(const char *bytes, const char *title, const char *story)
{
    size_t size = strlen(bytes);
    tnc_page found;
    assert_int_equal(tnc_page_find(bytes, size, &found), title != NULL);
    if (!title)
        return;
    assert_true(found.title_start <= found.title_end && found.title_end <= found.story_start);
    assert_true(found.story_start <= found.story_end && found.story_end <= size);
    assert_int_equal(found.title_end - found.title_start, strlen(title));
    assert_memory_equal(bytes + found.title_start, title, strlen(title));
    assert_int_equal(found.story_end - found.story_start, strlen(story));
    assert_memory_equal(bytes + found.story_start, story, strlen(story));
}

static const char story[] = "The council of the town said no. It was late.\n\nA second paragraph.";

static void title_and_story_are_found(void **state)
{
    (void)state;
    check(page, "Harbour town rejects ferry plan", story);
}

/* The same page with a piece replaced. */
static char *changed(const char *from, const char *to)
{
    static char bytes[2000];
    const char *at = strstr(page, from);
    assert_non_null(at);
    size_t before = (size_t)(at - page);
    memcpy(bytes, page, before);
    strcpy(bytes + before, to);
    strcat(bytes, at + strlen(from));
    return bytes;
}

static void parts_may_be_missing(void **state)
{
    (void)state;
    const char *title = "Harbour town rejects ferry plan";
    check(changed("Mar 3, 2023, 9:15 AM\nMar 1, 2023, 12:00 AM\n", ""), title, story);
    check(changed("Critical\n", ""), title, story);
    check(
        changed("Highlights\n  \xe2\x80\xa2 The council voted against the plan.\n  \xe2\x80\xa2 The owner was angry.\n",
                ""),
        title, story);
    check(changed("Opinions\n\nYou\xe2\x80\x99ve reached the end\n", ""), title, story);
    check(changed("Opinions\n\nYou\xe2\x80\x99ve", "You've"), title, story);
}

static void other_spellings(void **state)
{
    (void)state;
    const char *title = "Harbour town rejects ferry plan";
    check(changed("Highlights\n", "HIGHLIGHTS:\r\n"), title, story);
    check(changed("Story\n", "## Story\n"), title, story);
    check(changed("Story\n", "  story  \n"), title, story);
    check(changed("Mar 3, 2023, 9:15 AM", "Published 2023-03-03T09:15Z"), title, story);
    check(changed("Mar 1, 2023, 12:00 AM", "Updated: 1 March 2023 at 12:00"), title, story);
    check(changed("Mar 3", "\xef\xbb\xbfMar 3"), title, story);
    check(changed("\n\nCritical", "\nCritical"), title, story);
    check(changed("Critical\n", "Critical\n\n"), title, story);
    check(changed("rejects ferry plan\n", "rejects\nferry plan\n"), "Harbour town rejects\nferry plan", story);
    check(changed("Harbour town rejects ferry plan", "Outrage"), "Outrage", story);
    check(changed("Harbour town rejects ferry plan", "In 2023, town rejects plan"), "In 2023, town rejects plan",
          story);
}

static void ordinary_text_is_left_alone(void **state)
{
    (void)state;
    check("", NULL, NULL);
    check("Story", NULL, NULL);
    check("Mar 3, 2023\nStory\nText.\n", NULL, NULL);                     /* no title */
    check("A title\n\nStory\n\n\nOpinions\n", NULL, NULL);                /* no story */
    check("A title\n\nText of it.\n\nStory\n\nMore text.\n", NULL, NULL); /* nothing else of a page */
    check("Mar 3, 2023\nA title\n\nHighlights\n- one\n", NULL, NULL);
    check("A title\nThe story\nof a man. The story is long.\n", NULL, NULL);
    char many[4000] = "";
    for (int i = 0; i < 100; i++)
        strcat(many, "A line of prose.\n");
    strcat(many, "Story\nText.\nOpinions\n");
    check(many, NULL, NULL);
}

static void any_bytes_do(void **state)
{
    (void)state;
    seeded random = seeded_begin("any_bytes_do", 4);
    for (int i = 0; i < 5000; i++) {
        size_t size = seeded_below(&random, sizeof page);
        char *bytes = malloc(size + 1);
        memcpy(bytes, page, size);
        for (size_t j = seeded_below(&random, 8); j > 0 && size > 0; j--)
            bytes[seeded_below(&random, size)] = "\n \r\0\xc2\xe2S:"[seeded_below(&random, 8)];
        bytes = realloc(bytes, size ? size : 1);
        tnc_page found = { 1, 2, 3, 4 };
        if (tnc_page_find(bytes, size, &found)) {
            assert_true(found.title_start < found.title_end && found.title_end <= found.story_start);
            assert_true(found.story_start < found.story_end && found.story_end <= size);
        } else {
            assert_true(found.title_start == 1 && found.story_end == 4);
        }
        free(bytes);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(title_and_story_are_found),
        cmocka_unit_test(parts_may_be_missing),
        cmocka_unit_test(other_spellings),
        cmocka_unit_test(ordinary_text_is_left_alone),
        cmocka_unit_test(any_bytes_do),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
