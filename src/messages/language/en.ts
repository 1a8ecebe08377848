import type { Texts } from "./contract.ts";
import { issues } from "../issues/en/issues.ts";
import { layout } from "../sheets/en/layout.ts";
import { refusals } from "../issues/en/refusals.ts";
import { ruleSet } from "../rule-set/en/rule-set.ts";

/** English. */
export const en: Texts = { issues, refusals, ruleSet, layout };
