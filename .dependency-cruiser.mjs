/**
 * The arrows that may run between rooms, type imports included. An area's rooms stand from the inside out: a room imports itself and the
 * rooms it lists, nothing else of its area. What an area may import of other areas stands in `areas`. `npm run rooms` prints the arrows there are.
 */
const rooms = {
  "src/core": {
    basics: [],
    sheet: [],
    issues: ["sheet"],
    ruleset: ["basics"],
    units: ["basics", "sheet", "issues", "ruleset"],
    match: ["basics", "sheet", "issues", "ruleset", "units"],
    "unit-rows": ["basics", "sheet", "issues", "ruleset", "units", "match"],
    validate: ["basics", "sheet", "issues", "ruleset", "units", "match", "unit-rows"],
    score: ["basics", "issues", "ruleset", "match", "validate"],
    kinds: ["basics", "sheet", "ruleset", "match", "validate", "score"],
    maps: ["basics", "sheet", "ruleset", "score", "kinds"],
    check: ["basics", "ruleset", "validate", "kinds", "maps"],
    tables: ["basics", "ruleset", "validate", "score", "kinds"],
    reconcile: ["basics", "ruleset", "validate", "score", "tables"],
    explain: ["basics", "sheet", "ruleset", "units", "validate", "score", "kinds"],
    functions: ["basics", "sheet", "ruleset", "validate", "score", "kinds", "tables"],
    draft: ["basics", "sheet", "ruleset", "units", "match", "validate"],
    formulas: ["basics", "sheet", "issues", "ruleset", "match", "validate", "score", "kinds", "tables"],
    layout: ["basics", "sheet", "issues", "ruleset", "match", "validate", "score", "kinds", "reconcile", "maps", "formulas"],
  },
  "src/core/match": {
    matched: [],
    headers: [],
    "code-books": ["matched", "headers"],
    lists: ["matched", "headers"],
  },
  "src/core/draft": {
    read: [],
    answers: ["read"],
    fields: ["read", "answers"],
    structure: ["read", "answers", "fields"],
    rules: ["read", "answers", "fields", "structure"],
  },
  "src/core/formulas": {
    rows: [],
    tables: [],
  },
  "src/core/layout": {
    texts: [],
    tables: ["texts"],
    figures: ["texts", "tables"],
    columns: [],
    maps: ["texts"],
    formulas: [],
  },
  "src/messages": {
    language: [],
    kinds: ["language"],
    rules: ["language"],
    issues: ["language"],
    "rule-set": ["language", "kinds"],
    functions: ["language"],
    explain: ["language", "kinds"],
    workbench: ["language"],
    draft: ["language"],
    sheets: ["language", "kinds", "issues"],
    cli: ["language", "explain", "rule-set"],
    pane: ["language", "issues", "sheets"],
  },
  "src/ui": {
    pane: [],
    controls: ["pane"],
    figures: [],
    check: ["controls"],
    kinds: ["controls"],
    rules: ["pane", "controls", "kinds"],
    explain: ["pane", "controls", "kinds"],
    data: ["pane", "controls", "check"],
    result: ["pane", "controls", "figures"],
    frame: ["pane", "controls", "check", "data", "rules", "explain", "result"],
  },
  "src/cli": {
    command: [],
    files: ["command"],
    report: ["command", "files"],
    verbs: ["command", "files", "report"],
  },
  "src/workbook": {
    facts: [],
    memory: ["facts"],
    csv: [],
    xlsx: ["facts"],
    office: ["facts"],
    grid: ["facts", "xlsx"],
  },
  "src/workbook/xlsx": {
    xml: [],
    zip: ["xml"],
    package: ["xml", "zip"],
    read: ["xml", "package"],
    styles: ["xml", "package"],
    drawing: ["xml", "package"],
    workbook: ["xml", "zip", "package", "styles"],
    write: ["xml", "package", "read", "styles", "drawing", "workbook"],
  },
  "src/workbook/office": {
    host: [],
    read: ["host"],
    put: ["host", "read"],
    write: ["host", "read", "put"],
  },
  "src/workbook/grid": {
    port: [],
    formulas: [],
    marks: ["port"],
    file: ["port", "formulas", "marks"],
    write: ["port", "marks"],
    univer: ["port", "formulas"],
  },
  "src/workbook/grid/univer": {
    model: [],
    fixes: ["model"],
    engine: ["fixes"],
    keys: ["model"],
    find: ["model", "engine"],
    filter: ["model", "engine", "fixes"],
    "drop-downs": ["model", "engine", "fixes"],
    read: ["model", "fixes"],
    write: ["model", "fixes"],
    shell: [],
  },
  "src/workbench": {
    session: [],
    charts: ["session"],
    page: ["session", "charts"],
  },
};

/** What an area may import outside itself. Entries (taskpane, cli, workbench) may import all but each other. */
const areas = {
  core: ["node_modules/zod/"],
  messages: ["src/core/", "node_modules/zod/"],
  rulesets: ["src/core/"],
  workbook: [
    "src/core/",
    "node_modules/(zod|papaparse|@types/(papaparse|office-js))/",
    "(node_modules/)?(@univerjs|@borgar/fx)/",
    "(function-texts|office-js)$",
  ],
  run: ["src/(core|messages|rulesets)/", "src/workbook/workbook\\.ts", "node_modules/zod/"],
  "cell-functions": ["src/(core|messages|run)/", "src/ui/pane/"],
  ui: [
    "src/(core|messages|rulesets|run)/",
    "src/workbook/(workbook|facts/chart-facts)\\.ts",
    "(node_modules/)?(preact|zod|@fluentui|@microsoft/fast-element)",
  ],
};

const roomRules = Object.entries(rooms).flatMap(([area, arrows]) =>
  Object.entries(arrows).map(([room, inner]) => ({
    name: `${area.replace("src/", "")}/${room}`,
    severity: "error",
    comment: `${room} imports ${inner.length === 0 ? "no other room of its area" : inner.join(", ")}.`,
    from: { path: `^${area}/${room}/` },
    to: { path: `^${area}/[^/]+/`, pathNot: [room, ...inner].map((one) => `^${area}/${one}/`) },
  })),
);

const areaRules = Object.entries(areas).map(([area, outside]) => ({
  name: area,
  severity: "error",
  comment: `What ${area} may know of the rest.`,
  from: { path: `^src/${area}/` },
  to: { pathNot: [`^src/${area}/`, ...outside.map((one) => `^${one}`)] },
}));

export default {
  forbidden: [
    ...roomRules,
    ...areaRules,
    {
      name: "room-without-rule",
      severity: "error",
      comment: "A room has its arrows in the table above.",
      from: { path: Object.keys(rooms).map((area) => `^${area}/[^/]+/`), pathNot: roomRules.map(({ from }) => from.path) },
      to: {},
    },
    {
      name: "the-grid-opens-and-saves-files-only",
      severity: "error",
      comment: "The grid reads a file's sheets and saves its edits; what it shares with files otherwise stands one level up.",
      from: { path: "^src/workbook/grid/" },
      to: { path: "^src/workbook/xlsx/", pathNot: "^src/workbook/xlsx/(xlsx-workbook|write/cell-edit|read/sheet-view)\\.ts$" },
    },
    {
      name: "the-grid-engine-stays-behind-its-adapter",
      severity: "error",
      comment: "Univer can be replaced: one folder knows it.",
      from: { path: "^src/", pathNot: "^src/workbook/grid/univer/" },
      to: { path: "@univerjs/" },
    },
    ...["taskpane", "cli", "workbench"].map((entry) => ({
      name: `nobody-imports-${entry}`,
      severity: "error",
      comment: "An entry is a leaf.",
      from: { path: "^src/", pathNot: `^src/${entry}/` },
      to: { path: `^src/${entry}/` },
    })),
    {
      name: "no-circular",
      severity: "error",
      comment: "A circle, even of types, hides which of two files is the inner one.",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"] },
  },
};
