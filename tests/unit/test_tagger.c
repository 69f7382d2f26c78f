/* SPDX-License-Identifier: Apache-2.0 */
/* The tagger with a small model: what it finds in texts it never saw, and what it does with odd texts. */
#include "helper_cmocka.h"
#include "helper_scarce.h"
#include "helper_tag.h"

#include "actor/tagger.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static tag_world *world;

typedef struct tagged {
    tnc_text text;
    tnc_mentions mentions;
    tnc_tagger *tagger;
} tagged;

static int set_up(void **state)
{
    (void)state;
    world = tag_world_new(TNC_INT8);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    tag_world_free(world);
    return 0;
}

static void tagged_init(tagged *it)
{
    const tnc_memory memory = tnc_memory_from(NULL);
    tnc_text_init(&it->text, &memory);
    tnc_mentions_init(&it->mentions, &memory);
    assert_int_equal(tnc_tagger_new(&memory, &it->tagger, NULL), TONECLS_OK);
}

static void tagged_free(tagged *it)
{
    tnc_tagger_free(it->tagger);
    tnc_mentions_free(&it->mentions);
    tnc_text_free(&it->text);
}

static void tag(tagged *it, const tonecls_model *model, const char *bytes, size_t size, int fresh)
{
    tnc_mentions_clear(&it->mentions);
    assert_int_equal(tnc_text_prepare(&it->text, bytes, size, NULL), TONECLS_OK);
    assert_int_equal(tnc_tag(it->tagger, model, &it->text, TONECLS_FIELD_TEXT, fresh, &it->mentions, NULL),
                     TONECLS_OK);
}

/* "[PER Angela Merkel][LOC Norway]" */
static void check(tagged *it, const char *text, const char *wanted)
{
    static const char *const names[] = { "", "PER", "ORG", "LOC", "NORP" };
    char found[1000] = "";
    tag(it, world->model, text, strlen(text), 1);
    for (size_t i = 0; i < it->mentions.count; i++) {
        const tnc_mention *mention = &it->mentions.items[i];
        size_t used = strlen(found);
        snprintf(found + used, sizeof found - used, "[%s %.*s]", names[mention->entity],
                 (int)(mention->end - mention->start), text + mention->start);
        assert_int_equal(mention->start, it->text.tokens[mention->first].start);
        assert_true(mention->last > mention->first);
        assert_true(mention->sentence < it->text.sentence_count);
        assert_int_equal(mention->actor, TNC_NO_ACTOR);
    }
    assert_string_equal(found, wanted);
}

static void finds_what_it_learned(void **state)
{
    (void)state;
    tagged it;
    tagged_init(&it);
    check(&it, "Angela Merkel visited Norway.", "[PER Angela Merkel][LOC Norway]");
    check(&it, "The Polish envoys met Johnson in Canada.", "[NORP Polish][PER Johnson][LOC Canada]");
    check(&it, "The World Bank said Poland's trade grew.", "[ORG World Bank][LOC Poland]");
    check(&it, "nothing here has a capital.", "");
    check(&it, "", "");
    tagged_free(&it);
}

static void mentions_end_before_the_possessive(void **state)
{
    (void)state;
    tagged it;
    tagged_init(&it);
    const char *text = "The African Union said Russia\xe2\x80\x99s trade grew.";
    tag(&it, world->model, text, strlen(text), 1);
    assert_int_equal(it.mentions.count, 2);
    assert_int_equal(it.mentions.items[1].end - it.mentions.items[1].start, strlen("Russia"));
    tagged_free(&it);
}

static void same_bytes(const tnc_mentions *a, const tnc_mentions *b)
{
    assert_int_equal(a->count, b->count);
    for (size_t i = 0; i < a->count; i++) {
        assert_int_equal(a->items[i].first, b->items[i].first);
        assert_int_equal(a->items[i].last, b->items[i].last);
        assert_int_equal(a->items[i].entity, b->items[i].entity);
    }
}

/* Words of other texts, and of another model, that the tagger keeps must not show. */
static void what_it_keeps_does_not_show(void **state)
{
    (void)state;
    static const char *const words[] = { "Angela", "Merkel", "visited", "The",   "Polish", "envoys", "met", "in",
                                         "World",  "Bank",   "Norway",  "said",  "Obama",  ".",      "-",   "al",
                                         "20",     "US",     "Putin's", "trade", "c",      "\"",     "of",  "b" };
    tag_world *other = tag_world_new(TNC_FLOAT32);
    tagged used;
    unsigned random = 12345;
    tagged_init(&used);
    print_message("seed %u\n", random);
    for (int round = 0; round < 300; round++) {
        char text[2000] = "";
        tagged clean;
        for (int i = 0; i < 40; i++) {
            random = random * 1103515245u + 12345;
            snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s", words[random / 65536 % 24],
                     random >> 26 & 1 ? " " : random >> 27 & 1 ? "-" : " of the small ");
        }
        const tonecls_model *model = round % 7 == 3 ? other->model : world->model;
        tagged_init(&clean);
        tag(&clean, model, text, strlen(text), 1);
        tag(&used, model, text, strlen(text), 1);
        same_bytes(&clean.mentions, &used.mentions);
        tagged_free(&clean);
    }
    tagged_free(&used);
    tag_world_free(other);
}

static void fields_go_by_their_names(void **state)
{
    (void)state;
    tagged it;
    const char *text = "Obama visited France.";
    tagged_init(&it);
    assert_int_equal(tnc_text_prepare(&it.text, text, strlen(text), NULL), TONECLS_OK);
    assert_int_equal(
        tnc_tag(it.tagger, world->model, &it.text, TONECLS_FIELD_TITLE, 1, &it.mentions, NULL), TONECLS_OK);
    assert_int_equal(
        tnc_tag(it.tagger, world->model, &it.text, TONECLS_FIELD_TEXT, 0, &it.mentions, NULL), TONECLS_OK);
    assert_true(it.mentions.count >= 2);
    assert_int_equal(it.mentions.items[0].field, TONECLS_FIELD_TITLE);
    assert_int_equal(it.mentions.items[it.mentions.count - 1].field, TONECLS_FIELD_TEXT);
    tagged_free(&it);
}

static void odd_texts_are_tagged_too(void **state)
{
    (void)state;
    tagged it;
    size_t size = 200000;
    char *bytes = malloc(size);
    assert_non_null(bytes);
    tagged_init(&it);
    memset(bytes, 'A', size);
    tag(&it, world->model, bytes, size, 1);
    memset(bytes, 0xff, size);
    tag(&it, world->model, bytes, size, 1);
    memset(bytes, 0, size);
    tag(&it, world->model, bytes, size, 1);
    for (size_t i = 0; i + 2 <= size; i += 2)
        memcpy(bytes + i, "A ", 2);
    tag(&it, world->model, bytes, size, 1);
    for (size_t i = 0; i + 2 <= size; i += 2)
        memcpy(bytes + i, "'s", 2);
    tag(&it, world->model, bytes, size, 1);
    const char *scripts = "\xd0\x9f\xd1\x83\xd1\x82\xd0\xb8\xd0\xbd \xd8\xa8\xd9\x88\xd8\xaa\xd9\x8a\xd9\x86 "
                          "\xe6\x99\xae\xe4\xba\xac";
    tag(&it, world->model, scripts, strlen(scripts), 1);
    free(bytes);
    tagged_free(&it);
}

static void another_task_is_refused(void **state)
{
    (void)state;
    tagged it;
    tonecls_model model = *world->model;
    tagged_init(&it);
    model.task = TONECLS_TASK_LABEL;
    assert_int_equal(tnc_tag(it.tagger, &model, &it.text, 0, 1, &it.mentions, NULL), TONECLS_E_TASK);
    model = *world->model;
    model.blocks[0].weighting = TNC_TFIDF;
    assert_int_equal(tnc_tag(it.tagger, &model, &it.text, 0, 1, &it.mentions, NULL), TONECLS_E_TASK);
    tagged_free(&it);
}

/* Each allocation refused in turn: an error, nothing lost, and the tagger can still be used. */
static void memory_may_run_out(void **state)
{
    (void)state;
    const char *text = "Angela Merkel visited Norway. The Polish envoys met Putin in Canada.";
    for (size_t fail_at = 1; fail_at < 40; fail_at++) {
        scarce limit = { .fail_at = fail_at };
        tnc_memory memory = scarce_allocator(&limit);
        tagged it;
        tnc_text_init(&it.text, &memory);
        tnc_mentions_init(&it.mentions, &memory);
        it.tagger = NULL;
        tonecls_status status = tnc_tagger_new(&memory, &it.tagger, NULL);
        if (status == TONECLS_OK)
            status = tnc_text_prepare(&it.text, text, strlen(text), NULL);
        if (status == TONECLS_OK)
            status = tnc_tag(it.tagger, world->model, &it.text, 0, 1, &it.mentions, NULL);
        int used = limit.calls >= fail_at;
        assert_int_equal(status, used ? TONECLS_E_MEMORY : TONECLS_OK);
        tagged_free(&it);
        assert_int_equal(limit.live, 0);
        assert_int_equal(limit.mismatch, 0);
        if (!used)
            return;
    }
    fail_msg("more allocations than expected");
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(finds_what_it_learned),
                                        cmocka_unit_test(mentions_end_before_the_possessive),
                                        cmocka_unit_test(what_it_keeps_does_not_show),
                                        cmocka_unit_test(fields_go_by_their_names),
                                        cmocka_unit_test(odd_texts_are_tagged_too),
                                        cmocka_unit_test(another_task_is_refused),
                                        cmocka_unit_test(memory_may_run_out) };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
