/** The parts of a rule set that hold the rules of a kind of result. Apart from the schema, so that the cell functions start without zod. */
export const ruleCollections = ["indicators", "composites", "nominals"] as const;
export type RuleCollection = (typeof ruleCollections)[number];
