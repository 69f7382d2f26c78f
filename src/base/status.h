/* SPDX-License-Identifier: Apache-2.0 */
/* Filling in the caller's tonecls_error. Every failure in the library is reported through tnc_fail, so that a code
 * never comes without its line of text. */
#ifndef TNC_STATUS_H
#define TNC_STATUS_H

#include "tonecls.h"

#if defined(__GNUC__)
#define TNC_PRINTF(f, a) __attribute__((format(printf, f, a)))
#else
#define TNC_PRINTF(f, a)
#endif

/* Writes code, offset and the formatted line into error (may be NULL; cut at its size, control characters replaced by
 * '?') and returns code. */
tonecls_status tnc_fail(tonecls_error *error, tonecls_status code, uint64_t offset, const char *format, ...)
    TNC_PRINTF(4, 5);

tonecls_status tnc_fail_memory(tonecls_error *error);

#endif
