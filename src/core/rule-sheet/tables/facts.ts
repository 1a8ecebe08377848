import type { FactId } from "../values/rule-sheet-texts.ts";
import { choice, number, text, texts, type Codec } from "../values/codec.ts";
import type { Path } from "../../basics/json.ts";
import { missing } from "../values/missing-text.ts";
import type { Field } from "./table.ts";

/** What is said once of a rule set: a row for each, with its name instead of a column. */
export interface Fact {
  readonly id: FactId;
  readonly path: Path;
  readonly codec: Codec;
  readonly oneOf?: Field["oneOf"];
}

export const facts: readonly Fact[] = [
  { id: "id", path: ["id"], codec: text },
  { id: "title", path: ["title"], codec: text },
  { id: "revision", path: ["revision"], codec: text },
  { id: "period", path: ["period"], codec: text },
  { id: "dataSource", path: ["dataSource"], codec: text },
  { id: "singular", path: ["unit", "singular"], codec: text },
  { id: "plural", path: ["unit", "plural"], codec: text },
  { id: "register", path: ["unit", "register"], codec: text },
  { id: "registerSheet", path: ["unit", "register", "sheet"], codec: text },
  { id: "registerFile", path: ["unit", "register", "file"], codec: text },
  { id: "weight", path: ["unit", "weight"], codec: text, oneOf: ["columns", "id"] },
  { id: "cutPoints", path: ["cutPoints"], codec: choice("cutPoints") },
  { id: "missing", path: ["missing"], codec: missing },
  { id: "missingCodes", path: ["missingCodes"], codec: texts },
  { id: "smallBase", path: ["smallBase"], codec: number },
];
