import path from "node:path";
import ts from "typescript";

/** A member of Office.js that the project uses. */
export interface ExcelCall {
  /** As its documentation calls it: «Range.values». */
  readonly member: string;
  /** The first requirement set that has it: «ExcelApi 1.1»; null where the typings name none. */
  readonly since: string | null;
  /** The typings' own comment, on one line. */
  readonly comment: string;
  /** Files of src that use it, without the folder. */
  readonly files: readonly string[];
}

const folders = ["src/workbook/office", "src/taskpane", "src/cell-functions"];
const typings = "@types/office-js/index.d.ts";
/** Types that stand for what is given to or got from a class: «RangeUpdateData», «RangeLoadOptions», «RangeData». */
const standsFor = /(?:Collection)?(?:UpdateData|LoadOptions|Data)$/;

/** Every member of Office.js that `src` names: in calls and properties, in objects that are set, and in the texts of `load`. */
export function excelCalls(root: string): readonly ExcelCall[] {
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const names = folders.flatMap((folder) => ts.sys.readDirectory(path.join(root, folder), [".ts"]));
  const program = ts.createProgram(names, options);
  const found = new Map<string, { readonly symbol: ts.Symbol; readonly files: Set<string> }>();
  const checker = program.getTypeChecker();
  for (const file of program.getSourceFiles().filter(({ fileName }) => names.includes(fileName))) {
    const note = (symbol: ts.Symbol | undefined) => {
      const member = symbol && memberOf(symbol);
      if (!member) return;
      const known = found.get(member) ?? { symbol, files: new Set<string>() };
      known.files.add(path.relative(path.join(root, "src"), file.fileName).replaceAll("\\", "/"));
      found.set(member, known);
    };
    const visit = (node: ts.Node) => {
      for (const symbol of symbolsAt(node, checker)) note(symbol);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return [...found].map(([member, use]) => callOf(member, use, checker)).toSorted((a, b) => (a.member < b.member ? -1 : 1));
}

function symbolsAt(node: ts.Node, checker: ts.TypeChecker): readonly (ts.Symbol | undefined)[] {
  if (ts.isPropertyAccessExpression(node)) return [checker.getSymbolAtLocation(node.name)];
  if (ts.isObjectLiteralExpression(node)) {
    const wanted = checker.getContextualType(node);
    return wanted ? node.properties.map(({ name }) => name && wanted.getProperty(name.getText())) : [];
  }
  return ts.isCallExpression(node) ? loaded(node, checker) : [];
}

/** What `range.load("values, numberFormat")` names. */
function loaded(call: ts.CallExpression, checker: ts.TypeChecker): readonly (ts.Symbol | undefined)[] {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "load") return [];
  const texts = call.arguments.flatMap((given) => (ts.isArrayLiteralExpression(given) ? [...given.elements] : [given]));
  const names = texts.filter(ts.isStringLiteralLike).flatMap(({ text }) => text.split(",").map((name) => name.trim()));
  return names.map(
    (name) =>
      name.split("/").reduce<{ type: ts.Type | undefined; symbol: ts.Symbol | undefined }>(
        ({ type }, part) => {
          const symbol = type?.getProperty(part) ?? (itemOf(type, checker) ?? type?.getNumberIndexType())?.getProperty(part);
          return { symbol, type: symbol && checker.getTypeOfSymbol(symbol) };
        },
        { type: checker.getTypeAtLocation(expression.expression), symbol: undefined },
      ).symbol,
  );
}

/** What a collection has: `sheets.load("name")` loads the names of its items. */
function itemOf(type: ts.Type | undefined, checker: ts.TypeChecker): ts.Type | undefined {
  const items = type?.getProperty("items");
  return items && checker.getTypeOfSymbol(items).getNumberIndexType();
}

/** «Range.values» of a symbol of Office.js; undefined for all others, and for members of the library's own work (`sync`, `toJSON`). */
function memberOf(symbol: ts.Symbol): string | undefined {
  const declaration = symbol.declarations?.find((one) => one.getSourceFile().fileName.replaceAll("\\", "/").endsWith(typings));
  const owner = declaration?.parent;
  if (!owner || !(ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner)) || !owner.name) return undefined;
  const of = owner.name.text.replace(standsFor, "");
  return of === "" ? undefined : `${of}.${symbol.name}`;
}

function callOf(member: string, { symbol, files }: { symbol: ts.Symbol; files: ReadonlySet<string> }, checker: ts.TypeChecker): ExcelCall {
  const comment = [
    ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    ...symbol.getJsDocTags(checker).map(({ text }) => ts.displayPartsToString(text)),
  ].join(" ");
  const flat = comment.replace(/\s+/g, " ").trim();
  return { member, since: /\[Api set: ([A-Za-z]+(?: [\d.]+)?)/.exec(flat)?.[1] ?? null, comment: flat, files: [...files].toSorted() };
}
