/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "fit/pool.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define JOBS 20

typedef struct pool_task {
    long results[JOBS];
    int collected;
    size_t die_at; /* job that ends in a bad way; JOBS: none */
    int how;       /* a signal; 0: exits; -1: an error of its own */
    int slow;      /* every job sleeps for a minute */
    size_t last_done, last_total;
    volatile sig_atomic_t stop;
} pool_task;

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static tonecls_status work(void *context, size_t job, void *slot, tonecls_error *error)
{
    pool_task *task = context;
    if (*(long *)slot != 0)
        return tnc_fail(error, TONECLS_E_ARGUMENT, 0, "the slot is not zeroed");
    if (task->slow)
        sleep(60);
    if (job == task->die_at && task->how < 0)
        return tnc_fail(error, TONECLS_E_CORPUS, job, "job %zu has had enough", job);
    if (job == task->die_at && task->how == 0)
        _exit(3);
    if (job == task->die_at)
        raise(task->how);
    srand((unsigned)job);
    task->collected = 1000; /* the parent must not see it */
    *(long *)slot = rand();
    return TONECLS_OK;
}

static void collect(void *context, size_t job, const void *slot)
{
    pool_task *task = context;
    task->results[job] = *(const long *)slot;
    task->collected++;
}

static void progress(void *context, const char *what, size_t done, size_t total)
{
    pool_task *task = context;
    (void)what;
    task->last_done = done;
    task->last_total = total;
}

static tonecls_status run(pool_task *task, uint32_t children, tonecls_error *error)
{
    tnc_watch watch = { &task->stop, progress, task };
    tnc_pool pool = { .what = "testing",
                      .children = children,
                      .jobs = JOBS,
                      .slot_size = sizeof(long),
                      .done = 5,
                      .total = 25,
                      .watch = &watch,
                      .context = task,
                      .work = work,
                      .collect = collect };
    return tnc_pool_run(&pool, error);
}

static void results_do_not_depend_on_the_number_of_children(void **state)
{
    (void)state;
    pool_task one = { .die_at = JOBS };
    assert_int_equal(run(&one, 1, NULL), TONECLS_OK);
    assert_int_equal(one.collected, JOBS);
    assert_int_equal(one.last_done, 25);
    assert_int_equal(one.last_total, 25);
    for (uint32_t children = 0; children <= 30; children += 5) {
        pool_task more = { .die_at = JOBS };
        assert_int_equal(run(&more, children, NULL), TONECLS_OK);
        assert_memory_equal(more.results, one.results, sizeof one.results);
    }
}

static void a_dead_child_is_an_error(void **state)
{
    (void)state;
    const int ways[] = { SIGKILL, SIGTERM, SIGABRT, 0 };
    for (size_t w = 0; w < sizeof ways / sizeof *ways; w++) {
        pool_task task = { .die_at = 7, .how = ways[w] };
        tonecls_error error;
        assert_int_equal(run(&task, 3, &error), TONECLS_E_MEMORY);
        assert_non_null(strstr(error.message, "memory"));
    }
}

static void an_error_comes_back_with_its_message(void **state)
{
    (void)state;
    pool_task task = { .die_at = 7, .how = -1 };
    tonecls_error error;
    assert_int_equal(run(&task, 3, &error), TONECLS_E_CORPUS);
    assert_string_equal(error.message, "job 7 has had enough");
    assert_int_equal(error.offset, 7);
    assert_int_equal(run(&task, 3, NULL), TONECLS_E_CORPUS);
}

static pool_task *interrupted;

static void interrupt(int signal)
{
    (void)signal;
    interrupted->stop = 1;
}

/* As Ctrl-C does: the signal goes to the children too, who must leave it to the parent. */
static void a_stop_kills_children_at_once(void **state)
{
    (void)state;
    pool_task task = { .die_at = JOBS, .slow = 1 };
    tonecls_error error;
    interrupted = &task;
    signal(SIGALRM, interrupt);
    alarm(1);
    double start = seconds();
    assert_int_equal(run(&task, 4, &error), TONECLS_E_INTERRUPTED);
    assert_true(seconds() - start < 20);
    signal(SIGALRM, SIG_DFL);
}

static void no_jobs_are_done_at_once(void **state)
{
    (void)state;
    tnc_watch watch = { NULL, NULL, NULL };
    tnc_pool pool = { .what = "nothing", .children = 2, .watch = &watch, .work = work };
    assert_int_equal(tnc_pool_run(&pool, NULL), TONECLS_OK);
}

static void shared_memory_is_shared(void **state)
{
    (void)state;
    char *memory = tnc_shared_new(10);
    assert_non_null(memory);
    assert_int_equal(memory[9], 0);
    tnc_shared_free(memory, 10);
    tnc_shared_free(NULL, 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(results_do_not_depend_on_the_number_of_children),
                                        cmocka_unit_test(a_dead_child_is_an_error),
                                        cmocka_unit_test(an_error_comes_back_with_its_message),
                                        cmocka_unit_test(a_stop_kills_children_at_once),
                                        cmocka_unit_test(no_jobs_are_done_at_once),
                                        cmocka_unit_test(shared_memory_is_shared) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
