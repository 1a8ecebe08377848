import { orderAnswers } from "../answers/order-answers.ts";
import { degreeOf } from "../answers/scale-words.ts";
import type { Shape } from "../answers/shape.ts";
import { isUnique, type Profile } from "../read/profile.ts";
import { COMMENTS, CONTACTS, isHeadedBy, KEYS, NAMES, NOTED, PERSONS, TIMES, UNITS, wordAmong } from "./words.ts";

/** Why a column takes no part. */
export type AsideReason = "empty" | "time" | "contact" | "person" | "tool" | "text" | "one_value";

/** What a column is to the survey. */
export type Role =
  | { readonly kind: "key" }
  | { readonly kind: "name" }
  | { readonly kind: "category" }
  | { readonly kind: "quantity" }
  | { readonly kind: "question" }
  | { readonly kind: "aside"; readonly reason: AsideReason };

/** All that a column can be. */
export const roleKinds: readonly Role["kind"][] = ["question", "key", "name", "category", "quantity", "aside"];

/** A column and what it holds. */
interface Looked {
  readonly profile: Profile;
  readonly shape: Shape;
}

interface Field extends Looked {
  readonly role: Role;
}

/**
 * What each column is: the key is the column that tells all units apart and is headed most like one; times, addresses, names of persons and
 * free text take no part; texts and numbers before the first question describe the unit. `chosen`: what the user has said, by column.
 */
export function rolesOf(looked: readonly Looked[], units: number, chosen: ReadonlyMap<number, Role["kind"]>): readonly Role[] {
  const key = keyOf(looked, units, chosen);
  const first = looked.findIndex((one) => one !== key && isSureQuestion(one));
  const before = (at: number) => at < first;
  const isTool = looked.some(
    ({ profile, shape }) => (shape.kind === "date" && isHeadedBy(profile.header, TIMES)) || (!isAnswered(shape) && isContact(profile)),
  );
  const fields = looked.map((one, at): Field => ({ ...one, role: one === key ? { kind: "key" } : roleOf(one, before(at), isTool) }));
  const named = withName(fields, first);
  return named.map(({ profile, role }) => {
    const kind = chosen.get(profile.column);
    if (kind === undefined || role.kind === "key" || kind === "key") return role;
    return kind === "aside" ? { kind, reason: "text" } : { kind };
  });
}

/** Ticks, yes and no, lists, and the answers of a scale are given to questions alone. */
const isAnswered = (shape: Shape): boolean =>
  ["ticks", "yesNo", "lists"].includes(shape.kind) || (shape.kind === "choice" && shape.isScale && !areRanges(shape.answers));

/** «10–49», «Under 10»: sizes that units are grouped by as often as asked for; not «1 Helt uenig». */
const areRanges = (answers: readonly string[]) =>
  answers.some((text) => !/^\d+$/.test(text)) &&
  orderAnswers(answers).reason === "numbers" &&
  !answers.some((text) => degreeOf(text) !== null);

const isSureQuestion = ({ profile, shape }: Looked) => isAnswered(shape) || /\?\s*$/.test(profile.header);

const isContact = ({ header, values }: Profile) => isHeadedBy(header, CONTACTS) || values.slice(0, 20).filter(({ text }) => /^\S+@\S+\.\S+$/.test(text)).length > 2; // prettier-ignore

/** The column that is the units' key; null where none can be. */
function keyOf(looked: readonly Looked[], units: number, chosen: ReadonlyMap<number, Role["kind"]>): Looked | null {
  const byHand = looked.find(({ profile }) => chosen.get(profile.column) === "key");
  if (byHand) return byHand;
  const ranked = looked
    .map((one, at) => ({ one, rank: keyRank(one, at, units) }))
    .filter(({ one, rank }) => rank > 0 && chosen.get(one.profile.column) === undefined)
    .sort((a, b) => b.rank - a.rank);
  return ranked[0]?.one ?? null;
}

/** How much a column is like a key; 0 for one that can be none. */
function keyRank({ profile, shape }: Looked, at: number, units: number): number {
  const { header, values, filled, dates, texts } = profile;
  const isKeyWord = isHeadedBy(header, KEYS) || header.trim() === "#";
  const distinct = values.length / Math.max(1, filled);
  if (filled < units * 0.9 || dates > 0 || distinct < (isKeyWord ? 0.9 : 1) || isContact(profile)) return 0;
  if (shape.kind === "number" && shape.numbers.some((number) => !Number.isInteger(number))) return 0;
  if (shape.kind !== "number" && shape.kind !== "text" && units > 2) return 0;
  if (isHeadedBy(header, COMMENTS) || isHeadedBy(header, NOTED) || isHeadedBy(header, PERSONS)) return 0;
  const longest = values.slice(0, 50).reduce((most, { text }) => Math.max(most, text.length), 0);
  const isUnit = wordAmong(header, UNITS) !== null;
  if (!isKeyWord && !isUnit && at > 2) return 0;
  const isCode = texts === 0 || values.slice(0, 20).every(({ text }) => /\d/.test(text));
  return (isKeyWord ? 6 : 0) + (isUnit ? 3 : 0) + (at === 0 ? 2 : 0) + (isCode ? 1 : 0) + (/\?\s*$/.test(header) ? -2 : 0) + (longest > 60 ? -4 : 0) + 0.5; // prettier-ignore
}

function roleOf({ profile, shape }: Looked, isBefore: boolean, isTool: boolean): Role {
  const { header } = profile;
  const aside = (reason: AsideReason): Role => ({ kind: "aside", reason });
  const isAsked = /\?\s*$/.test(header);
  if (shape.kind === "empty") return aside("empty");
  if (isAnswered(shape)) return { kind: "question" }; // whatever its heading says
  if (isContact(profile) && !isAsked) return aside("contact");
  if (shape.kind === "date") return isAsked && !isHeadedBy(header, TIMES) ? { kind: "question" } : aside("time");
  if (isHeadedBy(header, PERSONS) && !isAsked) return aside("person");
  if (isHeadedBy(header, NAMES) && wordAmong(header, UNITS) === null && (isTool || arePersons(profile))) return aside("person");
  if (isHeadedBy(header, NOTED) && !isAsked) return aside("tool");
  if (shape.kind === "number")
    return isHeadedBy(header, KEYS) && isUnique(profile) ? aside("tool") : numberRole(profile, isBefore, isAsked);
  if (shape.kind === "text") return isBefore && repeats(profile) ? { kind: "category" } : aside("text");
  if (isHeadedBy(header, COMMENTS)) return aside("text");
  if (profile.values.length === 1 && isBefore) return aside("one_value");
  return isBefore && !isAsked ? { kind: "category" } : { kind: "question" };
}

function numberRole({ values, header, filled }: Profile, isBefore: boolean, isAsked: boolean): Role {
  if (values.length === 1 && filled > 2 && isBefore && !isAsked) return { kind: "aside", reason: "one_value" };
  return isBefore && !isAsked && !/^\d+[.)]/.test(header) ? { kind: "quantity" } : { kind: "question" };
}

/** More groups than this are no groups. */
const MOST_GROUPS = 60;
/** A group has so many units on average. */
const UNITS_A_GROUP = 3;

/** Short texts that stand again and again, such as the names of counties. */
function repeats({ values, filled }: Profile): boolean {
  return values.length <= MOST_GROUPS && filled >= values.length * UNITS_A_GROUP && values.every(({ text }) => text.length <= 60);
}

/** Two or three words with capitals and no digits, as persons are called. */
function arePersons({ values }: Profile): boolean {
  const looked = values.slice(0, 50);
  const like = looked.filter(({ text }) => /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u.test(text)).length;
  return looked.length > 2 && like >= looked.length * 0.8;
}

/** The texts that tell the units apart beside a key are their names; one column at most. */
function withName(fields: readonly Field[], first: number): readonly Field[] {
  const hasKey = fields.some(({ role }) => role.kind === "key");
  if (!hasKey) return fields;
  const may = fields.filter(({ profile, shape, role }, at) => {
    if (role.kind !== "aside" && role.kind !== "category") return false;
    if (role.kind === "aside" && role.reason !== "text") return false;
    if (shape.kind !== "text" && !isUnique(profile)) return false;
    const isUnit = wordAmong(profile.header, UNITS) !== null || isHeadedBy(profile.header, NAMES);
    const isShort = profile.values.slice(0, 50).every(({ text }) => text.length <= 60);
    return isShort && profile.values.length >= profile.filled * 0.8 && (isUnit || (first > 0 && at < first && !arePersons(profile)));
  });
  const chosen = may.find(({ profile }) => wordAmong(profile.header, UNITS) !== null || isHeadedBy(profile.header, NAMES)) ?? may[0];
  return fields.map((field) => (field === chosen ? { ...field, role: { kind: "name" } } : field));
}
