/* SPDX-License-Identifier: Apache-2.0 */
/* A text in pieces: collected, then analysed as a whole, so that nothing can depend on where it was cut. */
#include "analyze/analyze.h"

static tonecls_status refuse(tonecls_error *error, const char *what)
{
    return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "%s", what);
}

tonecls_status tonecls_feed_begin(tonecls_analyzer *analyzer, tonecls_error *error)
{
    if (!analyzer)
        return refuse(error, "analyzer is NULL");
    tnc_analysis_clear(&analyzer->analysis);
    tnc_buffer_clear(&analyzer->fed);
    analyzer->feeding = 1;
    return TONECLS_OK;
}

/* A text that lost a piece is given up: tonecls_feed_end must not answer for a part of it. */
static tonecls_status give_up(tonecls_analyzer *analyzer, tonecls_status status)
{
    analyzer->feeding = 0;
    tnc_buffer_clear(&analyzer->fed);
    return status;
}

tonecls_status tonecls_feed(tonecls_analyzer *analyzer, const void *bytes, size_t size, tonecls_error *error)
{
    if (!analyzer)
        return refuse(error, "analyzer is NULL");
    if (!bytes && size)
        return refuse(error, "bytes is NULL, but size is not 0");
    if (!analyzer->feeding)
        return refuse(error, "tonecls_feed without tonecls_feed_begin before it");
    if (size > TONECLS_TEXT_MAX - analyzer->fed.size)
        return give_up(analyzer,
                       tnc_fail(error, TONECLS_E_TOO_LARGE, analyzer->fed.size,
                                "the pieces of the text are together over the limit of %zu bytes", TONECLS_TEXT_MAX));
    tnc_buffer_append(&analyzer->fed, bytes, size);
    return tnc_buffer_failed(&analyzer->fed) ? give_up(analyzer, tnc_fail_memory(error)) : TONECLS_OK;
}

tonecls_status tonecls_feed_end(tonecls_analyzer *analyzer, const tonecls_options *options,
                                const tonecls_analysis **analysis, tonecls_error *error)
{
    if (!analyzer || !analysis)
        return refuse(error, analyzer ? "analysis is NULL" : "analyzer is NULL");
    if (!analyzer->feeding)
        return refuse(error, "tonecls_feed_end without tonecls_feed_begin before it");
    analyzer->feeding = 0;
    tonecls_document document = { NULL, 0, analyzer->fed.bytes, analyzer->fed.size };
    return tnc_analyze(analyzer, &document, options, analysis, error);
}
