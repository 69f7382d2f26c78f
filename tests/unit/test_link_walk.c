/* SPDX-License-Identifier: Apache-2.0 */
/* The walk for pronouns: quotation marks, paragraphs, fields, what is nobody's. */
#include "helper_cast.h"
#include "helper_cmocka.h"

static const cast_story stories[] = {
    /* quotation marks, straight and curly; a paragraph closes them */
    { NULL, "[P Joe Biden|B] spoke. \"He lied,\" [* he|B] said." },
    { NULL, "[P Joe Biden|B] spoke. \xe2\x80\x9cHe lied,\xe2\x80\x9d [* he|B] said." },
    { NULL, "[P Joe Biden|B] spoke. \"He never closed this.\n\n[P Joe Biden|B] left. [* He|B] ran." },
    { NULL, "\"[P Donald Trump|T] is here,\" [P Joe Biden|B] said. [* He|B] left." },
    /* a name that only describes is nobody a pronoun could mean */
    { NULL, "[P Joe Biden|B] spoke. The [P Trump|T] campaign said [* he|B] was tired." },
    /* the title is a sentence before the text, but its people are not carried over */
    { "[P Joe Biden|B] speaks", "He was tired." },
    { "[P Joe Biden|B] says [* he|B] is tired", "[P Joe Biden|B] said so." },
    /* titles before a name do not hide the preposition before them */
    { NULL, "[P Anna Berg|A] came. [P Joe Biden|B] spoke. On Mr. [P Trump's|T] plan, he was silent." },
};

static void test_stories(void **state)
{
    (void)state;
    cast_check(stories, sizeof stories / sizeof *stories, 1, 1);
}

/* What is added is a mention like others. */
static void test_fields(void **state)
{
    (void)state;
    cast *it = cast_new();
    cast_resolve(it, "[P Joe Biden|B] says [* he|B] is tired",
                 "It rained. President [P Joe Biden|B] left. [* The president's|B] car broke.");
    assert_int_equal(it->mentions.count, 4);
    const tnc_mention *he = &it->mentions.items[1], *president = &it->mentions.items[3];
    assert_int_equal(he->field, TONECLS_FIELD_TITLE);
    assert_int_equal(he->pronoun, 1);
    assert_int_equal(he->entity, TNC_PER);
    assert_int_equal(he->last - he->first, 1);
    assert_int_equal(president->sentence, 2);
    assert_int_equal(president->pronoun, 1);
    assert_memory_equal(it->bytes[0] + president->start, "The president's", president->end - president->start);
    cast_free(it);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stories),
        cmocka_unit_test(test_fields),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
