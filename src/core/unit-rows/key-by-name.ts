import { isEmpty, textOf } from "../sheet/cell-text.ts";
import type { Cell } from "../sheet/sheet.ts";
import type { RegisteredUnit } from "../ruleset/register.ts";
import { isCalledTotal, looksLikeNoUnit } from "../units/no-unit.ts";
import { cellIn, hasAnswers, leaveOut, nameIn, othersIn, type RowReading } from "./row-reading.ts";
import { placeOf, wordsOf } from "./unit-cells.ts";

/** The register's key for the name of a row without one; a name that is several units', or none's, is asked about. */
export function keyByName(row: number, cells: readonly Cell[], reading: RowReading): string | null {
  const { source, keys, known, keyAt, nameAt, column } = reading;
  const isAnswered = hasAnswers(cells, reading);
  const found = cellIn(cells, keyAt, source.sheet);
  const texts = [nameIn(cells, reading), wordsOf(found)].filter((text) => text !== null);
  const mayBeNamed = (isAnswered || keys === "names") && (isEmpty(found) || isWord(found)); // a number that is wrong is not put right by a name
  for (const text of mayBeNamed ? texts : []) {
    const named = known?.named(text, othersIn(cells, reading)) ?? [];
    const [only] = named;
    if (only && named.length === 1) {
      reading.byName.push(row);
      return only[0];
    }
    if (named.length > 1) {
      const facts = { code: "unit_name_shared", found: text, column: column?.label ?? null, units: named.map(sharedUnit) } as const;
      source.issues.add(isAnswered ? "error" : "remark", placeOf(source, row, nameAt ?? keyAt ?? 0), facts);
      return null;
    }
  }
  if (isAnswered && texts.some((text) => (known ? looksLikeNoUnit(null, text, known, source.ruleSet.unit.singular) : isCalledTotal(text))))
    return leaveOut(row, cells, reading);
  reportNoUnit(row, cells, isAnswered, reading);
  return null;
}

/** Whether a cell is a text without digits. */
function isWord(cell: Cell): boolean {
  return typeof cell === "string" && !/\d/.test(cell);
}

function sharedUnit([id, name, ...values]: RegisteredUnit): { id: string; name: string; place: string | null } {
  return { id, name: name ?? id, place: values.find((value) => typeof value === "string") ?? null };
}

/** Reports a row without a unit's key, unless the row has nothing that tells of one. */
function reportNoUnit(row: number, cells: readonly Cell[], isAnswered: boolean, reading: RowReading): void {
  const { source, keys, known, keyAt, nameAt, column } = reading;
  const at = placeOf(source, row, (keys === "column" ? keyAt : nameAt) ?? 0);
  const found = cellIn(cells, keyAt, source.sheet);
  const name = nameIn(cells, reading);
  if (!isEmpty(found))
    source.issues.add(isAnswered ? "error" : "remark", at, { code: "unit_invalid", found: textOf(found), digits: column?.digits ?? null });
  else if (isAnswered && keys === "names" && name !== null && known)
    source.issues.add("error", at, {
      code: "unit_name_unknown",
      found: name,
      register: known.register.title,
      nearest: known.nearestName(name),
    });
  else if (isAnswered) source.issues.add("error", at, { code: "unit_missing" });
}
