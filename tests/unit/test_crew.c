/* SPDX-License-Identifier: Apache-2.0 */
#include "helper_cmocka.h"

#include "fit/crew.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define COUNT 1000

typedef struct crew_job {
    int seen[COUNT];
    size_t fail_from; /* instances from here fail */
    volatile sig_atomic_t stop;
    size_t stop_at; /* instance that sets the flag */
    int scratches, no_scratch;
    pthread_mutex_t lock;
    pthread_t caller;
    size_t told, last_done;
    int told_elsewhere;
} crew_job;

static void *scratch_new(void *context)
{
    crew_job *job = context;
    pthread_mutex_lock(&job->lock);
    job->scratches++;
    pthread_mutex_unlock(&job->lock);
    return job->no_scratch ? NULL : malloc(1);
}

static void scratch_free(void *context, void *scratch)
{
    crew_job *job = context;
    pthread_mutex_lock(&job->lock);
    job->scratches--;
    pthread_mutex_unlock(&job->lock);
    free(scratch);
}

static tonecls_status work(void *context, void *scratch, size_t first, size_t last, tonecls_error *error)
{
    crew_job *job = context;
    (void)scratch;
    for (size_t i = first; i < last; i++) {
        if (i >= job->fail_from)
            return tnc_fail(error, TONECLS_E_CORPUS, i, "instance %zu", i);
        if (i == job->stop_at)
            job->stop = 1;
        job->seen[i]++;
    }
    return TONECLS_OK;
}

static void progress(void *context, const char *what, size_t done, size_t total)
{
    crew_job *job = context;
    assert_string_equal(what, "testing");
    assert_true(done <= total);
    job->told_elsewhere |= !pthread_equal(pthread_self(), job->caller);
    job->told++;
    job->last_done = done;
}

static tonecls_status run(crew_job *job, uint32_t threads, size_t count, tonecls_error *error)
{
    tnc_watch watch = { &job->stop, progress, job };
    tnc_crew crew = { "testing", threads, count, 7, &watch, job, scratch_new, scratch_free, work };
    pthread_mutex_init(&job->lock, NULL);
    job->caller = pthread_self();
    tonecls_status status = tnc_crew_run(&crew, error);
    pthread_mutex_destroy(&job->lock);
    return status;
}

static void every_instance_once(void **state)
{
    (void)state;
    for (uint32_t threads = 0; threads < 6; threads++) {
        crew_job job = { .fail_from = COUNT, .stop_at = COUNT };
        tonecls_error error;
        assert_int_equal(run(&job, threads, COUNT, &error), TONECLS_OK);
        for (size_t i = 0; i < COUNT; i++)
            assert_int_equal(job.seen[i], 1);
        assert_int_equal(job.scratches, 0);
        assert_false(job.told_elsewhere);
        assert_true(job.told > 0);
        assert_int_equal(job.last_done, COUNT);
    }
}

static void nothing_to_do(void **state)
{
    (void)state;
    crew_job job = { .fail_from = COUNT, .stop_at = COUNT };
    assert_int_equal(run(&job, 4, 0, NULL), TONECLS_OK);
}

static void first_failure_is_told(void **state)
{
    (void)state;
    for (int round = 0; round < 50; round++) {
        crew_job job = { .fail_from = 500, .stop_at = COUNT };
        tonecls_error error;
        assert_int_equal(run(&job, 4, COUNT, &error), TONECLS_E_CORPUS);
        assert_int_equal(error.offset, 500);
        assert_string_equal(error.message, "instance 500");
    }
}

static void stops_when_told(void **state)
{
    (void)state;
    crew_job job = { .fail_from = COUNT, .stop_at = 100 };
    tonecls_error error;
    assert_int_equal(run(&job, 2, COUNT, &error), TONECLS_E_INTERRUPTED);
    assert_int_equal(job.seen[COUNT - 1], 0);
}

static void no_scratch_no_work(void **state)
{
    (void)state;
    crew_job job = { .fail_from = COUNT, .stop_at = COUNT, .no_scratch = 1 };
    tonecls_error error;
    assert_int_equal(run(&job, 3, COUNT, &error), TONECLS_E_MEMORY);
    assert_int_equal(job.seen[0], 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(every_instance_once), cmocka_unit_test(nothing_to_do),
                                        cmocka_unit_test(first_failure_is_told), cmocka_unit_test(stops_when_told),
                                        cmocka_unit_test(no_scratch_no_work) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
