/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_labels.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void reads_label_folders_in_order(void **state)
{
    (void)state;
    labels_read read;
    scratch_new(&read.scratch);
    scratch_text(&read.scratch, "c/pos/b.txt", "fine\n");
    scratch_text(&read.scratch, "c/pos/a.txt", "good\nday\n");
    scratch_gzip(&read.scratch, "c/neg/z.txt.gz", "bad", 3);
    labels_read_made(&read, "c", NULL);
    assert_int_equal(read.status, TONECLS_OK);
    assert_int_equal(read.corpus.count, 3);
    assert_string_equal(labels_show(&read, 0), "neg||bad");
    assert_string_equal(labels_show(&read, 1), "pos||good\nday");
    assert_string_equal(labels_show(&read, 2), "pos||fine");
    const tnc_record *record = &read.corpus.records[1];
    assert_int_equal(record->id_size, 11);
    assert_memory_equal(tnc_record_id(&read.corpus, record), "\"pos/a.txt\"", 11);
    assert_int_equal(tnc_notes_count(&read.notes, TNC_DROPPED), 0);
    labels_read_free(&read);
}

static void strange_things_are_passed_over_and_counted(void **state)
{
    (void)state;
    labels_read read;
    scratch_new(&read.scratch);
    scratch_text(&read.scratch, "c/pos/a.txt", "good");
    scratch_text(&read.scratch, "c/neg/a.txt", "bad");
    scratch_text(&read.scratch, "c/neg/notes.md", "not for us");
    scratch_text(&read.scratch, "c/neg/.hidden.txt", "not for us");
    scratch_text(&read.scratch, "c/neg/deeper/a.txt", "not for us");
    scratch_text(&read.scratch, "c/README", "not for us");
    scratch_text(&read.scratch, "c/empty/x.md", "not for us");
    assert_int_equal(mkfifo(scratch_path(&read.scratch, "c/neg/pipe.txt"), 0600), 0);
    assert_int_equal(symlink("loop.txt", scratch_path(&read.scratch, "c/neg/loop.txt")), 0);
    assert_int_equal(symlink("..", scratch_path(&read.scratch, "c/neg/up")), 0);
    assert_int_equal(symlink("nowhere", scratch_path(&read.scratch, "c/neg/dangling.txt")), 0);
    labels_read_made(&read, "c", NULL);
    assert_int_equal(read.status, TONECLS_OK);
    assert_int_equal(read.corpus.count, 2);
    assert_int_equal(labels_noted(&read, "not a .txt file"), 2);
    assert_int_equal(labels_noted(&read, "hidden file or folder"), 1);
    assert_int_equal(labels_noted(&read, "folder inside a LABEL folder"), 2);
    assert_int_equal(labels_noted(&read, "file outside the LABEL folders"), 1);
    assert_int_equal(labels_noted(&read, "not a regular file (FIFO, device or socket)"), 1);
    assert_int_equal(labels_noted(&read, "loop of symbolic links"), 1);
    assert_int_equal(labels_noted(&read, "LABEL folder without a usable .txt file"), 1);
    assert_int_equal(tnc_notes_count(&read.notes, TNC_FAILED), 1);
    labels_read_free(&read);
}

static void links_to_files_are_followed(void **state)
{
    (void)state;
    labels_read read;
    scratch_new(&read.scratch);
    scratch_text(&read.scratch, "elsewhere", "good");
    scratch_text(&read.scratch, "c/neg/a.txt", "bad");
    scratch_text(&read.scratch, "c/pos/b.txt", "better");
    assert_int_equal(symlink("../../elsewhere", scratch_path(&read.scratch, "c/pos/a.txt")), 0);
    labels_read_made(&read, "c", NULL);
    assert_int_equal(read.corpus.count, 3);
    assert_string_equal(labels_show(&read, 1), "pos||good");
    labels_read_free(&read);
}

static void unreadable_files_do_not_end_it(void **state)
{
    (void)state;
    labels_read read;
    scratch_new(&read.scratch);
    scratch_text(&read.scratch, "c/neg/a.txt", "bad");
    scratch_text(&read.scratch, "c/pos/a.txt", "good");
    scratch_write(&read.scratch, "c/pos/b.txt.gz", "\x1f\x8b\x08\0\0\0\0\0\0\3broken", 16);
    labels_read_made(&read, "c", NULL);
    assert_int_equal(read.status, TONECLS_OK);
    assert_int_equal(read.corpus.count, 2);
    assert_int_equal(labels_noted(&read, "unreadable file"), 1);
    labels_read_free(&read);
}

static void a_folder_of_files_is_no_corpus(void **state)
{
    (void)state;
    labels_read read;
    scratch_new(&read.scratch);
    scratch_text(&read.scratch, "pos/a.txt", "good");
    labels_read_made(&read, "pos", NULL);
    assert_int_equal(read.status, TONECLS_E_CORPUS);
    assert_non_null(strstr(read.error.message, "file outside the LABEL folders"));
    labels_read_free(&read);
}

static void folder_names_must_be_labels(void **state)
{
    (void)state;
    labels_read read;
    scratch_new(&read.scratch);
    scratch_text(&read.scratch, "c/a\nb/a.txt", "good");
    labels_read_made(&read, "c", NULL);
    assert_int_equal(read.status, TONECLS_E_CORPUS);
    assert_non_null(strstr(read.error.message, "newline"));
    labels_read_free(&read);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_label_folders_in_order),   cmocka_unit_test(strange_things_are_passed_over_and_counted),
        cmocka_unit_test(links_to_files_are_followed),    cmocka_unit_test(unreadable_files_do_not_end_it),
        cmocka_unit_test(a_folder_of_files_is_no_corpus), cmocka_unit_test(folder_names_must_be_labels),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
