import { z } from "zod";
import { RuleSet } from "../../src/core/ruleset/ruleset.ts";

/** The JSON Schema of rule sets, as the file is written. */
export function schemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(RuleSet, { io: "input" }), null, 2)}\n`;
}
