/** The tables of a sheet of rules, in the order they stand there. */
export const tableIds = [
  "facts",
  "sources",
  "columns",
  "answers",
  "items",
  "blocks",
  "scales",
  "indicators",
  "indicatorItems",
  "points",
  "aggregates",
  "inputs",
  "composites",
  "grades",
  "matrix",
  "gradeRules",
  "groupings",
  "groups",
  "nominals",
  "classes",
  "tables",
  "tableColumns",
  "words",
  "rest",
] as const;
export type TableId = (typeof tableIds)[number];

/** The columns of the tables. */
export type HeadingId =
  | "number" // the row's place in the order of the table
  | "fact"
  | "value"
  | "meaning"
  | "id"
  | "title"
  | "label"
  | "reference"
  | "url"
  | "role"
  | "aliases"
  | "digits"
  | "list"
  | "answer"
  | "isAnswer"
  | "isAside"
  | "spellings"
  | "shown"
  | "tick"
  | "question"
  | "kind"
  | "askedIf"
  | "unit"
  | "from"
  | "to"
  | "missingCodes"
  | "provenance"
  | "note"
  | "guess"
  | "guessedLimits"
  | "items"
  | "aside"
  | "noneTicked"
  | "hasOther"
  | "otherItem"
  | "scale"
  | "score"
  | "measure"
  | "gate"
  | "method"
  | "limit"
  | "shares"
  | "missing"
  | "pointsBy"
  | "first"
  | "section"
  | "figures"
  | "indicator"
  | "item"
  | "wording"
  | "weight"
  | "isReversed"
  | "onlyItems"
  | "answers"
  | "counts"
  | "points"
  | "aggregate"
  | "of"
  | "composite"
  | "rows"
  | "columns"
  | "layers"
  | "otherwise"
  | "grade"
  | "when"
  | "grouping"
  | "values"
  | "isReconstructed"
  | "isOutput"
  | "nominal"
  | "code"
  | "figure"
  | "table"
  | "baseLabel"
  | "baseWhere"
  | "baseOutside"
  | "isOurs"
  | "chart"
  | "percent"
  | "sort"
  | "last"
  | "share"
  | "shareLabel"
  | "show"
  | "indicators"
  | "order"
  | "splitBy"
  | "rowTitle"
  | "axisMax"
  | "tableId"
  | "word"
  | "text"
  | "path"
  | "by"
  | "layer"
  | "row";

/** Values that have words. */
export type ChoiceId =
  | "role"
  | "tick"
  | "itemKind"
  | "noneTicked"
  | "measure"
  | "method"
  | "pointsBy"
  | "groupingKind"
  | "tableKind"
  | "chart"
  | "percent"
  | "sort"
  | "cutPoints";

/** What is said once of a rule set. */
export type FactId =
  | "id"
  | "revision"
  | "title"
  | "period"
  | "dataSource"
  | "smallBase"
  | "singular"
  | "plural"
  | "register"
  | "registerSheet"
  | "registerFile"
  | "weight"
  | "cutPoints"
  | "missing"
  | "missingCodes";

/** What a condition is about, before its id: «score strategi». */
export type VariableWord = "column" | "item" | "count" | "score" | "grade" | "class" | "grouping";

/** The words of a sheet of rules in one language, given by `messages/`. A sheet is read by those of all languages. */
export interface RuleSheetTexts {
  /** «Regler» */
  readonly sheetName: string;
  /** «Regler: Digitalisering i kommunene». */
  readonly heading: (title: string) => string;
  /** How the sheet is used, line by line. */
  readonly intro: readonly string[];
  readonly tables: Readonly<Record<TableId, { readonly title: string; readonly note: string }>>;
  readonly headings: Readonly<Record<HeadingId, string>>;
  /** «Grense 2|3», of the score that begins there. */
  readonly limit: (score: number) => string;
  readonly facts: Readonly<Record<FactId, { readonly label: string; readonly meaning: string }>>;
  /** By choice: value → word, in the order they are offered; "null" is the word for none. */
  readonly choices: Readonly<Record<ChoiceId, Readonly<Record<string, string>>>>;
  readonly variables: Readonly<Record<VariableWord, string>>;
  readonly words: {
    readonly true: string;
    readonly false: string;
    readonly and: string;
    readonly or: string;
    readonly not: string;
    readonly from: string;
    readonly to: string;
    /** In a cell whose value stands in «Annet», as a cell cannot say it. */
    readonly elsewhere: string;
    /** Said in «Annet» of what the rules do not have. */
    readonly nothing: string;
  };
  /** How blank answers are treated; «{n}» is a number. */
  readonly missing: Readonly<Record<"notCounted" | "atLeast" | "atLeastMean" | "atLeastNotCounted", string>>;
  /** Above a matrix, after the table's title: its name, and what its rows, columns and layers are. */
  readonly matrix: (sides: {
    readonly name: string;
    readonly rows: string;
    readonly columns: string;
    readonly layers: string | null;
  }) => string;
}
