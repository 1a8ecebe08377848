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
  readonly grid: string;
  readonly toolbar: string;
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
  /** The user tried an edit that would change the structure of the file, which is not possible here. */
  readonly notHere: string;
  /** Asked before cells are dragged over so many others that hold something. */
  readonly mayReplace: (count: number) => string;
  /** Formulas refer to each other in a circle. */
  readonly circle: string;
  readonly unexpected: (detail: string) => string;
  /** In the place of a drawing that the file has and that is not drawn here. */
  readonly keptDrawing: (kind: "chart" | "picture" | "shape", name: string) => string;
}
