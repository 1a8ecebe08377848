/** An element: its name, its attributes, and its children or its text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[] | string;
}

export function element(name: string, attributes: Element["attributes"] = {}, children: Element["children"] = []): Element {
  return { name, attributes, children };
}

/** A document of this element, indented by two spaces. */
export function document(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}`;
}

function written({ name, attributes, children }: Element, indent: string): string {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(" ");
  if (children.length === 0) return `${indent}<${start}/>\n`;
  if (typeof children === "string") return `${indent}<${start}>${escaped(children)}</${name}>\n`;
  return `${indent}<${start}>\n${children.map((child) => written(child, `${indent}  `)).join("")}${indent}</${name}>\n`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
