/** What is to be written into a workbook: plain data, carried out by an adapter. Rows and columns count from 0. */

import type { Area, Place } from "./sheet.ts";

/** The looks the product uses; an adapter turns each into fonts, fills and number formats, in one table. */
export type Look =
  | "text" // left, General
  | "code" // text that must stay text (0301)
  | "integer" // 1 234, right
  | "decimal" // 0,0 and as many decimals as there are
  | "percent" // a share 0–100 with one decimal, no sign: 94,5
  | "count" // an integer, 0 as the sign for nil: -
  | "totalCount"
  | "weight" // a sum of weights with one decimal, 0 as the sign for nil
  | "totalWeight"
  | "share" // a percent, 0 as the sign for nil
  | "totalShare"
  | "score" // a small whole number, centred, coloured by `scale`
  | "truth" // true or false, as words
  | "title"
  | "subtitle"
  | "heading" // over a chapter: bold, a little larger
  | "subheading" // over a part of a chapter: bold
  | "header" // a column head: bold, wrapped, bottom border
  | "headerRight" // the same over numbers
  | "headerCentre" // the same over scores
  | "label" // a row's head
  | "total" // a row's head in the total row, bold with top border
  | "totalInteger"
  | "totalPercent"
  | "tile" // a square of a map: small, centred, wrapped; the text is readable on its fill
  | "note" // small, grey, wrapped
  | "link" // text that leads somewhere
  | "error" // severity words in Merknader
  | "warning"
  | "remark"
  | "ok";

export interface OutCell {
  readonly value: string | number | boolean | null;
  readonly look: Look;
  /** What the value is calculated by, in English, with commas and without "="; left out for a plain value. */
  readonly formula?: string;
  /** Where a click goes: a cell in this workbook. */
  readonly link?: Link;
  /** "RRGGBB" behind the text, which is then black or white, whichever is easier to read. */
  readonly fill?: string;
}

/** Where a link leads, and what is shown where the pointer rests on it. */
export interface Link extends Place {
  readonly tip?: string;
}

/** Colours a range of whole numbers 0…steps−1 from light to dark, one colour-blind-safe hue; text stays readable. */
export interface ScaleFormat {
  readonly area: Area;
  readonly steps: number;
}

/** Cells that offer a list of values, and ask before another one is kept. An empty cell is always allowed. */
export interface PutDropDown {
  readonly area: Area;
  /** The values, none of them with a comma in it; or the cells of the same sheet that have them. */
  readonly source: readonly string[] | Area;
}

/** Numbers or texts a chart draws: where they are, and their values (for the file's cache and for drawing without a host). */
export interface ChartData {
  readonly sheet: string;
  readonly area: Area;
  readonly values: readonly (string | number | null)[];
}

export interface ChartSeries {
  readonly name: ChartData;
  readonly values: ChartData;
  /** "RRGGBB"; the layout picks colours that the colour-blind can tell apart and that differ in lightness. */
  readonly color: string;
}

/** A native, editable chart. Bars are horizontal (first category on top), columns vertical. Of several series, clustered ones stand side by side, and stacked ones end to end. */
export interface Chart {
  /** Stable name by which it is found again, e.g. "fig-3.4". */
  readonly id: string;
  readonly kind: "bar" | "column" | "clusteredBar" | "clusteredColumn" | "stackedBar" | "stackedColumn";
  readonly title: string;
  /** Base and source, in small letters at the bottom, line by line, so that they are with the chart wherever it is copied. */
  readonly caption: readonly string[];
  readonly altText: string;
  readonly categories: ChartData;
  readonly categoryTitle: string | null;
  readonly series: readonly ChartSeries[];
  readonly valueTitle: string;
  readonly valueFormat: "integer" | "weight" | "percent"; // whole numbers, sums of weights with one decimal, shares with one
  readonly valueMax: number | null;
  readonly showLabels: boolean;
  /** The cells it covers on its sheet. */
  readonly position: Area;
}

/** A text's place: its left end or its middle, and its baseline. */
interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle";
}

/** Some words of a drawing, in one line. */
export interface DrawnText extends TextPlace {
  readonly kind: "text";
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  /** "RRGGBB". */
  readonly color: string;
}

export interface DrawnBox {
  readonly kind: "box";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** "RRGGBB". */
  readonly fill: string;
}

/** A region of a map, with a sign on it where there is room. */
export interface DrawnRegion {
  readonly kind: "region";
  /** Who it is, and what is known of it: "Rygge", "Rygge: 3: Middels"; "" for a region that is no unit. */
  readonly name: string;
  readonly description: string;
  /** Where its path counts from. */
  readonly x: number;
  readonly y: number;
  /** SVG path data of M, l and z, in tenths of the drawing's units. */
  readonly path: string;
  readonly fill: string;
  /** "RRGGBB" of its outline. */
  readonly border: string;
  readonly sign: (Pick<TextPlace, "x" | "y"> & Pick<DrawnText, "text" | "size" | "color">) | null;
}

export type DrawnShape = DrawnText | DrawnBox | DrawnRegion;

/** A drawing whose shapes the user can edit, one by one, in a group. Lengths are in CSS pixels from the upper left corner. */
export interface Drawing {
  /** Stable name by which it is found again, e.g. "fig-3.6". */
  readonly id: string;
  readonly title: string;
  readonly altText: string;
  readonly width: number;
  readonly height: number;
  /** From the one behind to the one in front; texts are in Calibri. */
  readonly shapes: readonly DrawnShape[];
  /** The cells that are kept free for it. Its size is its own, and stays when they are resized. */
  readonly position: Area;
}

/** What a program that can shows of a number besides it, in a card on the cell; the cell holds the number alone. */
export interface OutCard {
  readonly title: string;
  /** In the order they are shown, each under a name of its own, by which a formula can ask for it. */
  readonly facts: readonly CardFact[];
}

export interface CardFact {
  readonly name: string;
  readonly value: string | number;
}

/** One column that we own beside the survey table; `cells[i]` belongs to the sheet's row `headerRow + 1 + i`. */
export interface OutColumn {
  /** Stable id, e.g. "strategi_score". */
  readonly id: string;
  /** Unlike every other heading in its row. */
  readonly header: string;
  readonly column: number;
  readonly look: Look;
  readonly width: number;
  readonly cells: readonly (string | number | null)[];
  /** What each cell is calculated by, null for a plain value, as in an OutCell; left out where no cell is. */
  readonly formulas?: readonly (string | null)[];
  /** The card on each cell, null for none; left out where no cell has one. Only a number that no formula gives can have one. */
  readonly cards?: readonly (OutCard | null)[];
  readonly scale: number | null;
}

/** Writes our columns beside the survey. An adapter replaces exactly these cells, grows `table` over them when named, and records `area` as ours. */
export interface PutColumns {
  readonly kind: "putColumns";
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly OutColumn[];
  /** The Excel table to grow to the right so that it covers the columns; null where the answers are in plain cells. */
  readonly table: string | null;
  /** What the sheet's own filter is to cover, so that a sort moves our cells with their rows; left out where it stays. */
  readonly filter?: Area;
  /** Header row to last data row, first to last of our columns; replaces the area recorded before. */
  readonly area: Area;
  /** Cells of an earlier run that are no longer ours: emptied. */
  readonly clear: readonly Area[];
}

/** Writes one of our own sheets whole: made at the end of the workbook the first time, rewritten in place after that. */
export interface PutSheet {
  readonly kind: "putSheet";
  /** Stable id, e.g. "tabeller": by it the sheet is found again even when the user has renamed it. */
  readonly id: string;
  /** The name it gets when it is made; already free in this workbook. */
  readonly name: string;
  readonly rows: readonly (readonly (OutCell | null)[])[];
  /** Column widths in characters, from column 0. */
  readonly widths: readonly number[];
  /** Rows kept in view when scrolling; 0 for none. */
  readonly frozenRows: number;
  readonly merges: readonly Area[];
  readonly scales: readonly ScaleFormat[];
  /** Cells for which values are offered; left out where there are none. */
  readonly dropDowns?: readonly PutDropDown[];
  readonly charts: readonly Chart[];
  /** Left out where there are none. */
  readonly drawings?: readonly Drawing[];
  readonly landscape: boolean;
}

/** A workbook-wide defined name for a result, so that formulas can use it: visible in the name manager. */
export interface PutName {
  readonly kind: "putName";
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly comment: string;
}

/** Writes answers into cells of the survey's own, which keep their looks; `null` empties a cell. The cells are the user's, and stay so. */
export interface PutAnswers {
  readonly kind: "putAnswers";
  readonly sheet: string;
  readonly cells: readonly AnswerCell[];
}

export interface AnswerCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
}

/** Puts notes of ours on cells of a sheet, and takes them away. A cell with a note of somebody else's is never among these. */
export interface PutNotes {
  readonly kind: "putNotes";
  readonly sheet: string;
  readonly notes: readonly PutNote[];
}

export interface PutNote {
  readonly row: number;
  readonly column: number;
  /** null takes the note away. */
  readonly text: string | null;
}

export type Change = PutColumns | PutSheet | PutName | PutAnswers | PutNotes;
