/* SPDX-License-Identifier: Apache-2.0 */
/* The canonical order of instances, which the order of files and documents cannot change. */
#ifndef TNC_ROWS_ORDER_H
#define TNC_ROWS_ORDER_H

#include "source.h"

/* order [N], made here (free with free()): instances by their content's hash, then gold labels, weight and group. What
 * still ties is alike in all that learning looks at. Errors: MEMORY. */
tonecls_status tnc_rows_order(const tnc_source *source, size_t **order, tonecls_error *error);

#endif
