/* SPDX-License-Identifier: Apache-2.0 */
#include "fit/solver.h"

#include <string.h>

/* Fastest first: that is what "auto" means. */
static const tnc_solver *const solvers[] = { &tnc_solver_liblinear, &tnc_solver_libsvm };

const tnc_solver *tnc_solver_at(size_t i)
{
    return i < sizeof solvers / sizeof *solvers ? solvers[i] : NULL;
}

static int knows(const tnc_solver *solver, tnc_loss loss)
{
    return (solver->losses >> loss & 1) != 0;
}

tonecls_status tnc_solver_find(const char *name, tnc_loss loss, const tnc_solver **solver, tonecls_error *error)
{
    int automatic = !name || strcmp(name, "auto") == 0;
    for (size_t i = 0; tnc_solver_at(i); i++) {
        const tnc_solver *row = tnc_solver_at(i);
        if (!automatic && strcmp(name, row->name) != 0)
            continue;
        if (knows(row, loss)) {
            *solver = row;
            return TONECLS_OK;
        }
        if (!automatic)
            return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "solver %s knows the hinge loss only", name);
    }
    return tnc_fail(error, TONECLS_E_ARGUMENT, TONECLS_NO_OFFSET, "no solver is called %s", automatic ? "auto" : name);
}
