/* SPDX-License-Identifier: Apache-2.0 */
/* Hyperplanes and who stands on which side: one-vs-rest, or one plane when exactly one of two labels holds (model.h).
 */
#ifndef TNC_PLANES_H
#define TNC_PLANES_H

#include "source.h"

/* H */
uint32_t tnc_planes_of(const tnc_source *source);
/* The label whose instances are on the positive side. */
uint32_t tnc_plane_label(const tnc_source *source, uint32_t plane);
/* +1 or -1 */
int tnc_plane_side(const tnc_source *source, uint32_t plane, size_t instance);

/* N >= 1, gold labels in range, weights finite and >= 0, at least two labels with an instance (one when several may
 * hold at once). Errors: CORPUS, naming what is wrong. */
tonecls_status tnc_planes_check(const tnc_source *source, tonecls_error *error);

#endif
