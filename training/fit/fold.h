/* SPDX-License-Identifier: Apache-2.0 */
/* From weights of columns to weights of a model: idf goes into them, word vectors disappear into them. */
#ifndef TNC_FOLD_H
#define TNC_FOLD_H

#include "fit/columns.h"

/* fitted->weights [columns * H] become [V * H]; keys, idf and words move over from columns, which can then only be
 * freed. Errors: MEMORY, CORPUS (a weight that is not finite). */
tonecls_status tnc_fold(tnc_fitted *fitted, tnc_columns *columns, tonecls_error *error);

#endif
