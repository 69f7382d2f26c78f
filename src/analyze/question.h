/* SPDX-License-Identifier: Apache-2.0 */
/* What the caller asks, checked against the rules in tonecls.h. */
#ifndef TNC_QUESTION_H
#define TNC_QUESTION_H

#include "base/status.h"

/* Copies options (NULL: the defaults) of any size that was ever valid. Errors: ARGUMENT. */
tonecls_status tnc_check_options(const tonecls_options *options, tonecls_options *out, tonecls_error *error);

/* Errors: ARGUMENT, TOO_LARGE. */
tonecls_status tnc_check_document(const tonecls_document *document, tonecls_error *error);

#endif
