/* SPDX-License-Identifier: Apache-2.0 */
/* Preparing title and text, and offsets back to the caller's. */
#include "analyze/field.h"

#include "text/page.h"
#include "text/utf8.h"

enum { TEXT = TONECLS_FIELD_TEXT, TITLE = TONECLS_FIELD_TITLE };

void tnc_fields_init(tnc_fields *fields, const tnc_memory *memory)
{
    *fields = (tnc_fields){ .given = { TEXT, TITLE } };
    tnc_text_init(&fields->texts[TEXT], memory);
    tnc_text_init(&fields->texts[TITLE], memory);
}

void tnc_fields_free(tnc_fields *fields)
{
    tnc_text_free(&fields->texts[TEXT]);
    tnc_text_free(&fields->texts[TITLE]);
}

tnc_text *tnc_fields_title(tnc_fields *fields)
{
    return fields->titled ? &fields->texts[TITLE] : NULL;
}

/* Broken bytes in a part of the page that no model reads. */
static uint64_t count_bad(const char *bytes, size_t start, size_t end)
{
    uint64_t bad = 0;
    while (start < end) {
        tnc_rune rune = tnc_utf8_decode((const unsigned char *)bytes + start, end - start);
        bad += rune.bad ? rune.size : 0;
        start += rune.size;
    }
    return bad;
}

static tonecls_status prepare(tnc_fields *fields, uint32_t field, uint32_t given, const char *bytes, size_t start,
                              size_t end, tonecls_error *error)
{
    fields->given[field] = given;
    fields->shift[field] = start;
    tonecls_status status = tnc_text_prepare(&fields->texts[field], bytes ? bytes + start : "", end - start, error);
    fields->bad_bytes += fields->texts[field].bad_bytes;
    return status;
}

static tonecls_status prepare_page(tnc_fields *fields, const tonecls_document *document, const tnc_page *page,
                                   tonecls_error *error)
{
    const char *bytes = document->text;
    fields->titled = fields->page = 1;
    fields->bad_bytes = count_bad(bytes, 0, page->title_start) + count_bad(bytes, page->title_end, page->story_start) +
                        count_bad(bytes, page->story_end, document->text_size);
    tonecls_status status = prepare(fields, TITLE, TEXT, bytes, page->title_start, page->title_end, error);
    return status ? status : prepare(fields, TEXT, TEXT, bytes, page->story_start, page->story_end, error);
}

tonecls_status tnc_fields_prepare(tnc_fields *fields, const tonecls_document *document, int find_page,
                                  tonecls_error *error)
{
    tnc_page page;
    fields->bad_bytes = 0;
    fields->page = 0;
    if (find_page && document->title_size == 0 && tnc_page_find(document->text, document->text_size, &page))
        return prepare_page(fields, document, &page, error);
    fields->titled = document->title_size != 0;
    tonecls_status status = prepare(fields, TITLE, TITLE, document->title, 0, document->title_size, error);
    return status ? status : prepare(fields, TEXT, TEXT, document->text, 0, document->text_size, error);
}

tonecls_span tnc_fields_span(const tnc_fields *fields, uint32_t field, uint32_t start, uint32_t end, uint32_t sentence)
{
    size_t before = field == TEXT ? fields->texts[TITLE].sentence_count : 0;
    return (tonecls_span){ fields->shift[field] + start, fields->shift[field] + end, fields->given[field],
                           (uint32_t)(before + sentence) };
}

tonecls_span tnc_fields_sentence(const tnc_fields *fields, uint32_t field, uint32_t sentence)
{
    const tnc_sentence *found = &fields->texts[field].sentences[sentence];
    return tnc_fields_span(fields, field, found->start, found->end, sentence);
}
