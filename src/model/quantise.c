/* SPDX-License-Identifier: Apache-2.0 */
#include "model/quantise.h"

#include <math.h>
#include <string.h>

size_t tnc_number_size(uint32_t number)
{
    return number == TNC_FLOAT32 ? sizeof(float) : number == TNC_INT16 ? sizeof(int16_t) : sizeof(int8_t);
}

/* scales [columns] become the greatest absolute weights. Row by row, as the weights lie. */
static void find_greatest(const float *weights, size_t rows, uint32_t columns, float *scales)
{
    for (uint32_t c = 0; c < columns; c++)
        scales[c] = 0;
    for (size_t r = 0; r < rows; r++, weights += columns)
        for (uint32_t c = 0; c < columns; c++)
            scales[c] = fmaxf(scales[c], fabsf(weights[c]));
}

/* A column of zeros, or of numbers too small for a scale, has scale 1. */
static float scale_for(float greatest, float steps)
{
    float scale = greatest / steps;
    return scale > 0 ? scale : 1.0f;
}

/* The nearest step, halves away from zero: said here and not left to the machine's rounding mode. */
static int step_of(float weight, float scale, int steps)
{
    double exact = (double)weight / scale;
    int step = (int)(fabs(exact) + 0.5);
    if (step > steps)
        step = steps; /* the scale is rounded, too */
    return exact < 0 ? -step : step;
}

static void fill16(const float *weights, size_t rows, uint32_t columns, const float *scales, int16_t *cells)
{
    for (size_t r = 0; r < rows; r++, weights += columns, cells += columns)
        for (uint32_t c = 0; c < columns; c++)
            cells[c] = (int16_t)step_of(weights[c], scales[c], INT16_MAX);
}

static void fill8(const float *weights, size_t rows, uint32_t columns, const float *scales, int8_t *cells)
{
    for (size_t r = 0; r < rows; r++, weights += columns, cells += columns)
        for (uint32_t c = 0; c < columns; c++)
            cells[c] = (int8_t)step_of(weights[c], scales[c], INT8_MAX);
}

void tnc_quantise(const float *weights, size_t rows, uint32_t columns, tnc_number number, float *scales, void *cells)
{
    if (number == TNC_FLOAT32) {
        memcpy(cells, weights, rows * columns * sizeof *weights);
        for (uint32_t c = 0; c < columns; c++)
            scales[c] = 1.0f;
        return;
    }
    find_greatest(weights, rows, columns, scales);
    for (uint32_t c = 0; c < columns; c++)
        scales[c] = scale_for(scales[c], number == TNC_INT16 ? (float)INT16_MAX : (float)INT8_MAX);
    if (number == TNC_INT16)
        fill16(weights, rows, columns, scales, cells);
    else
        fill8(weights, rows, columns, scales, cells);
}
