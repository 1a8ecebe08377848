/** The commands of the ribbon and the cell's menu, by the names that the manifest and the script share. */
export const commandIds = ["recompute", "check", "freeze", "explain"] as const;
export type CommandId = (typeof commandIds)[number];
