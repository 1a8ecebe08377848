import { noUndo, readingWithoutUndo } from "../../test/office-host/rules/undo-support.ts";
import type { ExcelCall } from "./calls.ts";
import { facts } from "./facts.ts";

const intro = `# The calls to Excel, and what is said of them

Every member of Office.js that the add-in uses, made from the sources and Microsoft's typings with \`npm run excel-calls\`; a test holds this page to them. «Since» is the
requirement set that the typings name. «Undo» is what Microsoft's page «Undo capabilities with the Excel JavaScript API», or a thread in OfficeDev/office-js (#…), says
against it; nothing there means that nothing is said. What is said of limits, nulls, refusals and known faults is in words of our own. «In the tests» is what the Excel
of the tests (\`test/office-host\`) does where something is said.
`;

const undoWords = { everywhere: "no", web: "not on the web", desktop: "not on the desktop" } as const;

/** What is said against undoing a member. */
function undo(member: string): string {
  const against = noUndo.find((one) => one.member === member);
  if (against) return `${undoWords[against.on]} (${against.source})`;
  const reading = readingWithoutUndo.find((one) => one.member === member);
  return reading ? `empties the undo stack (${reading.source})` : "";
}

/** The page in Markdown: a table for each type. */
export function callsPage(calls: readonly ExcelCall[]): string {
  const types = [...new Set(calls.map(({ member }) => typeOf(member)))];
  const sections = types.map((type) =>
    section(
      type,
      calls.filter(({ member }) => typeOf(member) === type),
    ),
  );
  return [intro, ...sections].join("\n");
}

const typeOf = (member: string) => member.slice(0, member.indexOf("."));

function section(type: string, calls: readonly ExcelCall[]): string {
  const rows = calls.map(({ member, since }) => {
    const { says = "", so = "", host = "" } = facts[member] ?? {};
    return `| \`${member.slice(type.length + 1)}\` | ${[since ?? "", undo(member), says, so, host].join(" | ")} |`;
  });
  return [
    `## ${type}`,
    "",
    "| Member | Since | Undo | What is said | What we do | In the tests |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
