import { fold } from "../../basics/fold.ts";

/*
 * The words that the columns of an answer sheet are headed by in the exports of survey tools and in sheets made by hand, Norwegian and English.
 * They decide nothing alone: what a column holds is looked at too.
 */

/** When a form was opened or sent. */
export const TIMES = words(
  "starttidspunkt fullføringstidspunkt tidspunkt tidsstempel tidsmerke timestamp startdato sluttdato svardato innsendt levert besvart opprettet endret submitted completed created modified recorded started ended",
  [
    "date submitted",
    "submit date",
    "sendt inn",
    "tid brukt",
    "time taken",
    "start time",
    "completion time",
    "start date",
    "end date",
    "sist endret",
    "last modified",
    "date created",
    "date modified",
    "last page",
  ],
);
/** How to reach the person who answered. */
export const CONTACTS = words("epost epostadresse email mail telefon telefonnummer mobil mobilnummer phone adresse address", [
  "e post",
  "e postadresse",
  "e mail",
  "email address",
  "ip address",
  "ip adresse",
]);
/** The person who answered. */
export const PERSONS = words("fornavn etternavn kontaktperson utfyller respondentnavn", [
  "first name",
  "last name",
  "full name",
  "respondent name",
  "recipient first name",
  "recipient last name",
  "utfylt av",
  "besvart av",
  "svar fra",
  "answered by",
]);
/** What a tool notes about an answer. */
export const NOTED = words(
  "status progress finished ferdig språk language browser nettleser seed token collector varighet duration tidsbruk score quizscore",
  ["collector id", "user agent", "user language", "distribution channel", "external reference", "total points", "custom data"],
);
/** Free text. */
export const COMMENTS = words("kommentar kommentarer merknad merknader comment comments utdyp begrunn forklar fritekst", [
  "please specify",
  "vennligst spesifiser",
  "other please specify",
  "annet spesifiser",
]);
/** Numbers and codes of units. */
export const KEYS = words(
  "id nr nummer no løpenr løpenummer løpekode kode key nøkkel knr kommunenr kommunenummer kommunekode orgnr organisasjonsnummer enhetsnummer skolenummer respondentid responseid svarid caseid uuid lopenummer",
  ["respondent id", "response id", "svar id", "case id", "org nr", "komm nr", "organisation number", "organization number"],
);
/** What units are, and what they are called by. */
export const UNITS = words(
  "enhet virksomhet kommune kommunenavn skole skolenavn avdeling bedrift foretak firma selskap organisasjon institusjon sykehus etat direktorat departement barnehage bibliotek region unit municipality school company organisation organization institution hospital agency department business respondent",
);
/** A unit's name, or a person's. */
export const NAMES = words("navn name navnet");

function words(single: string, several: readonly string[] = []): ReadonlySet<string> {
  return new Set([...single.split(" "), ...several].map(fold));
}

/** Whether a heading is one of these, or begins or ends with one. */
export function isHeadedBy(header: string, list: ReadonlySet<string>): boolean {
  const all = fold(header).split(" ");
  for (let length = 1; length <= Math.min(3, all.length); length++)
    if (list.has(all.slice(0, length).join(" ")) || list.has(all.slice(-length).join(" "))) return true;
  return false;
}

/** The first word of a heading that is one of these; null for none. */
export function wordAmong(header: string, list: ReadonlySet<string>): string | null {
  return (
    fold(header)
      .split(" ")
      .find((word) => list.has(word)) ?? null
  );
}
