/* SPDX-License-Identifier: Apache-2.0 */
/* From fitted weights to the bytes of a model file. */
#ifndef TNC_ASSEMBLE_H
#define TNC_ASSEMBLE_H

#include "corpus/task.h"

typedef struct tnc_assembly {
    tnc_number number;             /* how weights are stored */
    int names;                     /* 1: with the names of features */
    const char *const *properties; /* name, value, ... */
    size_t property_count;         /* pairs */
    const volatile sig_atomic_t *stop;
} tnc_assembly;

/* Appends the file to out. The dataset's own properties come after those given. Errors: MEMORY, ARGUMENT (a weight that
 * is not a number), INTERRUPTED, and those of the source when names are wanted. */
tonecls_status tnc_assemble(tonecls_task task, const tnc_dataset *dataset, const tnc_fitted *fitted,
                            const tnc_assembly *assembly, tnc_buffer *out, tonecls_error *error);

/* Names of features, found by going through the instances until each key was met. */
typedef struct tnc_feature_names {
    const char **names; /* [count], NUL-terminated; "" where no instance had the key */
    size_t count;
    tnc_buffer bytes;
    tnc_memory memory;
} tnc_feature_names;

tonecls_status tnc_feature_names_find(const tnc_dataset *dataset, const uint64_t *keys, size_t count,
                                      const volatile sig_atomic_t *stop, tnc_feature_names *names,
                                      tonecls_error *error);
void tnc_feature_names_free(tnc_feature_names *names);

#endif
