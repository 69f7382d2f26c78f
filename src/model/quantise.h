/* SPDX-License-Identifier: Apache-2.0 */
/* Weights to whole numbers of a scale per column. The error of a weight is at most half its column's scale, which is the
 * greatest absolute weight of the column / 32767 (INT16) or / 127 (INT8). */
#ifndef TNC_QUANTISE_H
#define TNC_QUANTISE_H

#include "model/model.h"

/* weights [rows * columns], all finite, to cells of the same shape and scales [columns]. FLOAT32: copied, scales 1. */
void tnc_quantise(const float *weights, size_t rows, uint32_t columns, tnc_number number, float *scales, void *cells);

/* Bytes of one cell. */
size_t tnc_number_size(uint32_t number);

#endif
