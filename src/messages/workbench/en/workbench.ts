import { activeCell } from "../active-cell.ts";
import type { WorkbenchTexts } from "../workbench-contract.ts";

export const workbench: WorkbenchTexts = {
  name: "Digitalisation indicators",
  open: "Open",
  openHint: "Open an .xlsx, .xlsm or .csv file. It is read in the browser and sent nowhere.",
  sample: "Sample",
  save: "Save",
  saveHint: "Save as .xlsx: the file as it was, with your changes and the results laid in (Ctrl+S)",
  undo: "Undo",
  redo: "Redo",
  print: "Print",
  printHint: "Print the charts, one on each page (Ctrl+P)",
  nothingToPrint: "There are no charts to print yet. Press Calculate first.",
  theme: { light: "Light", dark: "Dark" },
  pane: {
    show: "Show the pane",
    hide: "Hide the pane",
    hint: "Press F6 to go between the spreadsheet, the pane, the buttons here and the sheet tabs",
  },
  parts: { bar: "Workbook and buttons", sheet: "Spreadsheet. F6 goes on to the pane.", pane: "Pane" },
  grid: {
    cells: "Cells",
    formula: "Formula bar",
    nameBox: "Name box",
    definedNames: "Defined names",
    stopCalculation: "Stop calculating formulas",
    sheets: "Sheets",
    sheetList: "All sheets",
    sheetsBefore: "Show sheets to the left",
    sheetsAfter: "Show sheets to the right",
    zoomOut: "Zoom out",
    zoomIn: "Zoom in",
    messages: "Messages from the spreadsheet",
    sidePanel: "Side panel",
    closeSidePanel: "Close the side panel",
  },
  otherLanguage: "Norsk",
  toolbar: "Workbook",
  activeCell: (cell) =>
    activeCell(cell, {
      empty: "empty",
      unknown: "not calculated",
      formula: "formula",
      truth: { true: "TRUE", false: "FALSE" },
      decimal: ".",
    }),
  starting: "Starting …",
  opening: (name) => `Opening ${name} …`,
  saving: "Saving …",
  restored: (name) => `${name} is back as you left it.`,
  sampleNote:
    "This is a sample: its answers are synthetic and no real municipality's. Press Calculate in the pane to see the results, or Open to use answers of your own.",
  forget: "Forget all",
  forgetHint: "Delete what the browser remembers on this machine: the workbook with its answers, the changes and the choices",
  forgetAsked: "The browser forgets the workbook, the changes and the choices. What is not saved as a file is lost. Do you want that?",
  forgotten: "All is forgotten. This is the sample: the answers are synthetic, not those of real municipalities.",
  aside: (name) => `Your work in ${name} could not be opened again. You can get the file as it was when you opened it.`,
  download: "Download",
  otherTab:
    "The workbench is open in another tab. The browser does not remember what you do in this one: save the file, or close the other tab.",
  onlyTab: "The other tab is closed. The browser now remembers what you do here.",
  unsaved: "Not saved",
  saved: "Saved",
  discard: (name) => `${name} has changes that are not saved. Open another file and discard them?`,
  drop: "Drop the file here to open it",
  close: "Close the message",
  cellMenu: {
    name: "Cells",
    actions: {
      cut: "Cut",
      copy: "Copy",
      paste: "Paste",
      clear: "Clear contents",
      find: "Find …",
      filter: "Filter …",
      showAll: "Show all rows",
    },
    keys: { cut: "Ctrl+X", copy: "Ctrl+C", paste: "Ctrl+V", clear: "Delete", find: "Ctrl+F", filter: "Ctrl+Shift+L", showAll: "" },
    inExcel:
      "Replacing and sorting, and inserting, deleting, moving and renaming rows, columns and sheets, are done in Excel, so that the rest of the file stays as it was.",
  },
  notHere:
    "Here you can change values and formulas, and find with Ctrl+F. Replace in many cells at once, sort, insert, delete or move rows, columns and sheets, and format cells, in Excel: then the rest of the file stays as it was.",
  writing: "The result is being written. In a moment you can type in the cells again.",
  mayReplace: (count) =>
    count === 1
      ? "There is already something in a cell here. Do you want to replace it?"
      : `There is already something in ${count} cells here. Do you want to replace it?`,
  circle: "There is a circular reference, so the values of its formulas may be wrong. Correct one of the formulas, or undo.",
  unexpected: (detail) => `Something unexpected went wrong: ${detail}`,
  keptDrawing: (kind, name) =>
    `The ${kind}${name === "" ? "" : ` “${name}”`} is not drawn here, but it is in the file and goes with it when you save.`,
};
