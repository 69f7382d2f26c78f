/* SPDX-License-Identifier: Apache-2.0 */
/* Gold tags down to our tokens, and mentions up to the corpus's. */
#include "helper_cmocka.h"
#include "helper_scratch.h"

#include "actor/tag_label.h"
#include "corpus/tag_project.h"

#include <string.h>

typedef struct projection {
    scratch_folder folder;
    tnc_tag_corpus corpus;
    tnc_text text;
    uint8_t tags[100];
} projection;

static void begin(projection *it, const char *lines)
{
    const tnc_memory memory = tnc_memory_from(NULL);
    scratch_new(&it->folder);
    const char *path = scratch_text(&it->folder, "corpus.tsv", lines);
    assert_int_equal(tnc_tag_corpus_read(&it->corpus, &path, 1, NULL, NULL, NULL), TONECLS_OK);
    tnc_text_init(&it->text, &memory);
    assert_int_equal(tnc_text_prepare(&it->text, it->corpus.text.bytes, it->corpus.documents[0].size, NULL), TONECLS_OK);
    assert_true(it->text.token_count <= sizeof it->tags);
    tnc_tag_project(&it->corpus, &it->corpus.documents[0], &it->text, it->tags);
}

static void end(projection *it)
{
    tnc_text_free(&it->text);
    tnc_tag_corpus_free(&it->corpus);
    scratch_remove(&it->folder);
}

static uint8_t tag_of(const projection *it, const char *word)
{
    for (size_t i = 0; i < it->text.token_count; i++) {
        const tnc_token *token = &it->text.tokens[i];
        if (token->end - token->start == strlen(word) && !memcmp(it->text.bytes + token->start, word, strlen(word)))
            return it->tags[i];
    }
    fail_msg("no token %s", word);
    return 0;
}

static void tags_come_down(void **state)
{
    (void)state;
    projection it;
    begin(&it, "al-Bashir\tB-PER\nof\tO\nSudan\tB-LOC\n's\tO\nU.S.-led\tO\nforce\tO\n");
    assert_int_equal(tag_of(&it, "al"), tnc_tag_begin(TNC_PER));
    assert_int_equal(tag_of(&it, "-"), tnc_tag_inside(TNC_PER));
    assert_int_equal(tag_of(&it, "Bashir"), tnc_tag_inside(TNC_PER));
    assert_int_equal(tag_of(&it, "Sudan's"), tnc_tag_begin(TNC_LOC));
    assert_int_equal(tag_of(&it, "U.S."), TNC_TAG_UNKNOWN);
    assert_int_equal(tag_of(&it, "led"), TNC_OUTSIDE);
    assert_int_equal(tag_of(&it, "force"), TNC_OUTSIDE);
    end(&it);
}

static void mentions_go_up(void **state)
{
    (void)state;
    projection it;
    const tnc_memory memory = tnc_memory_from(NULL);
    tnc_mentions mentions;
    uint8_t tags[8];
    begin(&it, "Omar\tO\nal-Bashir\tO\nof\tO\nSudan\tO\n's\tO\nU.S.-led\tO\n");
    const char *running = "Omar al-Bashir of Sudan's U.S.-led";
    assert_memory_equal(it.corpus.text.bytes, running, strlen(running));
    tnc_mentions_init(&mentions, &memory);
    tnc_mention person = { .start = 0, .end = 14, .entity = TNC_PER };
    tnc_mention country = { .start = 18, .end = 23, .entity = TNC_LOC };
    tnc_mention part = { .start = 26, .end = 30, .entity = TNC_LOC };
    tnc_mentions_add(&mentions, &person);
    tnc_mentions_add(&mentions, &country);
    tnc_mentions_add(&mentions, &part);
    tnc_tag_lift(&it.corpus, &it.corpus.documents[0], &mentions, tags);
    const uint8_t wanted[] = { 1, 2, 0, 5, 0, 0 };
    assert_memory_equal(tags, wanted, sizeof wanted);
    tnc_mentions_free(&mentions);
    end(&it);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(tags_come_down), cmocka_unit_test(mentions_go_up) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
