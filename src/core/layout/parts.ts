/** Something that can be written: one of the program's own sheets, or cells beside the survey. */
interface PartFacts {
  /** As the command line spells it; the id of a sheet. */
  readonly name: string;
  readonly kind: "sheet" | "cells";
  /** The part whose cells it is linked to, which is written with it. */
  readonly linkedTo?: string;
  /** It is written only when it is chosen. */
  readonly byChoice?: true;
}

/**
 * Everything that can be written, in the order it is written and shown; what is in each stands in `outputs.ts`, which is loaded when something
 * is laid out, and what each is called in `messages/sheets`.
 */
export const partFacts = {
  columns: { name: "kolonner", kind: "cells" },
  tables: { name: "tabeller", kind: "sheet" },
  figures: { name: "figurer", kind: "sheet", linkedTo: "tables" },
  maps: { name: "kart", kind: "sheet" },
  remarks: { name: "merknader", kind: "sheet" },
  log: { name: "logg", kind: "sheet" },
  methods: { name: "metode", kind: "sheet", byChoice: true },
} as const satisfies Readonly<Record<string, PartFacts>>;

/** What can be chosen to be written. */
export type Part = keyof typeof partFacts;

/** The parts that are sheets of their own. */
export type SheetPart = { [P in Part]: (typeof partFacts)[P] extends { kind: "sheet" } ? P : never }[Part];

/** The sheets the program writes, by their ids in the workbook. */
export type OwnSheetId = (typeof partFacts)[SheetPart]["name"];

export const parts = Object.keys(partFacts) as readonly Part[]; // the record's own keys

/** What is written where nothing else is chosen. */
export const usualParts = parts.filter((part) => !("byChoice" in partFacts[part]));

/** The parts as the command line spells them. */
export const partNames = parts.map((part) => partFacts[part].name);

export function isSheetPart(part: Part): part is SheetPart {
  return partFacts[part].kind === "sheet";
}

/** The part that the command line spells so, or that is the sheet with this id; undefined for none. */
export function partNamed(name: string): Part | undefined {
  return parts.find((part) => partFacts[part].name === name);
}

/** The part it is linked to; undefined for one that stands by itself. */
export function linkedTo(part: Part): Part | undefined {
  const facts: PartFacts = partFacts[part];
  return parts.find((other) => other === facts.linkedTo);
}
