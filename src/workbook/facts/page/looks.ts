import type { Look } from "../../../core/sheet/change.ts";

/** What a look adds to the workbook's own default cell; what is not named stays as the workbook has it. */
export interface LookStyle {
  readonly bold?: true;
  readonly underline?: true;
  /** Points more or less than the workbook's default size. */
  readonly larger?: number;
  /** "RRGGBB". */
  readonly color?: string;
  readonly border?: "top" | "bottom";
  readonly numberFormat?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly wrap?: true;
}

const grey = "595959";

/** The colour of a look's border. */
export const borderColor = grey;

/** The size that looks are larger or smaller than where the workbook's own is not known, in points; Excel's own. */
export const baseSize = 11;

/** The one table of looks. Number formats are written as Excel stores them; it shows the separators of the reader's language. */
export const looks: Readonly<Record<Look, LookStyle>> = {
  text: { horizontal: "left", vertical: "top" },
  code: { numberFormat: "@", horizontal: "left", vertical: "top" },
  integer: { numberFormat: "#,##0", horizontal: "right", vertical: "center" },
  decimal: { numberFormat: "0.0#####", horizontal: "right", vertical: "center" },
  percent: { numberFormat: "0.0", horizontal: "right", vertical: "center" },
  count: { numberFormat: '#,##0;-#,##0;"-"', horizontal: "right", vertical: "center" },
  totalCount: { bold: true, border: "top", numberFormat: '#,##0;-#,##0;"-"', horizontal: "right", vertical: "center" },
  weight: { numberFormat: '#,##0.0;-#,##0.0;"-"', horizontal: "right", vertical: "center" },
  totalWeight: { bold: true, border: "top", numberFormat: '#,##0.0;-#,##0.0;"-"', horizontal: "right", vertical: "center" },
  share: { numberFormat: '0.0;-0.0;"-"', horizontal: "right", vertical: "center" },
  totalShare: { bold: true, border: "top", numberFormat: '0.0;-0.0;"-"', horizontal: "right", vertical: "center" },
  score: { numberFormat: "0", horizontal: "center", vertical: "center" },
  // Excel shows truth values as words whatever the format; LibreOffice shows some of them as 1 and 0 without one.
  truth: { numberFormat: '"TRUE";"TRUE";"FALSE"', horizontal: "left", vertical: "center" },
  title: { bold: true, larger: 3 },
  subtitle: { color: grey },
  heading: { bold: true, larger: 1 },
  subheading: { bold: true },
  header: { bold: true, border: "bottom", horizontal: "left", wrap: true },
  headerRight: { bold: true, border: "bottom", horizontal: "right", wrap: true },
  headerCentre: { bold: true, border: "bottom", horizontal: "center", wrap: true },
  label: { horizontal: "left", vertical: "center", wrap: true },
  total: { bold: true, border: "top", horizontal: "left", vertical: "center" },
  totalInteger: { bold: true, border: "top", numberFormat: "#,##0", horizontal: "right", vertical: "center" },
  totalPercent: { bold: true, border: "top", numberFormat: "0.0", horizontal: "right", vertical: "center" },
  tile: { larger: -3, horizontal: "center", vertical: "center", wrap: true },
  note: { color: grey, larger: -2, horizontal: "left", vertical: "top", wrap: true },
  link: { underline: true, color: "0563C1", horizontal: "left", vertical: "top" },
  error: { bold: true, color: "C00000", horizontal: "left", vertical: "top" },
  warning: { bold: true, color: "8A4B00", horizontal: "left", vertical: "top" },
  remark: { color: "1F4E79", horizontal: "left", vertical: "top" },
  ok: { color: "2E6B34", horizontal: "left", vertical: "top" },
};
