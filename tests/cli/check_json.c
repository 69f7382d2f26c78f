/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Checks lines of `tonecls predict --json` on standard input against version 1 of the format: every field there, no
 * other, types and ranges right, scores best first and (unless -m: several labels) summing to 1. Prints the first
 * mistake; exit code 0 or 1. With -n N there must be N lines.
 */
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned long line;

static void wrong(const char *what)
{
    printf("line %lu: %s\n", line, what);
    exit(1);
}

static void need(int truth, const char *what)
{
    if (!truth)
        wrong(what);
}

/* The value, whose type must be one of the letters: o a s i (whole number >= 0) r (number) z (null). */
static json_t *get(json_t *object, const char *name, const char *types)
{
    json_t *value = json_object_get(object, name);
    need(value != NULL, name);
    for (; *types; types++)
        if ((*types == 'o' && json_is_object(value)) || (*types == 'a' && json_is_array(value)) ||
            (*types == 's' && json_is_string(value)) || (*types == 'r' && json_is_number(value)) ||
            (*types == 'i' && json_is_integer(value) && json_integer_value(value) >= 0) ||
            (*types == 'z' && json_is_null(value)))
            return value;
    wrong(name);
    return NULL;
}

static void probability(json_t *object, const char *types)
{
    json_t *value = get(object, "probability", types);
    need(json_is_null(value) || (json_number_value(value) >= 0 && json_number_value(value) <= 1), "probability range");
}

static void one_of(json_t *value, const char *words)
{
    char pattern[64];
    snprintf(pattern, sizeof pattern, " %s ", json_string_value(value));
    need(strstr(words, pattern) != NULL, json_string_value(value));
}

/* Bytes of the text, title apart; the number of fields the object should have beyond this. */
static size_t span(json_t *object, json_int_t bytes)
{
    json_int_t start = json_integer_value(get(object, "start", "i")), end = json_integer_value(get(object, "end", "i"));
    json_t *field = json_object_get(object, "field");
    need(start <= end && end <= bytes, "span");
    need(!field || !strcmp(json_string_value(field), "title"), "field");
    return field ? 3 : 2;
}

static void tone(json_t *object, int several)
{
    size_t i;
    json_t *score, *scores = get(object, "scores", "a");
    double sum = 0, last = 2;
    need(json_object_size(object) == 3, "fields of tone");
    json_t *label = get(object, "label", "sz");
    probability(object, "rz");
    json_array_foreach(scores, i, score)
    {
        need(json_object_size(score) == 2, "fields of a score");
        get(score, "label", "s");
        probability(score, "r");
        double p = json_number_value(json_object_get(score, "probability"));
        need(p <= last, "scores are best first");
        last = p;
        sum += p;
    }
    need(several || !i || fabs(sum - 1) < 1e-4, "scores sum to 1");
    if (json_is_string(label))
        need(json_equal(label, json_object_get(json_array_get(scores, 0), "label")), "label is the best score");
    else
        need(json_is_null(json_object_get(object, "probability")), "no label, no probability");
}

static void stances(json_t *array, json_int_t bytes, json_t *actors)
{
    size_t i, k;
    json_t *stance, *evidence;
    json_array_foreach(array, i, stance)
    {
        need(json_object_size(stance) == 5, "fields of a stance");
        size_t target = (size_t)json_integer_value(get(stance, "target", "i"));
        need(target < json_array_size(actors), "target");
        need(json_equal(get(stance, "target_name", "s"), json_object_get(json_array_get(actors, target), "name")),
             "target_name");
        one_of(get(stance, "stance", "s"), " supportive opposed ");
        probability(stance, "r");
        json_array_foreach(get(stance, "evidence", "a"), k, evidence)
        {
            get(evidence, "sentence", "i");
            need(json_object_size(evidence) == 1 + span(evidence, bytes), "fields of evidence");
        }
    }
}

static void actor(json_t *object, size_t id, json_int_t bytes, json_t *actors)
{
    size_t i;
    json_t *item;
    need(json_object_size(object) == 8, "fields of an actor");
    need((size_t)json_integer_value(get(object, "id", "i")) == id, "id of an actor");
    need(json_string_length(get(object, "name", "s")) > 0, "name");
    one_of(get(object, "type", "s"), " person country organisation group ");
    json_array_foreach(get(object, "aliases", "a"), i, item) need(json_is_string(item), "alias");
    json_array_foreach(get(object, "mentions", "a"), i, item)
    {
        get(item, "sentence", "i");
        need(json_object_size(item) == 1 + span(item, bytes), "fields of a mention");
    }
    json_t *attitude = get(object, "attitude", "oz");
    if (json_is_object(attitude)) {
        get(attitude, "label", "s");
        probability(attitude, "r");
    }
    one_of(get(object, "stance", "s"), " neutral supportive opposed mixed ");
    stances(get(object, "stances", "a"), bytes, actors);
}

static void answer(json_t *object, int several)
{
    size_t i;
    json_t *item;
    need(json_object_size(object) == 10, "fields of the line");
    json_int_t bytes = json_integer_value(get(object, "bytes", "i"));
    need(json_integer_value(get(object, "bad_bytes", "i")) <= bytes, "bad_bytes");
    get(object, "sentences", "i");
    get(object, "model", "sz");
    tone(get(object, "tone", "o"), several);
    json_array_foreach(get(object, "highlights", "a"), i, item)
    {
        get(item, "text", "s");
        get(item, "score", "r");
        need(json_object_size(item) == 2 + span(item, bytes), "fields of a highlight");
    }
    need(i <= 3, "at most three highlights");
    json_t *actors = get(object, "actors", "a");
    json_array_foreach(actors, i, item) actor(item, i, bytes, actors);
    json_array_foreach(get(object, "flags", "a"), i, item)
        one_of(item, " empty unknown pairs_capped actors_capped page ");
}

static void check(const char *bytes, size_t size, int several)
{
    json_error_t error;
    json_t *object = json_loadb(bytes, size, JSON_ALLOW_NUL, &error);
    need(object != NULL, error.text);
    need(json_is_object(object), "an object");
    need(json_integer_value(get(object, "v", "i")) == 1, "v is 1");
    need(json_object_get(object, "id") != NULL, "id");
    json_t *fault = json_object_get(object, "error");
    if (fault) {
        need(json_object_size(object) == 3 && json_object_size(fault) == 2, "fields of an error");
        need(json_string_length(get(fault, "code", "s")) > 0, "code");
        need(json_string_length(get(fault, "message", "s")) > 0, "message");
    } else {
        answer(object, several);
    }
    json_decref(object);
}

int main(int argc, char **argv)
{
    int several = argc > 1 && !strcmp(argv[1], "-m");
    const char *count = argc > 2 && !strcmp(argv[1], "-n") ? argv[2] : NULL;
    size_t size = 0, capacity = 1 << 16;
    char *bytes = malloc(capacity);
    for (int c; bytes && (c = getchar()) != EOF;) {
        if (c == '\n') {
            line++;
            check(bytes, size, several);
            size = 0;
            continue;
        }
        if (size == capacity && !(bytes = realloc(bytes, capacity *= 2)))
            return 1;
        bytes[size++] = (char)c;
    }
    need(size == 0, "the last line has its newline");
    need(!count || line == strtoul(count, NULL, 10), "number of lines");
    free(bytes);
    return 0;
}
