/** The text with every {name} replaced by the fact of that name; a name without a fact stays as it is. */
export function fillIn(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (braced, name: string) => String(facts[name] ?? braced));
}
