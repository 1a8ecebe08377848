import type { RefusalTexts } from "../issue-contract.ts";
import { counted, number, quote, quotes } from "../../language/en/words.ts";

const boundaryFormat = {
  not_json: "is not valid JSON.",
  other_json: "is neither GeoJSON nor TopoJSON.",
  empty: "has no regions.",
  arcs: "refers to border lines (arcs) that it does not have.",
};

const tooDetailed = {
  regions: (limit: string) => `more than ${limit} regions`,
  points: (limit: string) => `more than ${limit} points, even when those that a map cannot tell apart are one`,
  pointsOfAll: (limit: string) => `more than ${limit} points`,
  pointsOfOne: (limit: string) => `a region of more than ${limit} points`,
  textsOfOne: (limit: string) => `a region of more than ${limit} texts`,
};

/** Why nothing could be read or written, and what would help. */
export const refusals: RefusalTexts = {
  encrypted: () =>
    "The file is encrypted or has a password. Remove the password in Excel (File > Info > Protect Workbook) and save it again.",
  signed: () => "The file has a digital signature, which would become invalid. Save a copy without the signature and use that.",
  strict: () => "The file is saved as “Strict Open XML Spreadsheet”. Save it as “Excel Workbook (*.xlsx)” and use that.",
  old_xls: () => "The file is in the old .xls format. Save it as “Excel Workbook (*.xlsx)” and use that.",
  binary_xlsb: () => "The file is a binary workbook (.xlsb). Save it as “Excel Workbook (*.xlsx)” and use that.",
  open_document: () =>
    "The file is an OpenDocument spreadsheet (.ods). Open it in LibreOffice or Excel, save it as “Excel Workbook (*.xlsx)” and use that.",
  web_page: () =>
    "The file is a web page (HTML), whatever its name says. Open it in Excel, save it as “Excel Workbook (*.xlsx)” and use that.",
  not_a_workbook: () => "The file is not a workbook. Use an .xlsx, .xlsm or .csv file.",
  damaged: ({ part, detail }) =>
    `The file is damaged${part === null ? "" : ` (${part})`}. Open it in Excel, let Excel repair it, and save it again. Technical cause: ${detail}.`,
  too_large: ({ part, limitMegabytes }) =>
    `${part ?? "The content"} grows beyond ${number(limitMegabytes)} MB when unpacked. The file is not read, because it may be made to fill the memory.`,
  beyond_limit: ({ part, what, limit }) =>
    `${part} has ${beyond[what](number(limit))}. The file is not read, because it may be made to take all time and memory.`,
  sheet_missing: ({ sheet, sheets }) => `The sheet ${quote(sheet)} does not exist. The sheets are ${quotes(sheets)}.`,
  columns_full: ({ sheet }) =>
    `The sheet ${quote(sheet)} has too few free columns to the right of the answers. Move the answers to a sheet with room.`,
  cells_in_the_way: ({ sheet, address }) =>
    `The cells ${address} in the sheet ${quote(sheet)} stand where the result goes. Move them, or write the result to another file.`,
  array_cell: ({ sheet, address, array, value }) =>
    `${address} in the sheet ${quote(sheet)} belongs to the array formula in ${array}, which can only be changed in Excel. Undo the change, or ${value === null ? "empty the cell" : `type ${typed(value)} into the cell`} again.`,
  table_heading: ({ sheet, address }) =>
    `${address} in the sheet ${quote(sheet)} is the heading of a table’s column, and must be a text and no formula. Type a text into the cell.`,
  csv_read_only: () => "A CSV file has no room for sheets, charts and formats. Write to an .xlsx file, or use CSV for the numbers alone.",
  answers_misread: ({ sheet, count, cells, correctable }) =>
    `Formulas would read ${counted(count, "answer", "answers")} on the sheet ${quote(sheet)} otherwise: ${cells
      .map(({ address, found, meant }) => `${address} ${quote(found)}${meant === null ? "" : ` (${quote(meant)})`}`)
      .join(", ")}${count > cells.length ? " …" : ""}. ${
      correctable
        ? "Correct the answers first (--rett-svar on the command line): they are then written on the sheet as the formulas read them. Or correct them yourself."
        : "Correct them on the sheet, or write the results as values."
    }`,
  units_twice: ({ sheet, rows }) =>
    `Row ${rows.map((row) => row + 1).join(", ")} on the sheet ${quote(sheet)} has the same key as another row, and formulas cannot tell which is right. Correct the keys, or write the results as values.`,
  notes_too_many: ({ wanted, most }) =>
    `There would be ${number(wanted)} notes, and a sheet should have no more than ${number(most)}. Choose fewer results or units.`,
  boundaries_format: ({ found }) =>
    `The boundary file ${boundaryFormat[found]} Boundaries are read from GeoJSON (FeatureCollection) and TopoJSON (Topology).`,
  boundaries_too_large: ({ limitMegabytes }) =>
    `The boundary file is larger than ${number(limitMegabytes)} MB. Use a file of simpler boundaries; a map shows no more than some hundred kB.`,
  boundaries_too_detailed: ({ what, limit }) =>
    `The boundary file has ${tooDetailed[what](number(limit))}. Use a file of ${what === "regions" ? "fewer regions" : what === "textsOfOne" ? "fewer properties" : "simpler boundaries"}.`,
  boundaries_geometry: ({ feature, found }) =>
    `Region ${number(feature)} of the boundary file ${found === "" || found === "coordinates" ? "has coordinates that cannot be read" : `is ${quote(found)}`}. Boundaries must be areas: Polygon or MultiPolygon.`,
  boundaries_projection: ({ found }) =>
    `The boundary file is in the projection ${quote(found)}, which cannot be drawn. Save it again in WGS 84 (EPSG:4326) or UTM, such as EPSG:25833.`,
  boundaries_not_degrees: () =>
    "The coordinates of the boundary file are no degrees of longitude and latitude, and the file does not say in which projection they are. Save it again in WGS 84 (EPSG:4326).",
  boundaries_fit_none: ({ properties, key, name }) =>
    `None of the regions of the boundary file has the number or the name of a unit of the data (such as ${quote(key)} or ${quote(name)}). The regions have ${properties.map((one) => `${one.name}: ${quote(one.example)}`).join(", ") || "no properties"}.`,
  column_map_invalid: ({ field, expected, found }) =>
    `The column map: ${quote(field)} is ${quote(found)}, but must be ${expectations[expected]}.`,
};

const beyond = {
  depth: (limit: string) => `elements inside one another in more than ${limit} levels`,
  elements: (limit: string) => `more than ${limit} elements`,
  row: (limit: string) => `a row of more than ${limit} characters`,
  list: (limit: string) => `more than ${limit} characters before or after its rows`,
  text: (limit: string) => `a text of more than ${limit} characters`,
  cells: (limit: string) => `rows that span more than ${limit} cells`,
  emptyCells: (limit: string) => `rows that span more than ${limit} cells, nearly all of them empty`,
  columns: (limit: string) => `a row of more than ${limit} cells, which is what a spreadsheet has room for`,
  rows: (limit: string) => `more than ${limit} rows, which is what a spreadsheet has room for`,
  megabytes: (limit: string) => `more than ${limit} MB`,
  values: (limit: string) => `more than ${limit} values`,
  fields: (limit: string) => `an object of more than ${limit} fields`,
  texts: (limit: string) => `more than ${limit} different texts on one sheet`,
  letters: (limit: string) => `different texts of more than ${limit} characters in all on one sheet`,
};

const expectations = {
  object: "an object with sheet, headerRow and columns",
  text: "text, or null to let the program find it",
  row: "a row number from 1, or null to let the program find it",
  letters: "column letters such as K, “?” to let the program find it, or null when it is not there",
  nothing: "removed; the field is unknown",
};

/** A value as it is typed. */
const typed = (value: string | number | boolean) =>
  typeof value === "number" ? number(value) : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : quote(value);
