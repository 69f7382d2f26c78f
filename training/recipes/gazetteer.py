#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compiles lists of names into the tables that the actor model is made with.

Usage: gazetteer.py SOURCES OUTPUT [--without TABLE]...

SOURCES is a folder with country-codes.csv, mledoze-countries.json, Phoenix.*.actors.txt, legislators-current.yaml,
executive.yaml and nltk-*.txt. OUTPUT gets one table for each licence, so that any of them can be left out:

  ours.tsv       gazetteer.tsv beside this script (Apache-2.0)
  codes.tsv      country-codes (PDDL)
  mledoze.tsv    mledoze/countries (ODbL)
  phoenix.tsv    Phoenix dictionaries (MIT)
  congress.tsv   legislators and executive of the United States (CC0)
  nltk.tsv       first names (Kantrowitz, with credit), nationalities, states, provinces (public domain or plain facts)

A row is: phrase TAB kind TAB code TAB source. Kinds of countries: country (the display name), name, demonym, people,
capital, seat; the code is ISO 3166's three letters. Kinds of organisations: organisation (the display name) and org, the
code joins the forms of one organisation and may be empty. Kinds of people: person, male and female (first names), given (a
first name of unknown gender), surname, title. Others: norp, city, state, place, kindnoun, placenoun. nltk's lists of
cities and countries are under a copyleft documentation licence and are not used. Rows are sorted: same sources, same
bytes.
"""
import csv
import json
import os
import re
import sys

TITLE_WORDS = set(
    "PRESIDENT PREMIER PRIME MINISTER KING QUEEN PRINCE GENERAL GEN. COLONEL COL. CHAIRMAN SECRETARY SECRETARY-GENERAL "
    "SENATOR SEN. FORMER FOREIGN DEFENSE DEFENCE INTERIOR FINANCE JUSTICE VICE DEPUTY AMBASSADOR GOVERNOR MAJOR CHIEF "
    "SPOKESMAN LEADER DIRECTOR DR. MR. MRS. SHEIKH SHEIK LORD SIR AYATOLLAH POPE ARCHBISHOP CROWN EMIR SULTAN "
    "PROFESSOR ENVOY COMMISSIONER TREASURY ACTING LT. MAJ. ADMIRAL MARSHAL CAPTAIN JUDGE ADVISER OFFICIAL".split())
ORGANISATION_WORDS = set(
    "ARMY NAVY FORCE FORCES PARTY MINISTRY COUNCIL COMMITTEE COMMISSION PARLIAMENT ASSEMBLY CONGRESS SENATE COURT "
    "DEPARTMENT AGENCY BUREAU BANK UNION FRONT MOVEMENT ALLIANCE COALITION LEAGUE ORGANIZATION ORGANISATION ASSOCIATION "
    "FEDERATION CORPS GUARD GUARDS POLICE MILITIA BRIGADE BRIGADES AUTHORITY ADMINISTRATION SERVICE UNIVERSITY "
    "INSTITUTE FOUNDATION SOCIETY GROUP COMPANY CORPORATION AIRLINES RADIO TELEVISION TIMES NEWS FUND CONGRESS "
    "SECRETARIAT TRIBUNAL CHAMBER CONFERENCE".split())


def fold(phrase):
    return " ".join(phrase.replace("_", " ").split())


def shipped(folder, name):
    return open(os.path.join(folder, name), encoding="utf-8", errors="replace", newline="")


def read_ours(folder):
    """Rows of gazetteer.tsv; also what it takes back from other lists: {(code, kind, phrase)}."""
    here = os.path.dirname(os.path.abspath(__file__))
    rows, not_wanted, displayed = [], set(), set()
    with open(os.path.join(here, "gazetteer.tsv"), encoding="utf-8") as file:
        for line in file:
            if line.startswith("#") or not line.strip():
                continue
            kind, code, phrases = line.rstrip("\n").split("\t")
            for phrase in phrases.split("|"):
                if kind.startswith("not-"):
                    not_wanted.add((code, kind[4:], phrase.lower()))
                else:
                    rows.append((phrase, kind, code))
            if kind == "country":
                displayed.add(code)
    return rows, not_wanted, displayed


def without_article(name):
    name = re.sub(r"\s*\((the|plural|pl)\)", "", name.replace("’", "'"))
    return re.sub(r"^the\s+", "", name)


def read_codes(folder, displayed):
    with shipped(folder, "country-codes.csv") as file:
        for row in csv.DictReader(file):
            code = row["ISO3166-1-Alpha-3"]
            if len(code) != 3:
                continue
            shown = row["CLDR display name"].strip() or row["official_name_en"].strip()
            if code not in displayed:
                yield shown, "country", code
            for column in ("CLDR display name", "official_name_en", "UNTERM English Short", "UNTERM English Formal"):
                for name in row[column].split(","):
                    name = without_article(name.strip())
                    if len(name) > 3 and "(" not in name:
                        yield name, "name", code
            capital = row["Capital"].strip()
            if capital:
                kind = "capital" if row["is_independent"].strip() == "Yes" and len(capital) > 3 else "city"
                yield capital, kind, code if kind == "capital" else ""


def read_mledoze(folder, displayed):
    with shipped(folder, "mledoze-countries.json") as file:
        countries = json.load(file)
    for country in countries:
        code = country["cca3"]
        if country["unMember"]:
            for name in country["altSpellings"] + [country["name"]["common"], country["name"]["official"]]:
                if len(name) > 3 and "," not in name and "(" not in name:
                    yield name, "name", code
        else:
            yield country["name"]["common"], "name", code
        demonyms = country.get("demonyms", {}).get("eng", {})
        independent = country["independent"]
        for form in sorted(set(demonyms.values())):
            for name in form.split(", "):
                if len(name) > 3 and independent:
                    yield name, "demonym", code
                    if name.endswith(("n", "i", "k", "t")):
                        yield name + "s", "people", code
        for capital in country["capital"] or []:
            if len(capital) > 3 and not independent:
                yield capital, "city", ""


def phoenix_groups(folder, name):
    """(phrases, code, comment) of each group of a dictionary in TABARI's format: a phrase, other forms of it on lines
    that begin with '+', and codes behind a phrase or on lines of their own. The first code is given."""
    phrases, codes, comments = [], [], ""
    with shipped(folder, name) as file:
        for line in file:
            text, _, comment = line.rstrip("\n").partition("#")
            phrase = text.split("[")[0].strip().strip("_")
            if phrase and not text.startswith(("+", "\t", " ")):
                yield phrases, (codes or [""])[0], comments
                phrases, codes, comments = [], [], ""
            if phrase:
                phrases.append(phrase.lstrip("+").strip("_"))
            codes += re.findall(r"\[([A-Z0-9]+)", text)
            comments += comment
    yield phrases, (codes or [""])[0], comments


def phoenix_entries(folder, name):
    for phrases, code, comment in phoenix_groups(folder, name):
        for phrase in phrases:
            yield phrase, code, comment


def bare_person(phrase):
    """Words of a person's name without titles before it, or None when it does not look like a name."""
    words = [word for word in phrase.split("_") if word]
    while words and words[0] in TITLE_WORDS:
        words.pop(0)
    if not 1 <= len(words) <= 5 or any(re.search(r"[^A-Z.'\-]", word) or word in TITLE_WORDS for word in words):
        return None
    return words


def person_rows(words):
    """Names of people are kept by their parts: full names would take ten times the room and say little more."""
    if len(words) > 1 and len(words[0]) > 2 and "." not in words[0]:
        yield words[0].title(), "given", ""
    if len(words[-1]) > 3:
        yield words[-1].title(), "surname", ""


def organisation_rows(phrase):
    for acronym in re.findall(r"\(([A-Z]{3,})\)", phrase):
        yield acronym, "org", ""
    name = fold(re.sub(r"\([^)]*\)?", "", phrase.replace("_", " ")).strip("+ "))
    if len(name) > 3 or name.isupper() and len(name) == 3 and " " not in name:
        if re.fullmatch(r"[A-Z][A-Z0-9 .'&/\-]+", name) and len(name.split()) <= 8:
            yield name.title() if " " in name else name, "org", ""


def is_organisation(phrase):
    words = phrase.split("_")
    return words[-1] in ORGANISATION_WORDS or words[0] in ORGANISATION_WORDS


def read_phoenix(folder, first_names, peoples):
    for phrase, code, comment in phoenix_entries(folder, "Phoenix.Countries.actors.txt"):
        person = bare_person(phrase)
        if "CountryInfo" in comment or "rulers" in comment:
            if person:
                yield from person_rows(person)
        elif is_organisation(phrase):
            yield from organisation_rows(phrase)
        elif fold(phrase).lower() in peoples:
            continue
        elif len(code) == 3 and re.fullmatch(r"[A-Z'\-_]{4,}", phrase):
            yield fold(phrase).title(), "place", ""
        elif person and len(person) > 1 and person[0].lower() in first_names and len(code) > 3:
            yield from person_rows(person)
    for name in ("Phoenix.International.actors.txt", "Phoenix.MilNonState.actors.txt"):
        for phrase, code, comment in phoenix_entries(folder, name):
            person = bare_person(phrase)
            looks_like_person = person and len(person) in (2, 3) and person[0].lower() in first_names
            if person and ("rulers" in comment or looks_like_person and not is_organisation(phrase)):
                yield from person_rows(person)
            elif not any(word in TITLE_WORDS for word in phrase.split("_")):
                yield from organisation_rows(phrase)


def read_congress(folder):
    for name in ("legislators-current.yaml", "executive.yaml"):
        with shipped(folder, name) as file:
            for line in file:
                match = re.match(r"    (first|last|nickname): ['\"]?([^'\"\n]*)", line)
                if not match:
                    continue
                key, value = match.groups()
                yield value, "surname" if key == "last" else "given", ""


def nltk_lines(folder, name):
    with open(os.path.join(folder, name), encoding="latin-1") as file:
        return [line.strip() for line in file if line.strip()]


def read_nltk(folder):
    for name, kind in (("nltk-male.txt", "male"), ("nltk-female.txt", "female"), ("nltk-nationalities.txt", "norp"),
                       ("nltk-usstates.txt", "state"), ("nltk-caprovinces.txt", "state"),
                       ("nltk-mexstates.txt", "state"), ("nltk-usstateabbrev.txt", "state")):
        for phrase in nltk_lines(folder, name):
            if len(phrase) > 3 or kind != "state" or "." in phrase:
                yield phrase, kind, ""


def write(path, rows, source, not_wanted):
    kept = set()
    for phrase, kind, code in rows:
        phrase = fold(phrase)
        if phrase and (code, kind, phrase.lower()) not in not_wanted and "\t" not in phrase:
            kept.add(f"{phrase}\t{kind}\t{code}\t{source}\n")
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(sorted(kept))


def main():
    arguments = sys.argv[1:]
    left_out = {arguments[i + 1] for i in range(len(arguments) - 1) if arguments[i] == "--without"}
    folder, output = arguments[:2]
    os.makedirs(output, exist_ok=True)
    ours, not_wanted, displayed = read_ours(folder)
    first_names = {name.lower() for name in nltk_lines(folder, "nltk-male.txt") + nltk_lines(folder, "nltk-female.txt")}
    peoples = {phrase.lower() for phrase, kind, _ in ours if kind in ("demonym", "people", "norp")}
    tables = {
        "ours": ours,
        "codes": read_codes(folder, displayed),
        "mledoze": read_mledoze(folder, displayed),
        "phoenix": read_phoenix(folder, first_names, peoples),
        "congress": read_congress(folder),
        "nltk": read_nltk(folder),
    }
    for name, rows in tables.items():
        path = os.path.join(output, name + ".tsv")
        if name in left_out:
            if os.path.exists(path):
                os.remove(path)
        else:
            write(path, rows, name, not_wanted)


if __name__ == "__main__":
    main()
