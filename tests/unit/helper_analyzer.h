/* SPDX-License-Identifier: Apache-2.0 */
/* An analyzer with a small LABEL model in it, and comparing what two analyses say. */
#ifndef HELPER_ANALYZER_H
#define HELPER_ANALYZER_H

#include "helper_label_model.h"

typedef struct small_analyzer {
    tnc_buffer bytes;
    tonecls_model *model;
    tonecls_analyzer *analyzer;
} small_analyzer;

small_analyzer small_analyzer_open(const label_spec *spec);
void small_analyzer_close(small_analyzer *small);

/* Analyses a text with a title (NULL: none), wanting what is said, and fails the test on an error. */
const tonecls_analysis *small_analyze(const small_analyzer *small, const char *title, const char *text, uint32_t want);

/* Everything the getters tell, as bytes that are equal when the analyses are. */
tnc_buffer analysis_dump(const tonecls_analysis *analysis);

#endif
