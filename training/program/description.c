/* SPDX-License-Identifier: Apache-2.0 */
#include "program/description.h"

#include "report/table.h"

#include <string.h>

#define GIVEN SIZE_MAX /* a value that is not ours: pairs has it already */

static void add(tnc_description *d, const char *name, const char *value)
{
    if (d->count == TNC_DESCRIPTION_MAX)
        return;
    d->pairs[2 * d->count] = name;
    d->pairs[2 * d->count + 1] = value;
    d->start[d->count++] = GIVEN;
}

/* Values are pointed to when all are written, for the buffer moves as it grows. */
static void add_made(tnc_description *d, const char *name, size_t start)
{
    tnc_buffer_append_byte(&d->text, 0);
    add(d, name, "");
    d->start[d->count - 1] = start;
}

static void add_number(tnc_description *d, const char *name, double value)
{
    size_t start = d->text.size;
    tnc_print(&d->text, "%.10g", value);
    add_made(d, name, start);
}

static void add_score(tnc_description *d, const char *name, double value)
{
    size_t start = d->text.size;
    tnc_print(&d->text, "%.4f", value);
    add_made(d, name, start);
}

static void add_training(tnc_description *d, const tnc_command *command, const tnc_fitted *fitted)
{
    const tnc_fit_options *fit = &command->fit;
    add_number(d, tnc_command_noun(command), (double)command->dataset.source.count);
    add(d, "solver", fit->solver);
    add(d, "loss", fit->loss == TNC_HINGE ? "hinge" : "squared-hinge");
    add_number(d, "C", fitted->cost);
    add_number(d, "blend", fit->blend);
    add(d, "balance", fit->balance == TNC_BALANCE_FULL ? "full" : fit->balance ? "root" : "no");
    add_number(d, "seed", (double)fit->seed);
    add_number(d, "min-count", fit->min_count);
    add(d, "calibrated", fitted->calibrated ? "yes" : "no");
}

static void add_scores(tnc_description *d, const tnc_command *command, const tnc_metrics *held_out)
{
    add_number(d, "held-out folds", command->fit.folds);
    add_score(d, "held-out accuracy", tnc_metrics_accuracy(held_out));
    add_score(d, "held-out macro-F1", tnc_metrics_macro_f1(held_out));
    if (command->dataset.accepted)
        add_score(d, "held-out label or others", tnc_metrics_accepted(held_out));
}

int tnc_describe_training(tnc_description *d, const tnc_command *command, const tnc_fitted *fitted,
                          const tnc_metrics *held_out)
{
    const tnc_request *request = &command->request;
    tnc_memory memory = tnc_memory_from(NULL);
    *d = (tnc_description){ .text = tnc_buffer_make(&memory) };
    if (request->properties.count + 32 > TNC_DESCRIPTION_MAX)
        return 0;
    if (request->name)
        add(d, "name", request->name);
    add_training(d, command, fitted);
    if (held_out)
        add_scores(d, command, held_out);
    for (size_t i = 0; i < request->properties.count; i++)
        add(d, request->properties.items[i].name, request->properties.items[i].value);
    if (tnc_buffer_failed(&d->text))
        return 0;
    for (size_t i = 0; i < d->count; i++)
        if (d->start[i] != GIVEN)
            d->pairs[2 * i + 1] = d->text.bytes + d->start[i];
    return 1;
}

void tnc_description_free(tnc_description *description)
{
    tnc_buffer_free(&description->text);
}
