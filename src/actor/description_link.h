/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Descriptions: "the minister" is who was called a minister, when one person of the document was and one of the
 * last sentences names that person; "the company" is the one company of this sentence and the one before, "the
 * ministry" the one ministry. Descriptions that are linked to nobody are people without a name.
 */
#ifndef TNC_DESCRIPTION_LINK_H
#define TNC_DESCRIPTION_LINK_H

#include "actor/link_walk.h"

/* The token opens a description ("a", "the", "his"). Returns the token where the walk goes on. */
uint32_t tnc_description_link(tnc_link_walk *walk, uint32_t token);

#endif
