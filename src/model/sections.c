/* SPDX-License-Identifier: Apache-2.0 */
/* Rules 1 to 14 of models/FORMAT.md, in their order: each makes the bytes safe that the next one reads. */
#include "model/sections.h"

#include "base/bytes.h"
#include "model/checksum.h"

typedef struct known_section {
    char name[5];
    unsigned char required, tagged;
} known_section;

static const known_section known_sections[] = {
    { "HEAD", 1, 0 }, { "BLKS", 1, 0 }, { "LABL", 1, 0 }, { "PLNS", 1, 0 }, { "KEYS", 1, 0 },
    { "SLOT", 1, 0 }, { "IDFS", 1, 0 }, { "SCAL", 1, 0 }, { "ROWS", 1, 0 }, { "LXKY", 1, 1 },
    { "LXSL", 1, 1 }, { "LXVL", 1, 1 }, { "BLOB", 1, 1 }, { "NAME", 0, 0 }, { "PROP", 0, 0 },
};

tonecls_status tnc_damaged(tonecls_error *error, uint64_t offset, const char *what)
{
    return tnc_fail(error, TONECLS_E_CORRUPT, offset, "damaged model file: %s (byte %llu)", what,
                    (unsigned long long)offset);
}

int tnc_section_required(const char name[4], int *tagged)
{
    for (size_t i = 0; i < sizeof known_sections / sizeof *known_sections; i++) {
        if (memcmp(known_sections[i].name, name, 4) != 0)
            continue;
        if (tagged)
            *tagged = known_sections[i].tagged;
        return known_sections[i].required;
    }
    return -1;
}

tonecls_status tnc_header_check(const unsigned char *file, size_t size, uint64_t *file_size, tonecls_error *error)
{
    size_t shown = size < TNC_MAGIC_SIZE ? size : TNC_MAGIC_SIZE;
    if (size == 0)
        return tnc_fail(error, TONECLS_E_NOT_MODEL, 0, "not a tonecls model: the file is empty");
    if (memcmp(file, TNC_MAGIC, shown) != 0)
        return tnc_fail(error, TONECLS_E_NOT_MODEL, 0, "not a tonecls model");
    if (size < TNC_HEADER_SIZE)
        return tnc_damaged(error, size, "cut off in its header");
    unsigned major = tnc_load16(file + TNC_AT_MAJOR), minor = tnc_load16(file + TNC_AT_MINOR);
    if (major != TNC_FORMAT_MAJOR)
        return tnc_fail(error, TONECLS_E_VERSION, TNC_AT_MAJOR, "model has format %u.%u, this library reads %d.x",
                        major, minor, TNC_FORMAT_MAJOR);
    uint64_t stated = tnc_load64(file + TNC_AT_FILE_SIZE);
    if (stated < TNC_PADDED((uint64_t)TNC_HEADER_SIZE) || stated % TNC_ALIGNMENT != 0)
        return tnc_damaged(error, TNC_AT_FILE_SIZE, "an impossible size in its header");
    *file_size = stated;
    return TONECLS_OK;
}

static tonecls_status check_size(uint64_t stated, size_t size, tonecls_error *error)
{
    if (stated == size)
        return TONECLS_OK;
    return tnc_fail(error, TONECLS_E_CORRUPT, TNC_AT_FILE_SIZE,
                    "damaged model file: %s, it has %zu bytes and should have %llu",
                    size < stated ? "cut short" : "too long", size, (unsigned long long)stated);
}

static tonecls_status check_sum(const unsigned char *file, size_t size, tonecls_error *error)
{
    if (tnc_checksum(file, size) != tnc_load64(file + TNC_AT_CHECKSUM))
        return tnc_damaged(error, TNC_AT_CHECKSUM, "its checksum does not fit");
    return TONECLS_OK;
}

static const unsigned char *entry_of(const tnc_sections *sections, uint32_t i)
{
    return sections->file + TNC_HEADER_SIZE + (size_t)i * TNC_ENTRY_SIZE;
}

static uint64_t entry_place(const tnc_sections *sections, uint32_t i)
{
    return (uint64_t)(entry_of(sections, i) - sections->file);
}

int tnc_is_section_name(const unsigned char *name)
{
    for (int i = 0; i < 4; i++)
        if (!(name[i] >= 'A' && name[i] <= 'Z') && !(name[i] >= '0' && name[i] <= '9'))
            return 0;
    return 1;
}

static int is_zero(const unsigned char *bytes, uint64_t size)
{
    for (uint64_t i = 0; i < size; i++)
        if (bytes[i] != 0)
            return 0;
    return 1;
}

/* Checks the padding from the end of one section to the start of the next, which must be the next multiple of 64. */
static tonecls_status check_padding(const tnc_sections *sections, uint64_t end, tonecls_error *error)
{
    if (!is_zero(sections->file + end, TNC_PADDED(end) - end))
        return tnc_damaged(error, end, "something stands between two sections");
    return TONECLS_OK;
}

static tonecls_status check_place(const tnc_sections *sections, uint32_t i, uint64_t *end, tonecls_error *error)
{
    uint64_t offset = tnc_load64(entry_of(sections, i) + TNC_ENTRY_OFFSET);
    uint64_t size = tnc_load64(entry_of(sections, i) + TNC_ENTRY_BYTES);
    if (offset != TNC_PADDED(*end) || offset > sections->size || size > sections->size - offset)
        return tnc_damaged(error, entry_place(sections, i), "a section lies where it cannot");
    *end = offset + size;
    return check_padding(sections, *end, error);
}

static tonecls_status check_entry(const tnc_sections *sections, uint32_t i, tonecls_error *error)
{
    const unsigned char *entry = entry_of(sections, i);
    uint64_t place = entry_place(sections, i);
    uint32_t flags = tnc_load32(entry + TNC_ENTRY_FLAGS);
    if (!tnc_is_section_name(entry) || flags > 1)
        return tnc_damaged(error, place, "a malformed entry in its section table");
    for (uint32_t j = 0; j < i; j++)
        if (memcmp(entry_of(sections, j), entry, TNC_ENTRY_TAG) == 0)
            return tnc_damaged(error, place, "the same section twice");
    int tagged = 0, required = tnc_section_required((const char *)entry, &tagged);
    if (required < 0 && flags == 1)
        return tnc_fail(error, TONECLS_E_VERSION, place,
                        "model needs a section %.4s, which this library does not know (format %d.%d)",
                        (const char *)entry, TNC_FORMAT_MAJOR, TNC_FORMAT_MINOR);
    if (required >= 0 && (flags != (uint32_t)required || (!tagged && tnc_load32(entry + TNC_ENTRY_TAG) != 0)))
        return tnc_damaged(error, place, "a section with the wrong marks");
    return TONECLS_OK;
}

static tonecls_status check_table(tnc_sections *sections, tonecls_error *error)
{
    uint64_t end = TNC_HEADER_SIZE + (uint64_t)sections->count * TNC_ENTRY_SIZE;
    if (sections->count == 0 || sections->count > TNC_SECTIONS_MAX || TNC_PADDED(end) > sections->size)
        return tnc_damaged(error, TNC_AT_SECTION_COUNT, "an impossible number of sections");
    tonecls_status status = check_padding(sections, end, error);
    for (uint32_t i = 0; status == TONECLS_OK && i < sections->count; i++) {
        status = check_entry(sections, i, error);
        if (status == TONECLS_OK)
            status = check_place(sections, i, &end, error);
    }
    if (status == TONECLS_OK && TNC_PADDED(end) != sections->size)
        return tnc_damaged(error, end, "bytes after its last section");
    return status;
}

tonecls_status tnc_sections_open(tnc_sections *sections, const unsigned char *file, size_t size, tonecls_error *error)
{
    uint64_t stated = 0;
    memset(sections, 0, sizeof *sections);
    tonecls_status status = tnc_header_check(file, size, &stated, error);
    if (status == TONECLS_OK)
        status = check_size(stated, size, error);
    if (status == TONECLS_OK)
        status = check_sum(file, size, error);
    if (status != TONECLS_OK)
        return status;
    sections->file = file;
    sections->size = size;
    sections->count = tnc_load32(file + TNC_AT_SECTION_COUNT);
    return check_table(sections, error);
}

int tnc_sections_take(tnc_sections *sections, const char name[4], uint32_t index, tnc_section *section)
{
    for (uint32_t i = 0; i < sections->count; i++) {
        const unsigned char *entry = entry_of(sections, i);
        if (memcmp(entry, name, 4) != 0 || tnc_load32(entry + TNC_ENTRY_INDEX) != index)
            continue;
        section->offset = tnc_load64(entry + TNC_ENTRY_OFFSET);
        section->size = tnc_load64(entry + TNC_ENTRY_BYTES);
        section->bytes = sections->file + section->offset;
        section->tag = tnc_load32(entry + TNC_ENTRY_TAG);
        sections->used[i] = 1;
        return 1;
    }
    return 0;
}

tonecls_status tnc_sections_need(tnc_sections *sections, const char name[4], uint32_t index, tnc_section *section,
                                 tonecls_error *error)
{
    if (tnc_sections_take(sections, name, index, section))
        return TONECLS_OK;
    return tnc_fail(error, TONECLS_E_CORRUPT, TNC_HEADER_SIZE, "damaged model file: section %.4s is missing", name);
}

tonecls_status tnc_sections_finish(const tnc_sections *sections, tonecls_error *error)
{
    for (uint32_t i = 0; i < sections->count; i++)
        if (!sections->used[i] && tnc_section_required((const char *)entry_of(sections, i), NULL) >= 0)
            return tnc_damaged(error, entry_place(sections, i), "a section that nothing uses");
    return TONECLS_OK;
}
