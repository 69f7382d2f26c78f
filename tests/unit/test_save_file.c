/* SPDX-License-Identifier: Apache-2.0 */
#define _XOPEN_SOURCE 700
#include "helper_cmocka.h"
#include "helper_scratch.h"

#include "save/save_file.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static scratch_folder scratch;
static tonecls_error error;

static int setup(void **state)
{
    (void)state;
    scratch_new(&scratch);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    scratch_remove(&scratch);
    return 0;
}

static void assert_content(const char *name, const char *wanted)
{
    char bytes[100] = "";
    int file = open(scratch_path(&scratch, name), O_RDONLY);
    assert_true(file >= 0);
    assert_int_equal(read(file, bytes, sizeof bytes - 1), strlen(wanted));
    close(file);
    assert_string_equal(bytes, wanted);
}

static void writes_new_and_over_old(void **state)
{
    (void)state;
    assert_int_equal(tnc_save_file(scratch_path(&scratch, "m"), "one", 3, NULL, &error), TONECLS_OK);
    assert_content("m", "one");
    assert_int_equal(tnc_save_file(scratch_path(&scratch, "m"), "longer", 6, NULL, &error), TONECLS_OK);
    assert_content("m", "longer");
    assert_int_equal(tnc_save_file(scratch_path(&scratch, "m"), "", 0, NULL, &error), TONECLS_OK);
    assert_content("m", "");
    assert_int_equal(scratch_count(&scratch), 1);
}

static void keeps_the_mode_of_the_old_file(void **state)
{
    (void)state;
    struct stat status;
    chmod(scratch_text(&scratch, "m", "old"), 0640);
    assert_int_equal(tnc_save_file(scratch_path(&scratch, "m"), "new", 3, NULL, &error), TONECLS_OK);
    assert_int_equal(stat(scratch_path(&scratch, "m"), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0640);
}

static void a_link_is_followed(void **state)
{
    (void)state;
    struct stat status;
    scratch_text(&scratch, "deep/real", "old");
    assert_int_equal(symlink("deep/real", scratch_path(&scratch, "link")), 0);
    assert_int_equal(tnc_save_file(scratch_path(&scratch, "link"), "new", 3, NULL, &error), TONECLS_OK);
    assert_content("deep/real", "new");
    assert_int_equal(lstat(scratch_path(&scratch, "link"), &status), 0);
    assert_true(S_ISLNK(status.st_mode));
}

static void impossible_places_are_told_early_and_late(void **state)
{
    (void)state;
    const char *const names[] = { "none/m", "file/m", "", "new/" };
    scratch_text(&scratch, "file", "x");
    for (size_t i = 0; i < 4; i++) {
        const char *path = i == 2 ? scratch.path : scratch_path(&scratch, names[i]);
        assert_int_equal(tnc_save_possible(path, &error), TONECLS_E_IO);
        assert_int_equal(tnc_save_file(path, "x", 1, NULL, &error), TONECLS_E_IO);
    }
    assert_int_equal(tnc_save_possible(scratch_path(&scratch, "file"), &error), TONECLS_OK);
    assert_int_equal(tnc_save_possible(scratch_path(&scratch, "new"), &error), TONECLS_OK);
    assert_int_equal(tnc_save_possible("-", &error), TONECLS_OK);
    assert_int_equal(scratch_count(&scratch), 1);
    char *endless = malloc(10000);
    assert_non_null(endless);
    memset(endless, 'x', 9999);
    endless[9999] = 0;
    assert_int_equal(tnc_save_possible(endless, &error), TONECLS_E_IO);
    free(endless);
}

static void devices_are_written_to_and_stay(void **state)
{
    (void)state;
    struct stat status;
    assert_int_equal(tnc_save_file("/dev/null", "x", 1, NULL, &error), TONECLS_OK);
    assert_int_equal(stat("/dev/null", &status), 0);
    assert_true(S_ISCHR(status.st_mode));
    if (access("/dev/full", W_OK) == 0)
        assert_int_equal(tnc_save_file("/dev/full", "x", 1, NULL, &error), TONECLS_E_IO);
}

static void stopping_leaves_the_old_file(void **state)
{
    (void)state;
    volatile sig_atomic_t stop = 1;
    scratch_text(&scratch, "m", "old");
    assert_int_equal(tnc_save_file(scratch_path(&scratch, "m"), "new", 3, &stop, &error), TONECLS_E_INTERRUPTED);
    assert_content("m", "old");
    assert_int_equal(scratch_count(&scratch), 1);
}

static void a_full_disk_leaves_the_old_file(void **state)
{
    (void)state;
    static char bytes[10000];
    struct rlimit old, limit;
    signal(SIGXFSZ, SIG_IGN);
    scratch_text(&scratch, "m", "old");
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
    limit = old;
    limit.rlim_cur = 5000;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
    tonecls_status status = tnc_save_file(scratch_path(&scratch, "m"), bytes, sizeof bytes, NULL, &error);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &old), 0);
    assert_int_equal(status, TONECLS_E_IO);
    assert_non_null(strstr(error.message, "too large"));
    assert_content("m", "old");
    assert_int_equal(scratch_count(&scratch), 1);
}

static void a_temporary_name_that_is_taken_is_not_touched(void **state)
{
    (void)state;
    char name[64];
    snprintf(name, sizeof name, "m.tmp-%ld-0", (long)getpid());
    scratch_text(&scratch, name, "mine");
    assert_int_equal(tnc_save_file(scratch_path(&scratch, "m"), "new", 3, NULL, &error), TONECLS_OK);
    assert_content(name, "mine");
    assert_content("m", "new");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(writes_new_and_over_old, setup, teardown),
        cmocka_unit_test_setup_teardown(keeps_the_mode_of_the_old_file, setup, teardown),
        cmocka_unit_test_setup_teardown(a_link_is_followed, setup, teardown),
        cmocka_unit_test_setup_teardown(impossible_places_are_told_early_and_late, setup, teardown),
        cmocka_unit_test_setup_teardown(devices_are_written_to_and_stay, setup, teardown),
        cmocka_unit_test_setup_teardown(stopping_leaves_the_old_file, setup, teardown),
        cmocka_unit_test_setup_teardown(a_full_disk_leaves_the_old_file, setup, teardown),
        cmocka_unit_test_setup_teardown(a_temporary_name_that_is_taken_is_not_touched, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
