/** The children of the first element of this name, each as its text; [] when there is none. Made for lists whose items do not nest. */
export function childrenOf(xml: string, list: string, item: string): string[] {
  const inside = new RegExp(`<(?:\\w+:)?${list}(?:\\s[^>]*)?>([^]*?)</(?:\\w+:)?${list}>`).exec(xml)?.[1] ?? "";
  return elementsOf(inside, item);
}

/** All elements of this name, each as its text. */
export function elementsOf(xml: string, item: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${item}(?=[\\s/>])(?:[^>]*/>|[^]*?</(?:\\w+:)?${item}>)`, "g")) ?? [];
}

/** Cell address → the whole cell as it stands: format, type, formula, value. */
export function cellsOf(sheetXml: string): Map<string, string> {
  const cells = elementsOf(sheetXml, "c").map((cell) => [/\sr="([A-Z]+\d+)"/.exec(cell)?.[1] ?? "", cell] as const);
  return new Map(cells);
}
