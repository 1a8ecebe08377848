import { isSameArea } from "../../../src/core/sheet/area.ts";
import { intersection } from "../model/area.ts";
import type { HostRange } from "../model/host-range.ts";
import { removeWhere, type DataValidation } from "../model/host-sheet.ts";
import { apiType, type Definition, type Show } from "./api-object.ts";

/** The rule of exactly these cells; made where there is none. */
function ruleOf({ sheet, area }: HostRange): DataValidation {
  const known = sheet.validations.find((one) => isSameArea(one.area, area));
  const rule = known ?? { area, facts: {} };
  if (!known) {
    removeWhere(sheet.validations, (one) => intersection(one.area, area) !== null); // the newest rule of a cell is its only one
    sheet.validations.push(rule);
  }
  return rule;
}

function fact(name: string): NonNullable<Definition<HostRange>["properties"]>[string] {
  return {
    get: ({ sheet, area }) => sheet.validations.find((one) => isSameArea(one.area, area))?.facts[name] ?? null,
    set: (range, value) => {
      range.sheet.assertWritable(value.location);
      const rule = ruleOf(range);
      rule.facts = { ...rule.facts, [name]: value.json(0) };
    },
  };
}

/** What cells may hold. Rules are kept as they are set; nothing is held against them. */
export const dataValidationApi: Show<HostRange> = apiType<HostRange>({
  name: "DataValidation",
  properties: { Rule: fact("rule"), IgnoreBlanks: fact("ignoreBlanks"), ErrorAlert: fact("errorAlert"), Prompt: fact("prompt") },
  methods: {
    Clear: ({ sheet, area }, args) => {
      sheet.assertWritable(args.location);
      removeWhere(sheet.validations, (one) => intersection(one.area, area) !== null);
    },
  },
});
