/*
 * SQL as text, in words that DuckDB, Spark and Trino have in common: no quoted names, no booleans tested by IS, no division of whole numbers.
 */

/** A text in quotes. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function literal(value: string | number): string {
  return typeof value === "number" ? String(value) : quoted(value);
}

/** Whether a column has one of the values; not known where it has none. FALSE for no values. */
export function isOneOf(column: string, values: readonly (string | number)[]): string {
  const [first, ...others] = values;
  if (first === undefined) return "FALSE";
  return others.length === 0 ? `${column} = ${literal(first)}` : `${column} IN (${values.map(literal).join(", ")})`;
}

/** A condition that is true for the one, false for the other, and not known elsewhere. */
export function decided(holds: string, fails: string): string {
  return cases([
    [holds, "TRUE"],
    [fails, "FALSE"],
  ]);
}

/** The first of these whose condition holds; a condition that never does is left out. */
export function cases(branches: readonly (readonly [condition: string, value: string])[], otherwise?: string): string {
  const open = branches.filter(([condition]) => condition !== "FALSE");
  if (open.length === 0) return otherwise ?? "NULL";
  const whens = open.map(([condition, value]) => `WHEN ${condition} THEN ${value}`);
  return `CASE ${whens.join(" ")}${otherwise === undefined ? "" : ` ELSE ${otherwise}`} END`;
}

export function all(conditions: readonly string[]): string {
  return joined(conditions, "AND");
}

export function any(conditions: readonly string[]): string {
  return joined(conditions, "OR");
}

function joined(conditions: readonly string[], word: string): string {
  return conditions.length === 1 ? (conditions[0] ?? "TRUE") : conditions.map((one) => `(${one})`).join(` ${word} `);
}

/** Terms added up; 0 for none. */
export function sum(terms: readonly string[]): string {
  const real = terms.filter((term) => term !== "0");
  return real.length === 0 ? "0" : real.join(" + ");
}

/** Numbers within bounds, both in. */
export function isWithin(column: string, { from, to }: { readonly from?: number | undefined; readonly to?: number | undefined }): string {
  const bounds = [...(from === undefined ? [] : [`${column} >= ${from}`]), ...(to === undefined ? [] : [`${column} <= ${to}`])];
  return bounds.length === 0 ? `${column} IS NOT NULL` : bounds.join(" AND ");
}

/** Words that none of the engines takes for a name. */
const reserved = new Set(
  `all and any array as asc at between both by case cast check collate column constraint create cross cube current_date current_time current_timestamp
   current_user deallocate default deferrable delete desc describe distinct do drop else end escape except execute exists extract false fetch filter for
   foreign from full grant group grouping having in initially inner insert intersect into is join json_array json_exists json_object json_query json_table
   json_value lateral leading left like limit listagg localtime localtimestamp minus natural normalize not null offset on only or order outer overlaps
   placing prepare primary qualify recursive references returning right rollup select session_user show skip some summarize symmetric table then to trailing
   trim true uescape union unique unnest unpivot user using values variadic when where window with`.split(/\s+/),
);

export function isReserved(name: string): boolean {
  return reserved.has(name.toLowerCase());
}
