import type { Texts } from "./contract.ts";
import { issues } from "./nb/issues.ts";
import { layout } from "./nb/layout.ts";
import { refusals } from "./nb/refusals.ts";
import { ruleSet } from "./nb/rule-set.ts";

/** Norwegian bokmål, the program's own language. */
export const nb: Texts = { issues, refusals, ruleSet, layout };
