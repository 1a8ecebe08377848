import { columnLetters } from "../../../src/core/sheet/address.ts";
import { addressOf, containsCell } from "../model/area.ts";
import type { HostSheet } from "../model/host-sheet.ts";
import type { HostWorkbook } from "../model/host-workbook.ts";
import { displayText } from "../model/number-format.ts";
import { numberFormatAt, writeValues } from "../model/write.ts";

/** How much of a sheet the page shows: from its first cell, or from the selected row when that is further down. */
const shownRows = 40;
const shownColumns = 26;

/** A plain table over the active sheet: shows values and fills, selects with a click, and edits with a double click. */
export class GridView {
  readonly #workbook: HostWorkbook;
  readonly #root: HTMLElement;
  readonly #table = emptyTable();
  readonly #tabs = document.createElement("nav");
  /** Called when the user starts and ends typing in a cell. */
  onEditing: (isEditing: boolean) => void = () => undefined;

  constructor(workbook: HostWorkbook, root: HTMLElement) {
    this.#workbook = workbook;
    this.#root = root;
    this.#tabs.setAttribute("aria-label", "Ark");
    root.replaceChildren(this.#table, this.#tabs);
  }

  /** Brings the page up to the workbook. Elements stay the same ones: one that is replaced between mouse down and up has no click. */
  draw(): void {
    const sheet = this.#workbook.active;
    this.#drawCells(sheet);
    this.#drawTabs();
  }

  #drawTabs(): void {
    const shown = this.#workbook.sheets.filter(({ visibility }) => visibility === "Visible");
    const tabs = [...this.#tabs.querySelectorAll("button")];
    for (const tab of tabs.slice(shown.length)) tab.remove();
    for (const [index, sheet] of shown.entries()) {
      const tab = tabs[index] ?? this.#tabs.appendChild(document.createElement("button"));
      tab.textContent = sheet.name;
      tab.setAttribute("aria-current", String(sheet === this.#workbook.active));
      tab.onclick = () => {
        this.#workbook.activate(sheet);
        this.draw();
      };
    }
  }

  #drawCells(sheet: HostSheet): void {
    const first = Math.max(0, sheet.selection.row - shownRows + 10);
    for (const [index, line] of [...(this.#table.tBodies[0]?.rows ?? [])].entries()) {
      const [head, ...cells] = line.cells;
      if (head) head.textContent = String(first + index + 1);
      for (const [column, cell] of cells.entries()) this.#fill(cell, sheet, first + index, column);
    }
  }

  #fill(cell: HTMLTableCellElement, sheet: HostSheet, row: number, column: number): void {
    const value = sheet.cells.at(row, column)?.value;
    const fill = sheet.formats.at("Fill.Color", row, column);
    cell.dataset.address = addressOf({ row, column, lastRow: row, lastColumn: column });
    cell.textContent = textOf(value, numberFormatAt(sheet, row, column));
    cell.classList.toggle("number", typeof value === "number");
    cell.classList.toggle("selected", containsCell(sheet.selection, row, column));
    cell.style.backgroundColor = typeof fill === "string" ? fill : "";
    cell.style.fontWeight = sheet.formats.at("Font.Bold", row, column) === true ? "bold" : "";
    cell.onclick = () => {
      this.#select(sheet, row, column);
    };
    cell.ondblclick = () => {
      this.#edit(cell, sheet, row, column);
    };
  }

  #select(sheet: HostSheet, row: number, column: number): void {
    sheet.selection = { row, column, lastRow: row, lastColumn: column };
    sheet.raise("selectionChanged", { address: addressOf(sheet.selection) });
    for (const marked of this.#root.querySelectorAll(".selected")) marked.classList.remove("selected");
    this.#root.querySelector(`[data-address="${addressOf(sheet.selection)}"]`)?.classList.add("selected");
  }

  #edit(cell: HTMLTableCellElement, sheet: HostSheet, row: number, column: number): void {
    const input = document.createElement("input");
    input.value = cell.textContent;
    cell.replaceChildren(input);
    input.focus();
    this.onEditing(true);
    input.onkeydown = ({ key }) => {
      if (key !== "Enter" && key !== "Escape") return;
      this.onEditing(false);
      if (key === "Enter") writeValues(sheet.range({ row, column, lastRow: row, lastColumn: column }), input.value);
      this.draw();
    };
  }
}

/** A table of as many rows and columns as are shown, with the letters of the columns. */
function emptyTable(): HTMLTableElement {
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  head.append(document.createElement("th"), ...Array.from({ length: shownColumns }, (_, column) => heading(columnLetters(column))));
  const body = table.createTBody();
  for (let row = 0; row < shownRows; row++) {
    const line = body.insertRow();
    line.append(heading(""));
    for (let column = 0; column < shownColumns; column++) line.insertCell();
  }
  return table;
}

function heading(text: string): HTMLTableCellElement {
  const cell = document.createElement("th");
  cell.textContent = text;
  return cell;
}

/** The text of a cell; here, for viewing only, a number format that the host cannot show gives the plain value. */
function textOf(value: Parameters<typeof displayText>[0], format: string): string {
  try {
    return displayText(value, format);
  } catch {
    return displayText(value, "General");
  }
}
