import type { Texts } from "./contract.ts";
import { issues } from "./en/issues.ts";
import { layout } from "./en/layout.ts";
import { refusals } from "./en/refusals.ts";
import { ruleSet } from "./en/rule-set.ts";

/** English. */
export const en: Texts = { issues, refusals, ruleSet, layout };
