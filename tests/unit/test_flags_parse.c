/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"
#include "helper_seeded.h"

#include "option/flags.h"

#include <stdio.h>
#include <string.h>

static tnc_request request;
static tonecls_error error;
static char words[20][64];

/* Words separated by blanks; '_' stands for an empty word. */
static tonecls_status parse(unsigned command, const char *line)
{
    char *argv[20];
    int argc = 0;
    while (*line && argc < 20) {
        size_t size = strcspn(line, " ");
        memcpy(words[argc], line, size);
        words[argc][size] = 0;
        if (!strcmp(words[argc], "_"))
            words[argc][0] = 0;
        argv[argc] = words[argc];
        argc++;
        line += size + (line[size] == ' ');
    }
    tnc_request_free(&request);
    return tnc_flags_parse(argv, argc, command, &request, &error);
}

static void flags_and_paths_in_any_order(void **state)
{
    (void)state;
    assert_int_equal(parse(TNC_TRAIN, "a.tsv -o m.tcm --cost 0.3 b.tsv -j4 --ngrams=1-3 --chars 4 --balance -C2 -- -x"),
                     TONECLS_OK);
    assert_int_equal(request.path_count, 3);
    assert_string_equal(request.paths[1], "b.tsv");
    assert_string_equal(request.paths[2], "-x");
    assert_string_equal(request.output, "m.tcm");
    assert_true(request.cost > 1.99 && request.cost < 2.01); /* the last one wins */
    assert_int_equal(request.threads, 4);
    assert_int_equal(request.ngrams.min, 1);
    assert_int_equal(request.ngrams.max, 3);
    assert_int_equal(request.chars.min, 4);
    assert_int_equal(request.chars.max, 4);
    assert_int_equal(request.balance, 1);
}

static void what_was_not_asked_is_unset(void **state)
{
    (void)state;
    assert_int_equal(parse(TNC_TRAIN, "-"), TONECLS_OK);
    assert_string_equal(request.paths[0], "-");
    assert_int_equal(request.ngrams.min, TNC_UNSET);
    assert_int_equal(request.title, TNC_UNSET);
    assert_int_equal(request.seed, TNC_UNSET);
    assert_true(request.cost < 0);
    assert_null(request.output);
}

static void pairs_may_come_again(void **state)
{
    (void)state;
    assert_int_equal(parse(TNC_TRAIN, "--property licence=MIT --set a=b=c --property author="), TONECLS_OK);
    assert_int_equal(request.properties.count, 2);
    assert_string_equal(request.properties.items[0].name, "licence");
    assert_string_equal(request.properties.items[1].value, "");
    assert_string_equal(request.sets.items[0].value, "b=c");
}

static void sizes_may_have_a_suffix(void **state)
{
    (void)state;
    assert_int_equal(parse(TNC_TRAIN, "--max-memory 2G --max-features 8M --lead 1k"), TONECLS_OK);
    assert_int_equal(request.max_memory, (int64_t)2 << 30);
    assert_int_equal(request.max_features, 8 << 20);
    assert_int_equal(request.lead, 1024);
}

static void mistakes_are_named(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        { "--ngram 1-2", "did you mean --ngrams?" },
        { "--xyzzyxyz", "no flag --xyzzyxyz; -h lists them" },
        { "-Z", "no flag -Z" },
        { "-o", "--output needs a value: MODEL" },
        { "--output", "--output needs a value" },
        { "-o _", "may not be empty" },
        { "_", "an empty name" },
        { "--cost abc", "wanted is a number" },
        { "--cost nan", "wanted is a number" },
        { "--cost 0", "wanted is a number" },
        { "--cost 1e-300", "wanted is a number" },
        { "--cost 1x", "wanted is a number" },
        { "--cv 1", "wanted is a whole number from 2" },
        { "--cv 3.5", "wanted is a whole number" },
        { "--cv 3k", "wanted is a whole number" },
        { "--cv 99999999999999999999", "wanted is a whole number" },
        { "--seed -1", "wanted is a whole number" },
        { "--ngrams 3-2", "wanted is a range" },
        { "--ngrams 0-2", "wanted is a range" },
        { "--ngrams 1-6", "wanted is a range" },
        { "--ngrams -1", "wanted is a range" },
        { "--ngrams 1-", "wanted is a range" },
        { "--solver svm", "there are auto|libsvm|liblinear" },
        { "--solver auto|libsvm", "there are auto|libsvm|liblinear" },
        { "--task lab", "there are label|tag|pair|target" },
        { "--property x", "wanted is NAME=VALUE" },
        { "--property =x", "wanted is NAME=VALUE" },
        { "--tune=yes", "--tune takes no value" },
        { "--quiet=1", "--quiet takes no value" },
        { "-m x", "no flag -m" },
        { "--h", "no flag --h" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        if (parse(TNC_TRAIN, cases[i][0]) != TONECLS_E_ARGUMENT)
            fail_msg("'%s' was taken", cases[i][0]);
        if (!strstr(error.message, cases[i][1]))
            fail_msg("'%s' gives '%s', not '%s'", cases[i][0], error.message, cases[i][1]);
    }
}

static void each_command_has_its_flags(void **state)
{
    (void)state;
    assert_int_equal(parse(TNC_EVAL, "-m x"), TONECLS_OK);
    assert_int_equal(parse(TNC_EVAL, "-o x"), TONECLS_E_ARGUMENT);
    assert_int_equal(parse(TNC_EVAL, "-h"), TONECLS_OK);
    assert_int_equal(request.help, 1);
    assert_int_equal(parse(TNC_TRAIN, "--help"), TONECLS_OK);
    assert_int_equal(request.long_help, 1);
}

/* Every flag of the table is taken with some value, and refused without one when it wants one. */
static void the_whole_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < tnc_flag_count; i++) {
        const tnc_flag *flag = &tnc_flags[i];
        static const char *const values[] = { "", "7", "0.5", "1-2", "text", "", "a=b" };
        char line[128];
        if (strlen(flag->name) == 1)
            continue;
        snprintf(line, sizeof line, "--%s", flag->name);
        unsigned command = flag->commands & TNC_TRAIN ? TNC_TRAIN : TNC_EVAL;
        assert_int_equal(parse(command, line), flag->argument ? TONECLS_E_ARGUMENT : TONECLS_OK);
        if (!flag->argument)
            continue;
        size_t choice = flag->choices ? strcspn(flag->choices, "|") : 0;
        if (flag->choices)
            snprintf(line, sizeof line, "--%s=%.*s", flag->name, (int)choice, flag->choices);
        else if (flag->kind == TNC_FLAG_WHOLE)
            snprintf(line, sizeof line, "--%s %.0f", flag->name, flag->low);
        else
            snprintf(line, sizeof line, "--%s %s", flag->name, values[flag->kind]);
        if (parse(command, line))
            fail_msg("%s: %s", line, error.message);
    }
}

static void any_words(void **state)
{
    (void)state;
    static const char *const parts[] = { "--", "-", "cv", "=", "o", "x", "3", "set", "ngrams", "1-2", "title", "j" };
    seeded random = seeded_begin("flags", 3);
    for (int round = 0; round < 20000; round++) {
        char line[100] = "";
        for (size_t n = seeded_below(&random, 9); n > 0; n--) {
            strcat(line, parts[seeded_below(&random, sizeof parts / sizeof *parts)]);
            if (seeded_below(&random, 2))
                strcat(line, " ");
        }
        tonecls_status status = parse(TNC_TRAIN, line);
        assert_true(status == TONECLS_OK || status == TONECLS_E_ARGUMENT);
    }
}

static int setup(void **state)
{
    (void)state;
    tnc_request_init(&request);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    tnc_request_free(&request);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(flags_and_paths_in_any_order),
        cmocka_unit_test(what_was_not_asked_is_unset),
        cmocka_unit_test(pairs_may_come_again),
        cmocka_unit_test(sizes_may_have_a_suffix),
        cmocka_unit_test(mistakes_are_named),
        cmocka_unit_test(each_command_has_its_flags),
        cmocka_unit_test(the_whole_table),
        cmocka_unit_test(any_words),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
