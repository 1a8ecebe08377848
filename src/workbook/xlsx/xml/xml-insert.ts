import { appendInside, type Edit, type XmlElement } from "./xml.ts";

/** The edit that puts `addition`, an element called `name`, inside `parent` where the schema's order of children wants it. */
export function insertInOrder(parent: XmlElement, order: readonly string[], name: string, addition: string): Edit {
  const place = order.indexOf(name);
  const before = parent.children.filter((child) => order.includes(child.local) && order.indexOf(child.local) <= place);
  const at = before.at(-1)?.end ?? parent.contentStart;
  return parent.isEmpty ? appendInside(parent, addition) : { start: at, end: at, text: addition };
}

/** The edit that takes an element away. */
export const remove = ({ start, end }: XmlElement): Edit => ({ start, end, text: "" });

/** Markup written without prefixes, as a part that has a prefix for the namespace needs it. */
export function prefixed(markup: string, prefix: string): string {
  return prefix === "" ? markup : markup.replace(/<(\/?)(?=[A-Za-z])/g, (_, slash: string) => `<${slash}${prefix}`);
}
