const CHANGED = "-endret";

/** The id of changed rules, so that nobody takes them for those they were made from. */
export function ownId(id: string): string {
  return id + CHANGED;
}

/** The id of the rules that rules with this id were made from; null for rules that were made from none. */
export function idBehind(id: string): string | null {
  return id.endsWith(CHANGED) ? id.slice(0, -CHANGED.length) : null;
}
