/* SPDX-License-Identifier: Apache-2.0 */
/* Figures as aligned text. Widths are counted in code points, so labels in any alphabet line up on most terminals. */
#ifndef TNC_TABLE_H
#define TNC_TABLE_H

#include "base/status.h"
#include "report/metrics.h"
#include "base/buffer.h"

/* printf at the end of a buffer; a line over 500 bytes is cut. */
void tnc_print(tnc_buffer *out, const char *format, ...) TNC_PRINTF(2, 3);

size_t tnc_width(const char *text, size_t size);
/* The text and blanks up to the width: after it (left) or before it. A longer text is not cut. */
void tnc_cell_left(tnc_buffer *out, const char *text, size_t width);
void tnc_cell_right(tnc_buffer *out, const char *text, size_t width);

/* Headline figures, a line per label, the confusion matrix when there is one. what: "documents", "pairs". */
void tnc_metrics_print(const tnc_metrics *metrics, const char *const *labels, const char *what, int has_accepted,
                       tnc_buffer *out);

#endif
