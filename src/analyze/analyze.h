/* SPDX-License-Identifier: Apache-2.0 */
/* The one way through, for whole documents and fed ones. */
#ifndef TNC_ANALYZE_H
#define TNC_ANALYZE_H

#include "analyze/analyzer.h"

/* tonecls_analyze with an analyzer and a place for the analysis, neither NULL. */
tonecls_status tnc_analyze(tonecls_analyzer *analyzer, const tonecls_document *document, const tonecls_options *options,
                           const tonecls_analysis **analysis, tonecls_error *error);

#endif
