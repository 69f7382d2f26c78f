/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One spelling for a name: accents of Latin letters fall, so that "Erdoğan" and "Erdogan" are one name. Only for names:
 * elsewhere an accent can tell two words apart. Other scripts stay as they are.
 */
#ifndef TNC_NAME_FOLD_H
#define TNC_NAME_FOLD_H

#include <stddef.h>

/* Folds a normal form (NFKC, case folded) in place and returns the new size, never more than the old one. Combining
 * marks are dropped, curly apostrophes become straight, full stops fall ("u.s." is "us"). Broken UTF-8 is kept. */
size_t tnc_name_fold(char *bytes, size_t size);

#endif
