/* SPDX-License-Identifier: Apache-2.0 */
/* The steps of opening a model, each for one kind of section: they check, then point the model's views into the file.
 * What a failed step allocated is freed with the model. */
#ifndef TNC_READ_PARTS_H
#define TNC_READ_PARTS_H

#include "model/model.h"
#include "model/sections.h"

/* Rules 15 to 18 and 23: HEAD. */
tonecls_status tnc_read_head(tonecls_model *model, tnc_sections *sections, tonecls_error *error);
/* Rules 19, 20, 22: BLKS and PLNS. */
tonecls_status tnc_read_blocks(tonecls_model *model, tnc_sections *sections, tonecls_error *error);
tonecls_status tnc_read_planes(tonecls_model *model, tnc_sections *sections, tonecls_error *error);
/* Rule 21: LABL. */
tonecls_status tnc_read_labels(tonecls_model *model, tnc_sections *sections, tonecls_error *error);
/* Rules 24, 25: KEYS, SLOT, IDFS, SCAL, ROWS. */
tonecls_status tnc_read_tables(tonecls_model *model, tnc_sections *sections, tonecls_error *error);
/* Rules 26, 27: LXKY, LXSL, LXVL; BLOB. */
tonecls_status tnc_read_lexicons(tonecls_model *model, tnc_sections *sections, tonecls_error *error);
tonecls_status tnc_read_blobs(tonecls_model *model, tnc_sections *sections, tonecls_error *error);
/* Rules 28, 29: NAME, PROP; and the technical properties. */
tonecls_status tnc_read_names(tonecls_model *model, tnc_sections *sections, tonecls_error *error);
tonecls_status tnc_read_properties(tonecls_model *model, tnc_sections *sections, tonecls_error *error);

/* A vocabulary of count keys from two sections, or 0 when the sizes do not fit the count. */
int tnc_read_vocabulary(tnc_vocabulary *vocabulary, uint64_t count, const tnc_section *keys, const tnc_section *slots);

/* Labels that are all different; -1 when out of memory. */
int tnc_labels_differ(const char *const *labels, uint32_t count, const tnc_memory *memory);

#endif
