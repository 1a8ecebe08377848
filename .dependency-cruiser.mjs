/** Layers from the inside out; a file imports from its own layer or an inner one. */
const from = (path) => ({ path: `^src/${path}` });
const onlyTo = (...paths) => ({ pathNot: paths.map((path) => `^${path}`) });

export default {
  forbidden: [
    {
      name: "core-is-pure",
      severity: "error",
      comment: "The core imports itself and zod, nothing else.",
      from: from("core/"),
      to: onlyTo("src/core/", "node_modules/zod/"),
    },
    {
      name: "workbook-knows-core-only",
      severity: "error",
      comment: "A workbook adapter translates; it decides nothing.",
      from: from("workbook/"),
      to: onlyTo(
        "src/(core|workbook)/",
        "node_modules/(zod|papaparse|@types/(papaparse|office-js))/",
        "(node_modules/)?@univerjs/",
        "(function-texts|office-js)$",
      ),
    },
    {
      name: "excel-knows-no-files",
      severity: "error",
      comment: "What Excel and a file share stands one level up; xlsx/ is about the parts of an .xlsx file.",
      from: from("workbook/office/"),
      to: { path: "^src/workbook/(xlsx|grid)/" },
    },
    {
      name: "the-grid-opens-and-saves-files-only",
      severity: "error",
      comment: "The grid reads a file's sheets and saves its edits; what it shares with files otherwise stands one level up.",
      from: from("workbook/grid/"),
      to: { path: "^src/workbook/xlsx/", pathNot: "^src/workbook/xlsx/(xlsx-workbook|cell-edit|sheet-view)\\.ts$" },
    },
    {
      name: "the-grid-engine-stays-behind-its-adapter",
      severity: "error",
      comment: "Univer can be replaced: one folder knows it.",
      from: { path: "^src/", pathNot: "^src/workbook/grid/univer/" },
      to: { path: "@univerjs/" },
    },
    {
      name: "the-pane-knows-no-host",
      severity: "error",
      comment: "Components show state and call the use case; which workbook it is they never know.",
      from: from("ui/"),
      to: onlyTo(
        "src/(core|messages|rulesets|ui)/",
        "src/(run|assess-workbook|current-rules)\\.ts",
        "src/workbook/workbook\\.ts",
        "(node_modules/)?(preact|zod|@fluentui|@microsoft/fast-element)",
      ),
    },
    {
      name: "messages-know-core-only",
      severity: "error",
      comment: "Texts depend on codes, never on behaviour.",
      from: from("messages/"),
      to: onlyTo("src/core/", "src/messages/"),
    },
    {
      name: "rule-sets-know-core-only",
      severity: "error",
      comment: "A rule set is data.",
      from: from("rulesets/"),
      to: onlyTo("src/core/", "src/rulesets/"),
    },
    {
      name: "nobody-imports-an-entry-point",
      severity: "error",
      comment: "taskpane, commands, functions, cli and workbench are leaves.",
      from: { path: "^src/(core|workbook|messages|rulesets|run)" },
      to: { path: "^src/(taskpane|commands|functions|cli|workbench)/" },
    },
    {
      name: "no-circular",
      severity: "error",
      comment: "A cycle hides which of two files is the inner one.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"] },
  },
};
