import { newWorkbook } from "../../../src/workbook/xlsx/workbook/new-workbook.ts";
import { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook.ts";
import type { CellEdit } from "../../../src/workbook/xlsx/write/cell-edit.ts";

const routines = ["tilgang", "sikkerhetskopi", "avvik", "opplæring", "innkjøp", "arkiv"];
const tools = ["E-post", "Chat", "Saksbehandling", "Prosjektverktøy", "Videomøter"];

const headings = [
  "ID",
  "Starttidspunkt",
  "Fullføringstidspunkt",
  "E-postadresse",
  "Navn",
  "Hvilken avdeling svarer du for?",
  ...routines.map((routine) => `Har avdelingen rutiner for ${routine}?`),
  "Hvilke verktøy bruker dere hver uke?",
  "Hvor fornøyd er dere med verktøyene?",
];

const satisfied = ["Svært misfornøyd", "Misfornøyd", "Verken eller", "Fornøyd", "Svært fornøyd"];

/** Departments that answer in the spring and in the autumn, each time in another order. */
const departments = Array.from({ length: 30 }, (_, number) => `Avdeling ${String(number + 1).padStart(2, "0")}`);

/** A form's answers as such tools export them: one row an answer, a multiple choice in one cell with semicolons. `round` 0 is the spring, 1 the autumn. */
export async function formsExport(round: 0 | 1): Promise<Uint8Array> {
  const order = round === 0 ? departments : departments.toReversed();
  const rows = [headings, ...order.map((department, row) => answers(department, row + 1, round))];
  const workbook = await XlsxWorkbook.open(await newWorkbook("Form1"));
  const edits = rows.flatMap((cells, row) => cells.map((value, column): CellEdit => ({ row, column, value, formula: null, area: null })));
  await workbook.putCells("Form1", edits);
  return workbook.save();
}

function answers(department: string, id: number, round: number): (string | number | null)[] {
  const number = Number(department.slice(-2)) + 3 * round;
  const month = round === 0 ? "03" : "09";
  return [
    id,
    `2026-${month}-01 08:${String(id).padStart(2, "0")}`,
    `2026-${month}-01 08:${String(id + 5).padStart(2, "0")}`,
    "anonymous",
    null,
    department,
    ...routines.map((_, at) => (number % (at + 2) === 0 ? "Nei" : number % 11 === at ? "Vet ikke" : "Ja")),
    tools.filter((_, at) => (number + at) % 3 > 0).join(";"),
    satisfied[number % satisfied.length] ?? null,
  ];
}
