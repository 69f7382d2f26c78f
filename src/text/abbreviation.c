/* SPDX-License-Identifier: Apache-2.0 */
/* Sorted lists of lower-case words, searched by halving. */
#include "text/abbreviation.h"

#include <string.h>

enum { LONGEST = 9, LONGEST_ABBREVIATION = 6 };

static const char *const titles[] = {
    "adm", "amb", "brig", "capt",   "cmdr", "col",  "cpl", "dr",  "fr",   "gen",  "gov",
    "hon", "lt",  "maj",  "messrs", "mme",  "mr",   "mrs", "ms",  "pfc",  "pres", "prof",
    "pvt", "rep", "reps", "rev",    "sen",  "sens", "sgt", "spc", "supt",
};

static const char *const numbered[] = {
    "apr", "art", "aug", "ch",  "dec", "feb", "fig", "figs", "jan",  "jul", "jun",
    "mar", "no",  "nos", "nov", "oct", "p",   "pp",  "sep",  "sept", "vol",
};

static const char *const others[] = {
    "al",   "approx", "assn", "asst", "ave",  "bldg", "blvd", "bros", "calif", "cf",   "co",   "colo", "conn", "corp",
    "dept", "dist",   "eds",  "esp",  "est",  "etc",  "fla",  "ft",   "ga",    "govt", "inc",  "intl", "jr",   "ltd",
    "md",   "mich",   "minn", "mo",   "mt",   "nat",  "natl", "neb",  "nev",   "okla", "penn", "ph",   "phd",  "plc",
    "rd",   "sec",    "sr",   "st",   "tenn", "tex",  "univ", "va",   "viz",   "vs",   "wis",
};

static const char *const openers[] = {
    "a",         "according", "after",     "all",    "although", "among", "an",      "and",     "another", "as",
    "asked",     "at",        "because",   "before", "both",     "but",   "by",      "critics", "despite", "during",
    "each",      "earlier",   "even",      "every",  "few",      "for",   "from",    "he",      "her",     "here",
    "his",       "how",       "however",   "i",      "if",       "in",    "instead", "it",      "its",     "last",
    "later",     "many",      "meanwhile", "more",   "most",     "my",    "no",      "nor",     "not",     "now",
    "officials", "on",        "once",      "one",    "only",     "other", "others",  "our",     "she",     "since",
    "so",        "some",      "still",     "such",   "that",     "the",   "their",   "then",    "there",   "these",
    "they",      "this",      "those",     "though", "to",       "two",   "under",   "until",   "we",      "what",
    "when",      "where",     "whether",   "while",  "who",      "why",   "with",    "yes",     "yet",     "you",
};

#define COUNT(list) (sizeof(list) / sizeof *(list))

static int found(const char *const *list, size_t count, const char *word)
{
    size_t low = 0;
    while (low < count) {
        size_t middle = low + (count - low) / 2;
        int order = strcmp(list[middle], word);
        if (order == 0)
            return 1;
        if (order < 0)
            low = middle + 1;
        else
            count = middle;
    }
    return 0;
}

/* Returns 0 for what no list can hold. */
static int to_lower(const char *word, size_t size, char lower[LONGEST + 1])
{
    if (size == 0 || size > LONGEST)
        return 0;
    for (size_t i = 0; i < size; i++)
        lower[i] = word[i] >= 'A' && word[i] <= 'Z' ? (char)(word[i] | 0x20) : word[i];
    lower[size] = 0;
    return strlen(lower) == size; /* a NUL inside is no letter */
}

tnc_abbreviation tnc_abbreviation_of(const char *word, size_t size)
{
    char lower[LONGEST + 1];
    if (size > LONGEST_ABBREVIATION || !to_lower(word, size, lower))
        return TNC_ABBREVIATION_NONE;
    if (found(titles, COUNT(titles), lower))
        return TNC_ABBREVIATION_TITLE;
    if (found(numbered, COUNT(numbered), lower))
        return TNC_ABBREVIATION_NUMBER;
    return found(others, COUNT(others), lower) ? TNC_ABBREVIATION_OTHER : TNC_ABBREVIATION_NONE;
}

int tnc_opens_sentences(const char *word, size_t size)
{
    char lower[LONGEST + 1];
    return to_lower(word, size, lower) && found(openers, COUNT(openers), lower);
}
