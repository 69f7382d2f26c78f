/* SPDX-License-Identifier: Apache-2.0 */
/* A library needs one file even while there is no helper. */
typedef int tnc_tests_empty;
