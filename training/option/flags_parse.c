/* SPDX-License-Identifier: Apache-2.0 */
/* From words to a request. A mistake is reported as one line that says what was expected. */
#include "corpus/task.h"
#include "option/flags.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

void tnc_request_init(tnc_request *request)
{
    *request = (tnc_request){ .ngrams = { TNC_UNSET, TNC_UNSET },
                              .chars = { TNC_UNSET, TNC_UNSET },
                              .title = TNC_UNSET,
                              .lead = TNC_UNSET,
                              .punctuation = TNC_UNSET,
                              .balance = TNC_UNSET,
                              .names = TNC_UNSET,
                              .tune = TNC_UNSET,
                              .folds = TNC_UNSET,
                              .seed = TNC_UNSET,
                              .threads = TNC_UNSET,
                              .min_count = TNC_UNSET,
                              .max_features = TNC_UNSET,
                              .max_words = TNC_UNSET,
                              .max_memory = TNC_UNSET,
                              .cv = TNC_UNSET,
                              .cost = -1,
                              .blend = -1,
                              .threshold = -1 };
}

static void free_grown(void *array, size_t bytes)
{
    tnc_memory memory = tnc_memory_from(NULL);
    if (array)
        memory.resize(memory.context, array, bytes, 0);
}

void tnc_request_free(tnc_request *request)
{
    free_grown(request->paths, request->path_capacity * sizeof *request->paths);
    free_grown(request->sets.items, request->sets.capacity * sizeof *request->sets.items);
    free_grown(request->properties.items, request->properties.capacity * sizeof *request->properties.items);
    tnc_request_init(request);
}

static tonecls_status fail_value(const tnc_flag *flag, const char *value, const char *wanted, tonecls_error *error)
{
    return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "--%s %s: %s", flag->name, value, wanted);
}

static tonecls_status fail_bounds(const tnc_flag *flag, const char *value, const char *kind, tonecls_error *error)
{
    return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "--%s %s: wanted is %s from %.7g to %.7g", flag->name,
                    value, kind, flag->low, flag->high);
}

static double suffix_factor(const char *end)
{
    static const char letters[] = "kMG";
    double factor = 1;
    if (!*end || end[1])
        return *end ? 0 : 1;
    const char *at = strchr(letters, *end == 'K' ? 'k' : *end);
    for (const char *c = letters; at && c <= at; c++)
        factor *= 1024;
    return at ? factor : 0;
}

static tonecls_status parse_whole(const tnc_flag *flag, const char *value, int64_t *field, tonecls_error *error)
{
    char *end;
    errno = 0;
    long long number = strtoll(value, &end, 10);
    double factor = flag->high > 1e6 ? suffix_factor(end) : *end ? 0 : 1;
    if (end == value || value[0] == ' ' || value[0] == '+' || errno || factor == 0 ||
        (double)number * factor < flag->low || (double)number * factor > flag->high)
        return fail_bounds(flag, value, "a whole number", error);
    *field = (int64_t)number * (int64_t)factor;
    return TONECLS_OK;
}

static tonecls_status parse_real(const tnc_flag *flag, const char *value, double *field, tonecls_error *error)
{
    char *end;
    double number = strtod(value, &end);
    if (end == value || *end || value[0] == ' ' || !isfinite(number) || number < flag->low || number > flag->high)
        return fail_bounds(flag, value, "a number", error);
    *field = number;
    return TONECLS_OK;
}

static tonecls_status parse_range(const tnc_flag *flag, const char *value, tnc_range *field, tonecls_error *error)
{
    char *end;
    long low = strtol(value, &end, 10), high = low;
    int fine = end != value && value[0] >= '0' && value[0] <= '9';
    if (fine && *end == '-') {
        const char *second = end + 1;
        high = strtol(second, &end, 10);
        fine = end != second && *second >= '0' && *second <= '9';
    }
    if (!fine || *end || low > high || (double)low < flag->low || (double)high > flag->high || (low == 0 && high > 0))
        return fail_value(flag, value, "wanted is a range such as 1-2, or 0 for none", error);
    *field = (tnc_range){ low, high };
    return TONECLS_OK;
}

static tonecls_status parse_choice(const tnc_flag *flag, const char *value, const char **field, tonecls_error *error)
{
    size_t size = strlen(value);
    for (const char *c = flag->choices; c && size;) {
        const char *end = strchr(c, '|');
        size_t length = end ? (size_t)(end - c) : strlen(c);
        if (length == size && !memcmp(c, value, size)) {
            *field = value;
            return TONECLS_OK;
        }
        c = end ? end + 1 : NULL;
    }
    return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "--%s %s: there are %s", flag->name, value,
                    flag->choices);
}

static tonecls_status parse_pair(const tnc_flag *flag, char *value, tnc_pairs *field, tonecls_error *error)
{
    tnc_memory memory = tnc_memory_from(NULL);
    char *equals = strchr(value, '=');
    if (!equals || equals == value)
        return fail_value(flag, value, "wanted is NAME=VALUE", error);
    if (!tnc_reserve(&memory, &field->items, &field->capacity, field->count + 1, sizeof *field->items))
        return tnc_fail_memory(error);
    *equals = 0;
    field->items[field->count++] = (tnc_set){ value, equals + 1 };
    return TONECLS_OK;
}

static tonecls_status set_flag(const tnc_flag *flag, char *value, tnc_request *request, tonecls_error *error)
{
    void *field = (char *)request + flag->offset;
    switch (flag->kind) {
    case TNC_FLAG_SWITCH:
        *(int64_t *)field = (int64_t)flag->low;
        return TONECLS_OK;
    case TNC_FLAG_WHOLE:
        return parse_whole(flag, value, field, error);
    case TNC_FLAG_REAL:
        return parse_real(flag, value, field, error);
    case TNC_FLAG_RANGE:
        return parse_range(flag, value, field, error);
    case TNC_FLAG_CHOICE:
        return parse_choice(flag, value, field, error);
    case TNC_FLAG_PAIR:
        return parse_pair(flag, value, field, error);
    case TNC_FLAG_TEXT:
        break;
    }
    *(const char **)field = value;
    return *value ? TONECLS_OK : fail_value(flag, value, "may not be empty", error);
}

static const tnc_flag *flag_named(const char *name, size_t size, unsigned command)
{
    for (size_t i = 0; i < tnc_flag_count; i++)
        if (tnc_flags[i].commands & command && strlen(tnc_flags[i].name) == size && size > 1 &&
            !memcmp(tnc_flags[i].name, name, size))
            return &tnc_flags[i];
    return NULL;
}

static const tnc_flag *flag_lettered(char letter, unsigned command)
{
    for (size_t i = 0; i < tnc_flag_count; i++)
        if (tnc_flags[i].commands & command && tnc_flags[i].letter == letter && letter)
            return &tnc_flags[i];
    return NULL;
}

static tonecls_status fail_unknown(const char *word, size_t size, unsigned command, tonecls_error *error)
{
    const char *names[64];
    char given[64];
    size_t count = 0;
    for (size_t i = 0; i < tnc_flag_count && count < 64; i++)
        if (tnc_flags[i].commands & command && strlen(tnc_flags[i].name) > 1)
            names[count++] = tnc_flags[i].name;
    size_t kept = size < sizeof given ? size : sizeof given - 1;
    memcpy(given, word, kept);
    given[kept] = 0;
    const char *near = word[0] == '-' && word[1] == '-' ? tnc_nearest(given + 2, names, count) : NULL;
    if (near)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "no flag %s; did you mean --%s?", given, near);
    return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "no flag %s; -h lists them", given);
}

/* A word that begins with '-'. *used: further words it took. */
static tonecls_status parse_word(char **argv, int left, unsigned command, tnc_request *request, int *used,
                                 tonecls_error *error)
{
    char *word = argv[0], *value = NULL;
    int is_long = word[1] == '-';
    size_t size = is_long ? strcspn(word, "=") : 2;
    const tnc_flag *flag = is_long ? flag_named(word + 2, size - 2, command) : flag_lettered(word[1], command);
    if (!flag)
        return fail_unknown(word, is_long ? size : strlen(word), command, error);
    if (word[size])
        value = word + size + (is_long || word[size] == '=');
    if (!flag->argument && value)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "--%s takes no value", flag->name);
    if (flag->argument && !value) {
        if (left < 2)
            return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "--%s needs a value: %s", flag->name,
                            flag->argument);
        value = argv[1];
        *used = 1;
    }
    return set_flag(flag, value, request, error);
}

static tonecls_status add_path(tnc_request *request, const char *path, tonecls_error *error)
{
    tnc_memory memory = tnc_memory_from(NULL);
    if (!*path)
        return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "an empty name of a corpus");
    if (!tnc_reserve(&memory, &request->paths, &request->path_capacity, request->path_count + 1,
                     sizeof *request->paths))
        return tnc_fail_memory(error);
    request->paths[request->path_count++] = path;
    return TONECLS_OK;
}

tonecls_status tnc_flags_parse(char **argv, int argc, unsigned command, tnc_request *request, tonecls_error *error)
{
    tonecls_status status = TONECLS_OK;
    int only_paths = 0;
    for (int i = 0; i < argc && !status; i++) {
        int used = 0;
        if (!only_paths && !strcmp(argv[i], "--"))
            only_paths = 1;
        else if (!only_paths && argv[i][0] == '-' && argv[i][1])
            status = parse_word(argv + i, argc - i, command, request, &used, error);
        else
            status = add_path(request, argv[i], error);
        i += used;
    }
    return status;
}
