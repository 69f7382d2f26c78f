/* SPDX-License-Identifier: Apache-2.0 */
/* What the writer must know before it writes a byte: the parts are whole, within limits, sorted, and made of numbers. */
#ifndef TNC_CHECK_PARTS_H
#define TNC_CHECK_PARTS_H

#include "model/parts.h"

/* H of models with so many labels. */
uint32_t tnc_plane_count(uint32_t label_count, int multilabel);

tonecls_status tnc_check_parts(const tnc_parts *parts, tonecls_error *error);

#endif
