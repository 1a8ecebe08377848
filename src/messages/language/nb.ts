import type { Texts } from "./contract.ts";
import { issues } from "../issues/nb/issues.ts";
import { layout } from "../sheets/nb/layout.ts";
import { refusals } from "../issues/nb/refusals.ts";
import { ruleSet } from "../rule-set/nb/rule-set.ts";

/** Norwegian bokmål, the program's own language. */
export const nb: Texts = { issues, refusals, ruleSet, layout };
