/* SPDX-License-Identifier: Apache-2.0 */
/*
 * CORPUS/LABEL/NAME.txt. The walk is two levels deep by construction, so no loop of links can trap it; files are looked
 * at before they are opened, so no FIFO can hold it up.
 */
#include "corpus/json_line.h"
#include "corpus/label_read.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define PATH_ROOM 4096

static int by_bytes(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int not_dots(const struct dirent *entry)
{
    return strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..");
}

static void free_list(struct dirent **list, int count)
{
    for (int i = 0; i < count; i++)
        free(list[i]);
    free(list);
}

/* Does `each` for every entry of a folder in the order of their names. */
static tonecls_status walk(tnc_label_reader *reader, const char *folder, const char *label,
                           tonecls_status (*each)(tnc_label_reader *reader, const char *path, const char *label,
                                                  const char *name, tonecls_error *error),
                           tonecls_error *error)
{
    struct dirent **list = NULL;
    char path[PATH_ROOM];
    int count = scandir(folder, &list, not_dots, by_bytes);
    if (count < 0 && errno == ENOMEM)
        return tnc_fail_memory(error);
    if (count < 0)
        return tnc_fail(error, TONECLS_E_IO, TONECLS_NO_OFFSET, "%s: %s", folder, strerror(errno));
    tonecls_status status = TONECLS_OK;
    for (int i = 0; i < count && !status; i++) {
        int size = snprintf(path, sizeof path, "%s/%s", folder, list[i]->d_name);
        if (size < 0 || (size_t)size >= sizeof path)
            tnc_notes_add(reader->notes, TNC_FAILED, "path too long", folder, 0);
        else
            status = each(reader, path, label, list[i]->d_name, error);
    }
    free_list(list, count);
    return status;
}

/* What stands at path; notes why it will not be read and returns 0, or returns its mode. */
static mode_t look(tnc_label_reader *reader, const char *path, const char *name)
{
    struct stat status;
    if (name[0] == '.') {
        tnc_notes_add(reader->notes, TNC_DROPPED, "hidden file or folder", path, 0);
        return 0;
    }
    if (!stat(path, &status))
        return status.st_mode;
    if (errno == ELOOP)
        tnc_notes_add(reader->notes, TNC_DROPPED, "loop of symbolic links", path, 0);
    else
        tnc_notes_add(reader->notes, TNC_FAILED, "unreadable file or dangling link", path, 0);
    return 0;
}

static int is_text_name(const char *name)
{
    size_t size = strlen(name);
    if (size > 3 && !strcmp(name + size - 3, ".gz"))
        size -= 3;
    return size > 4 && !memcmp(name + size - 4, ".txt", 4);
}

static const char *why_not(mode_t mode, const char *name)
{
    if (S_ISDIR(mode))
        return "folder inside a LABEL folder";
    if (!S_ISREG(mode))
        return "not a regular file (FIFO, device or socket)";
    return is_text_name(name) ? NULL : "not a .txt file";
}

/* Files that fail to open or to decompress do not end the reading. */
static tonecls_status read_text(tnc_label_reader *reader, const char *path, int *fine, tonecls_error *error)
{
    tonecls_error reason;
    tonecls_status status = tnc_input_all(path, &reader->text, &reason);
    *fine = !status;
    if (status == TONECLS_E_MEMORY)
        return tnc_fail_memory(error);
    if (status == TONECLS_E_TOO_LARGE)
        tnc_notes_add(reader->notes, TNC_DROPPED, "file over 64 MiB", path, 0);
    else if (status)
        tnc_notes_add(reader->notes, TNC_FAILED, "unreadable file", path, 0);
    return TONECLS_OK;
}

static tonecls_status add_text(tnc_label_reader *reader, const char *path, const char *label, const char *name,
                               tonecls_error *error)
{
    tnc_place place = { path, 0 };
    tonecls_status status = tnc_label_corpus_gold(reader->corpus, label, strlen(label), &place, error);
    if (status)
        return status;
    tnc_buffer_clear(&reader->id);
    tnc_buffer_clear(&reader->scratch);
    tnc_buffer_append(&reader->scratch, label, strlen(label));
    tnc_buffer_append_byte(&reader->scratch, '/');
    tnc_buffer_append(&reader->scratch, name, strlen(name));
    if (tnc_buffer_failed(&reader->scratch))
        return tnc_fail_memory(error);
    tnc_json_quote(&reader->id, reader->scratch.bytes, reader->scratch.size);
    if (tnc_buffer_failed(&reader->id))
        return tnc_fail_memory(error);
    tnc_raw_record raw = { .id = reader->id.bytes,
                           .id_size = reader->id.size,
                           .title = "",
                           .text = reader->text.size ? reader->text.bytes : "",
                           .text_size = reader->text.size };
    return tnc_label_corpus_add(reader->corpus, &raw, &place, reader->notes, error);
}

static tonecls_status each_file(tnc_label_reader *reader, const char *path, const char *label, const char *name,
                                tonecls_error *error)
{
    int fine = 0;
    tonecls_status status = tnc_label_stopped(reader, error);
    mode_t mode = status ? 0 : look(reader, path, name);
    if (!mode)
        return status;
    const char *reason = why_not(mode, name);
    if (reason)
        return tnc_notes_add(reader->notes, TNC_DROPPED, reason, path, 0), TONECLS_OK;
    status = read_text(reader, path, &fine, error);
    return status || !fine ? status : add_text(reader, path, label, name, error);
}

static tonecls_status each_label(tnc_label_reader *reader, const char *path, const char *label, const char *name,
                                 tonecls_error *error)
{
    tonecls_error reason;
    (void)label;
    mode_t mode = look(reader, path, name);
    if (!mode)
        return TONECLS_OK;
    if (!S_ISDIR(mode))
        return tnc_notes_add(reader->notes, TNC_DROPPED, "file outside the LABEL folders", path, 0), TONECLS_OK;
    size_t before = reader->corpus->count;
    tonecls_status status = walk(reader, path, name, each_file, &reason);
    if (status == TONECLS_E_IO)
        return tnc_notes_add(reader->notes, TNC_FAILED, "unreadable folder", path, 0), TONECLS_OK;
    if (status && error)
        *error = reason;
    if (!status && reader->corpus->count == before)
        tnc_notes_add(reader->notes, TNC_WARNED, "LABEL folder without a usable .txt file", path, 0);
    return status;
}

tonecls_status tnc_label_read_folder(tnc_label_reader *reader, const char *path, tonecls_error *error)
{
    return walk(reader, path, NULL, each_label, error);
}
