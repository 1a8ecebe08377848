import { z } from "zod";
import type { ColumnMap } from "./matched.ts";
import { Refusal } from "../../issues/refusal.ts";
import type { RefusalReason } from "../../issues/refusal.ts";

const Letters = z
  .string()
  .regex(/^(\?|[A-Za-z]{1,3})$/)
  .nullable();

/** A column with what a person needs to choose it; all but the letters is for reading alone. */
const Described = z.strictObject({
  column: Letters,
  question: z.string().optional(),
  heading: z.string().optional(),
  candidates: z.array(z.string()).optional(),
});

/** The file format of a column map: letters, or a described column with letters. */
export const ColumnMapFile = z.strictObject({
  sheet: z.string().nullable().default(null),
  headerRow: z.int().positive().nullable().default(null),
  columns: z.record(z.string(), z.union([Letters, Described.transform(({ column }) => column)])).default({}),
});

/** One column of a map that is written to be edited. */
export type DescribedColumn = z.input<typeof Described>;

/** A column map from parsed JSON. Throws a Refusal that names the first field that is wrong and what it should hold. */
export function parseColumnMap(json: unknown): ColumnMap {
  const parsed = ColumnMapFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const [problem] = parsed.error.issues;
  throw new Refusal(problem ? refusalOf(problem, json) : { code: "column_map_invalid", field: "", expected: "object", found: "" });
}

function refusalOf(problem: z.core.$ZodIssue, json: unknown): RefusalReason {
  if (problem.code === "unrecognized_keys") {
    const field = [...problem.path, problem.keys[0] ?? ""].join(".");
    return { code: "column_map_invalid", field, expected: "nothing", found: field };
  }
  const [top] = problem.path;
  const expected =
    problem.path.length === 0 || (problem.path.length === 1 && top === "columns")
      ? "object"
      : top === "sheet"
        ? "text"
        : top === "headerRow"
          ? "row"
          : "letters";
  return { code: "column_map_invalid", field: problem.path.join("."), expected, found: JSON.stringify(valueAt(json, problem.path)) };
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return (
    path.reduce<unknown>(
      (value, key) => (typeof value === "object" && value !== null ? (Reflect.get(value, key) as unknown) : undefined),
      json,
    ) ?? null
  );
}
