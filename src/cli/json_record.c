/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/json_record.h"
#include "cli/json_quick.h"
#include "cli/repair.h"

#include <stdlib.h>
#include <string.h>

void cli_record_clear(cli_record *record)
{
    json_decref(record->object);
    record->object = NULL;
    cli_chunk_clear(&record->mended);
    cli_chunk_clear(&record->id);
}

void cli_record_free(cli_record *record)
{
    cli_record_clear(record);
    cli_chunk_free(&record->mended);
    cli_chunk_free(&record->id);
}

/* Four hexadecimal digits, or CLI_BROKEN. */
static uint32_t hex4(const char *bytes)
{
    uint32_t value = 0;
    for (int i = 0; i < 4; i++) {
        char c = bytes[i];
        uint32_t digit = c >= '0' && c <= '9'   ? (uint32_t)(c - '0')
                         : c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a') + 10
                         : c >= 'A' && c <= 'F' ? (uint32_t)(c - 'A') + 10
                                                : 16;
        if (digit > 15)
            return CLI_BROKEN;
        value = value << 4 | digit;
    }
    return value;
}

static int is_escape(const char *bytes, size_t left, uint32_t from, uint32_t to)
{
    if (left < 6 || bytes[0] != '\\' || bytes[1] != 'u')
        return 0;
    uint32_t value = hex4(bytes + 2);
    return value >= from && value <= to;
}

/* Rewrites lone surrogates as \ufffd in place. Returns how many. */
static size_t mend_surrogates(char *bytes, size_t size)
{
    size_t mended = 0;
    for (size_t i = 0; i + 1 < size; i++) {
        if (bytes[i] != '\\')
            continue;
        if (is_escape(bytes + i, size - i, 0xd800, 0xdbff) && is_escape(bytes + i + 6, size - i - 6, 0xdc00, 0xdfff)) {
            i += 11;
        } else if (is_escape(bytes + i, size - i, 0xd800, 0xdfff)) {
            memcpy(bytes + i + 2, "fffd", 4);
            mended++;
            i += 5;
        } else {
            i++; /* \\ and other escapes: the next byte belongs to this one */
        }
    }
    return mended;
}

/* Parses a mended copy, after jansson refused the line itself. */
static json_t *parse_mended(cli_record *record, const char *line, size_t size, uint64_t *repaired, json_error_t *error)
{
    *repaired = cli_repair(&record->mended, line, size);
    if (record->mended.failed)
        return NULL;
    size_t surrogates = mend_surrogates(record->mended.bytes, record->mended.size);
    if (!*repaired && !surrogates)
        return NULL;
    return json_loadb(record->mended.bytes, record->mended.size, JSON_ALLOW_NUL, error);
}

static int take_id(cli_record *record, cli_subject *subject)
{
    const json_t *id = json_object_get(record->object, "id");
    if (!id || json_is_null(id))
        return 1;
    if (json_is_string(id)) {
        subject->id = json_string_value(id);
        subject->id_size = json_string_length(id);
        return 1;
    }
    char *text = json_dumps(id, JSON_ENCODE_ANY | JSON_COMPACT | JSON_REAL_PRECISION(17));
    if (!text)
        return 0;
    cli_chunk_string(&record->id, text);
    free(text);
    subject->id = record->id.bytes;
    subject->id_size = record->id.size;
    subject->id_is_json = 1;
    return !record->id.failed;
}

/* A member that should be a string: 1 there, 0 absent or null, -1 something else. */
static int take_string(const json_t *object, const char *name, const char **bytes, size_t *size)
{
    const json_t *value = json_object_get(object, name);
    if (!value || json_is_null(value))
        return 0;
    if (!json_is_string(value))
        return -1;
    *bytes = json_string_value(value);
    *size = json_string_length(value);
    return 1;
}

/* What jansson would have found out, said of values that the quick reader took. */
static int take_quick(const cli_quick *quick, cli_subject *subject, cli_fault *fault)
{
    if (quick->id.kind == 's' || quick->id.kind == 'n') {
        subject->id = quick->id.bytes;
        subject->id_size = quick->id.size;
        subject->id_is_json = quick->id.kind == 'n';
    }
    if (quick->text.kind != 's')
        return cli_fault_set(fault, "json",
                             quick->text.kind && quick->text.kind != 'z' ? "\"text\" is not a string" : "no \"text\"");
    subject->document.text = quick->text.bytes;
    subject->document.text_size = quick->text.size;
    if (quick->title.kind == 's') {
        subject->document.title = quick->title.bytes;
        subject->document.title_size = quick->title.size;
    }
    return !quick->title.kind || quick->title.kind == 's' || quick->title.kind == 'z' ||
           cli_fault_set(fault, "json", "\"title\" is not a string");
}

static int read_slowly(cli_record *record, const char *line, size_t size, cli_subject *subject, cli_fault *fault)
{
    json_error_t error;
    record->object = json_loadb(line, size, JSON_ALLOW_NUL, &error);
    if (!record->object && json_error_code(&error) != json_error_out_of_memory)
        record->object = parse_mended(record, line, size, &subject->repaired, &error);
    if (!record->object && (record->mended.failed || json_error_code(&error) == json_error_out_of_memory))
        return cli_fault_set(fault, "memory", "out of memory");
    if (!record->object)
        return cli_fault_set(fault, "json", size ? "not JSON: %s (column %d)" : "not JSON: the line is empty",
                             error.text, error.column);
    if (!json_is_object(record->object))
        return cli_fault_set(fault, "json", "not a JSON object");
    if (!take_id(record, subject))
        return cli_fault_set(fault, "memory", "out of memory");
    int text = take_string(record->object, "text", &subject->document.text, &subject->document.text_size);
    int title = take_string(record->object, "title", &subject->document.title, &subject->document.title_size);
    if (text <= 0)
        return cli_fault_set(fault, "json", text ? "\"text\" is not a string" : "no \"text\"");
    return title >= 0 || cli_fault_set(fault, "json", "\"title\" is not a string");
}

int cli_record_read(cli_record *record, const char *line, size_t size, cli_subject *subject, cli_fault *fault)
{
    cli_quick quick;
    cli_record_clear(record);
    if (cli_quick_read(&quick, line, size, &record->mended) && quick.id.kind != 'o')
        return take_quick(&quick, subject, fault);
    cli_chunk_clear(&record->mended);
    return read_slowly(record, line, size, subject, fault);
}
