/* SPDX-License-Identifier: Apache-2.0 */
/* What a model says of itself: the properties its maker wrote, and technical ones that follow from the file. */
#ifndef TNC_DESCRIBE_H
#define TNC_DESCRIBE_H

#include "model/model.h"

#define TNC_TECHNICAL_PROPERTIES 9

/* Writes the technical properties after the stored ones, where there is room for them. 0: out of memory. */
int tnc_describe(tonecls_model *model);

#endif
