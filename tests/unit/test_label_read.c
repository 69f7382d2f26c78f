/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_labels.h"
#include "helper_seeded.h"

#include <stdlib.h>
#include <string.h>

static const char tsv[] = "news\tone text\nsport\ttwo texts\n";
static const char fasttext[] = "__label__news one text\n__label__sport two texts\n";
static const char jsonl[] =
    "{\"text\":\"one text\",\"label\":\"news\"}\n{\"label\":\"sport\",\"text\":\"two texts\"}\n";

static void assert_two(const labels_read *read)
{
    assert_int_equal(read->status, TONECLS_OK);
    assert_int_equal(read->corpus.count, 2);
    assert_string_equal(labels_show(read, 0), "news||one text");
    assert_string_equal(labels_show(read, 1), "sport||two texts");
}

static void formats_are_told_by_name_and_content(void **state)
{
    (void)state;
    static const struct {
        const char *name, *text, *format;
    } cases[] = { { "a.tsv", tsv, NULL },        { "a.txt", tsv, NULL },      { "a", tsv, NULL },
                  { "a.jsonl", jsonl, NULL },    { "a.ndjson", jsonl, NULL }, { "a.json", jsonl, NULL },
                  { "a.txt", jsonl, NULL },      { "a.txt", fasttext, NULL }, { "a.ft", fasttext, NULL },
                  { "a.json", tsv, "tsv" },      { "a.tsv", jsonl, "jsonl" }, { "a.tsv", fasttext, "fasttext" },
                  { "a.jsonl.gz", jsonl, NULL }, { "a.tsv.gz", tsv, NULL } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        labels_read read;
        labels_read_text(&read, cases[i].name, cases[i].text, cases[i].format);
        assert_two(&read);
        labels_read_free(&read);
    }
}

static void gzip_is_read_like_plain_text(void **state)
{
    (void)state;
    labels_read read;
    scratch_new(&read.scratch);
    scratch_gzip(&read.scratch, "packed", jsonl, sizeof jsonl - 1);
    labels_read_made(&read, "packed", NULL);
    assert_two(&read);
    labels_read_free(&read);
}

static void assert_refused(const char *name, const void *bytes, size_t size, const char *format, const char *why)
{
    labels_read read;
    labels_read_bytes(&read, name, bytes, size, format);
    assert_int_equal(read.status, TONECLS_E_CORPUS);
    if (!strstr(read.error.message, why))
        fail_msg("'%s' does not say '%s'", read.error.message, why);
    labels_read_free(&read);
}

static void what_is_no_corpus_is_named(void **state)
{
    (void)state;
    static const char binary[] = "\x7f"
                                 "ELF\2\1\1\0\0\0\t";
    assert_refused("a", binary, sizeof binary, NULL, "a binary file, not a corpus");
    assert_refused("a.jsonl", binary, sizeof binary, NULL, "not a JSON object");
    assert_refused("a", "", 0, NULL, "an empty file");
    assert_refused("a.jsonl", "", 0, NULL, "an empty file");
    assert_refused("a.json", "[{}]", 4, NULL, "a JSON array");
    assert_refused("a.txt", "just a text\n", 12, NULL, "neither JSON Lines nor");
    assert_refused("a.tsv", "no tab\nnone\n", 12, NULL, "2 left out, the first for: no tab");
    assert_refused("a.tsv", "\n\n", 2, NULL, "holds no document");
    assert_refused("a.tsv", tsv, sizeof tsv - 1, "folder", "is not a folder");
}

static void unknown_format_and_missing_file(void **state)
{
    (void)state;
    labels_read read;
    labels_read_text(&read, "a.tsv", tsv, "csv");
    assert_int_equal(read.status, TONECLS_E_ARGUMENT);
    tnc_label_corpus_free(&read.corpus);
    labels_read_made(&read, "missing", NULL);
    assert_int_equal(read.status, TONECLS_E_IO);
    labels_read_free(&read);
}

static void bad_lines_cost_only_themselves(void **state)
{
    (void)state;
    labels_read read;
    labels_read_text(&read, "a.jsonl",
                     "{\"text\":\"one text\",\"label\":\"news\"}\nrubbish\n\n{\"text\":3}\n"
                     "{\"text\":\"two texts\",\"label\":\"sport\"}",
                     NULL);
    assert_two(&read);
    assert_int_equal(tnc_notes_count(&read.notes, TNC_DROPPED), 2);
    assert_non_null(strstr(tnc_notes_first(&read.notes)->first, "a.jsonl:2"));
    labels_read_free(&read);
}

static void several_paths_make_one_corpus(void **state)
{
    (void)state;
    scratch_folder scratch;
    tnc_label_corpus corpus;
    tnc_memory memory = tnc_memory_from(NULL);
    scratch_new(&scratch);
    char *first = strdup(scratch_text(&scratch, "a.tsv", "news\tone text\n"));
    const char *paths[] = { first, scratch_text(&scratch, "b.jsonl", "{\"text\":\"x\",\"label\":\"sport\"}") };
    tnc_label_corpus_init(&corpus, &memory);
    assert_int_equal(tnc_label_read(&corpus, paths, 2, NULL, NULL, NULL, NULL), TONECLS_OK);
    assert_int_equal(corpus.count, 2);
    tnc_label_corpus_free(&corpus);
    free(first);
    scratch_remove(&scratch);
}

static void stops_when_told(void **state)
{
    (void)state;
    scratch_folder scratch;
    tnc_label_corpus corpus;
    tnc_memory memory = tnc_memory_from(NULL);
    volatile sig_atomic_t stop = 1;
    scratch_new(&scratch);
    const char *path = scratch_text(&scratch, "a.tsv", tsv);
    tnc_label_corpus_init(&corpus, &memory);
    assert_int_equal(tnc_label_read(&corpus, &path, 1, NULL, &stop, NULL, NULL), TONECLS_E_INTERRUPTED);
    tnc_label_corpus_free(&corpus);
    scratch_remove(&scratch);
}

/* Any bytes under any format: a status, never a crash, and at most one record a line. */
static void any_bytes(void **state)
{
    (void)state;
    static const char *const formats[] = { NULL, "jsonl", "tsv", "fasttext" };
    static const char *const pieces[] = {
        "{\"text\":\"", "\",\"label\":\"", "\"}", "\n", "\t", "__label__", " ", "a", "labels\":[", "\xff", "]",
        "\\",           "\"others\":[1",   ","
    };
    seeded random = seeded_begin("label_read", 7);
    for (int round = 0; round < 1500; round++) {
        labels_read read;
        char bytes[300];
        size_t size = 0, lines = 1;
        while (size < 200 && seeded_below(&random, 30)) {
            const char *piece = pieces[seeded_below(&random, sizeof pieces / sizeof *pieces)];
            size_t length = strlen(piece);
            memcpy(bytes + size, piece, length);
            size += length;
            lines += *piece == '\n';
        }
        labels_read_bytes(&read, "any", bytes, size, formats[seeded_below(&random, 4)]);
        assert_true(read.status == TONECLS_OK || read.status == TONECLS_E_CORPUS);
        assert_true(read.corpus.count <= lines);
        labels_read_free(&read);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formats_are_told_by_name_and_content),
        cmocka_unit_test(gzip_is_read_like_plain_text),
        cmocka_unit_test(what_is_no_corpus_is_named),
        cmocka_unit_test(unknown_format_and_missing_file),
        cmocka_unit_test(bad_lines_cost_only_themselves),
        cmocka_unit_test(several_paths_make_one_corpus),
        cmocka_unit_test(stops_when_told),
        cmocka_unit_test(any_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
