import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, dirname } from "node:path";
import ts from "typescript";
import { transportCodes } from "./faults.ts";

/** The members' values of `Excel.ErrorCodes` in Microsoft's typings: what a call can be answered with. */
function typedCodes(): readonly string[] {
  const folder = dirname(createRequire(import.meta.url).resolve("@types/office-js/package.json"));
  const file = ts.createSourceFile("office.d.ts", readFileSync(join(folder, "index.d.ts"), "utf8"), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const inExcel = (node: ts.Node) => {
    if (ts.isEnumDeclaration(node) && node.name.text === "ErrorCodes")
      for (const { initializer } of node.members) if (initializer && ts.isStringLiteral(initializer)) found.push(initializer.text);
    ts.forEachChild(node, inExcel);
  };
  for (const node of file.statements) if (ts.isModuleDeclaration(node) && node.name.text === "Excel") inExcel(node);
  return found;
}

/**
 * Codes that the typings leave out: of undo groups, of the service that Excel on the web is, and of the library itself. That a request is too large is
 * known before any of it is carried out, so it is among those of a whole request.
 */
const untyped = [
  "ActivityLimitReached",
  "ApiNotAvailable",
  "ConnectionFailure",
  "InvalidObjectPath",
  "InvalidOrTimedOutSession",
  "InvalidRequestContext",
  "ResourceLimitReached",
  "ServiceNotAvailable",
  "UndoNotSupported",
];

/** Every error that a request can be answered with: texts at a call, what comes before it being done, and numbers of a whole request. */
export const callCodes: readonly string[] = [...new Set([...typedCodes(), ...untyped])].toSorted();
export const wholeCodes: readonly number[] = Object.values(transportCodes);
export const errorCodes: readonly (string | number)[] = [...callCodes, ...wholeCodes];
