/** What the ribbon and the cell's menu can ask for: the names that the manifest and the script both know. */
export const commandIds = ["recompute", "check", "freeze", "explain"] as const;
export type CommandId = (typeof commandIds)[number];
