/* SPDX-License-Identifier: Apache-2.0 */
/* Checks of arguments, each with a message that tells what to change. */
#include "analyze/question.h"

#include <string.h>

static tonecls_status refuse(tonecls_error *error, const char *what)
{
    return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "%s", what);
}

/* A caller built with a later header may have a larger struct; what this library does not know must be zero there. */
static int tail_is_zero(const tonecls_options *options)
{
    const unsigned char *bytes = (const unsigned char *)options;
    for (size_t i = sizeof *options; i < options->struct_size; i++)
        if (bytes[i])
            return 0;
    return 1;
}

static int is_probability(double value)
{
    return value >= 0 && value <= 1;
}

tonecls_status tnc_check_options(const tonecls_options *options, tonecls_options *out, tonecls_error *error)
{
    const uint32_t known = TONECLS_WANT_HIGHLIGHTS | TONECLS_WANT_ACTORS | TONECLS_WANT_REASONS | TONECLS_FIND_PAGE;
    tonecls_options read = TONECLS_OPTIONS_INIT;
    *out = read;
    if (!options)
        return TONECLS_OK;
    if (options->struct_size < sizeof *options)
        return refuse(error, "options.struct_size is too small: set it to sizeof (tonecls_options)");
    if (!tail_is_zero(options))
        return refuse(error, "options ask for something that this version of the library does not have");
    memcpy(&read, options, sizeof read);
    if (read.want & ~known)
        return refuse(error, "options.want has bits that this version of the library does not have");
    if (!is_probability(read.threshold) || !is_probability(read.stance_threshold))
        return refuse(error, "options.threshold and options.stance_threshold must be from 0 to 1");
    *out = read;
    return TONECLS_OK;
}

tonecls_status tnc_check_document(const tonecls_document *document, tonecls_error *error)
{
    if (!document)
        return refuse(error, "document is NULL");
    if (!document->text && document->text_size)
        return refuse(error, "document.text is NULL, but document.text_size is not 0");
    if (!document->title && document->title_size)
        return refuse(error, "document.title is NULL, but document.title_size is not 0");
    if (document->text_size > TONECLS_TEXT_MAX || document->title_size > TONECLS_TEXT_MAX - document->text_size)
        return tnc_fail(error, TONECLS_E_TOO_LARGE, TONECLS_NO_OFFSET,
                        "title and text have %zu and %zu bytes, together over the limit of %zu", document->title_size,
                        document->text_size, TONECLS_TEXT_MAX);
    return TONECLS_OK;
}
