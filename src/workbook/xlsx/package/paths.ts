/** What a part is found by: OPC names are the same in either case, and some writers begin them with a slash or use backslashes. */
export function partKey(part: string): string {
  return part.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** The part that a relation's target names, seen from the part that has the relation ("" for the package itself). */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** The shortest target that leads from one part to another: "xl/worksheets/sheet1.xml" → "../tables/table1.xml". */
export function relativeTarget(source: string, part: string): string {
  const from = source.split("/").slice(0, -1);
  const to = part.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** Where a part's relations stand: "xl/workbook.xml" → "xl/_rels/workbook.xml.rels", "" → "_rels/.rels". */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
