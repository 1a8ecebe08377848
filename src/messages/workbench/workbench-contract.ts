/** The controls around the cells, as they are read out. */
export interface GridNames {
  readonly cells: string;
  readonly formula: string;
  readonly nameBox: string;
  readonly definedNames: string;
  readonly stopCalculation: string;
  readonly sheets: string;
  readonly sheetList: string;
  readonly sheetsBefore: string;
  readonly sheetsAfter: string;
  readonly zoomOut: string;
  readonly zoomIn: string;
  readonly messages: string;
  readonly sidePanel: string;
  readonly closeSidePanel: string;
}

/** What is told of the active cell; null for what it has not. */
export interface ActiveCell {
  readonly value: string | number | boolean | null;
  /** Nobody knows its value now: the one it holds is from before an edit. */
  readonly isUnknown: boolean;
  /** How many decimals its format shows of a share of a hundred; null for a format of another kind. */
  readonly percentDecimals: number | null;
  readonly hasFormula: boolean;
  /** What stands over its column, and the unit in its row. */
  readonly heading: string | null;
  readonly unit: string | null;
  readonly address: string;
  /** Where another sheet was told of before. */
  readonly sheet: string | null;
}

/** The texts of the menu over the cells. */
export interface CellMenuTexts {
  readonly name: string;
  readonly actions: Readonly<Record<"cut" | "copy" | "paste" | "clear" | "find" | "filter" | "showAll", string>>;
  /** "" for what has no key. */
  readonly keys: Readonly<Record<"cut" | "copy" | "paste" | "clear" | "find" | "filter" | "showAll", string>>;
  /** What is done in Excel, and why. */
  readonly inExcel: string;
}

/** The texts of the workbench around the grid. */
export interface WorkbenchTexts {
  readonly name: string;
  readonly open: string;
  readonly openHint: string;
  readonly sample: string;
  readonly save: string;
  readonly saveHint: string;
  readonly undo: string;
  readonly redo: string;
  readonly print: string;
  readonly printHint: string;
  readonly nothingToPrint: string;
  readonly theme: Readonly<Record<"light" | "dark", string>>;
  readonly pane: Readonly<Record<"show" | "hide" | "hint", string>>;
  /** The parts of the page, as landmarks. */
  readonly parts: Readonly<Record<"bar" | "sheet" | "pane", string>>;
  readonly grid: GridNames;
  /** The name of the language that is not the page's, in that language. */
  readonly otherLanguage: string;
  readonly toolbar: string;
  /** The active cell as it is read out: what it holds first, so that one who goes on hears no more than is needed. */
  readonly activeCell: (cell: ActiveCell) => string;
  readonly starting: string;
  readonly opening: (name: string) => string;
  readonly saving: string;
  readonly restored: (name: string) => string;
  readonly sampleNote: string;
  /** Removes what the browser has stored: the button, what it does, the question asked before it, and what is said after. */
  readonly forget: string;
  readonly forgetHint: string;
  readonly forgetAsked: string;
  readonly forgotten: string;
  /** Work of an earlier visit that cannot be opened again, with an offer of the file. */
  readonly aside: (name: string) => string;
  readonly download: string;
  /** Another tab has the workbench open, and stores its work. */
  readonly otherTab: string;
  /** That tab has been closed. */
  readonly onlyTab: string;
  readonly unsaved: string;
  readonly saved: string;
  readonly discard: (name: string) => string;
  readonly drop: string;
  readonly close: string;
  readonly cellMenu: CellMenuTexts;
  /** The user tried an edit that would change the structure of the file, which is not possible here. */
  readonly notHere: string;
  /** The user began to change a cell while results are being written. */
  readonly writing: string;
  /** Asked before cells are dragged over so many others that hold something. */
  readonly mayReplace: (count: number) => string;
  /** Formulas refer to each other in a circle. */
  readonly circle: string;
  readonly unexpected: (detail: string) => string;
  /** In the place of a drawing that the file has and that is not drawn here. */
  readonly keptDrawing: (kind: "chart" | "picture" | "shape", name: string) => string;
}
