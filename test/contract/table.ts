import type { Adapter } from "./adapters.ts";
import type { Case, Exception } from "./cases.ts";

export const outcomeKey = (one: Pick<Case, "name">, adapter: Pick<Adapter, "name">) => `${one.name} | ${adapter.name}`;

/** Case × adapter as a table in Markdown: ✓ alike, a number for a named exception, ✗ for what failed or did not run; then the exceptions. */
export function contractTable(
  cases: readonly Case[],
  adapters: readonly Adapter[],
  exceptions: Readonly<Record<string, readonly Exception[]>>,
  outcomes: ReadonlyMap<string, "alike" | "exception">,
): string {
  const reasons: string[] = [];
  const numberOf = (reason: string) => {
    if (!reasons.includes(reason)) reasons.push(reason);
    return reasons.indexOf(reason) + 1;
  };
  const mark = (one: Case, adapter: Adapter): string => {
    const outcome = outcomes.get(outcomeKey(one, adapter));
    if (outcome === undefined) return "✗";
    if (outcome === "alike") return "✓";
    const exception = exceptions[one.name]?.find((other) => other.adapter === adapter.name);
    return String(numberOf(`${adapter.name.replace(/ 1\.15$/, "")}: ${exception?.reason ?? ""}`.replace(/^Excel 1\.12/, "Excel")));
  };
  const rows = cases.map((one) => [one.name, ...adapters.map((adapter) => mark(one, adapter))]);
  const lines = [["case", ...adapters.map(({ name }) => name)], ["---", ...adapters.map(() => ":-:")], ...rows];
  const table = lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  return `\n${table}\n\n${reasons.map((reason, index) => `${index + 1}. ${reason}`).join("\n")}\n\n`;
}
