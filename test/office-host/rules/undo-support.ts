/** A call after which Excel can undo nothing that was done before it, and which it refuses in an undo group. */
export interface NoUndo {
  /** As the documentation calls it: "Worksheet.delete". */
  readonly member: string;
  /** Where it is so. A group is refused on both, since an add-in does not choose where it runs. */
  readonly on: "everywhere" | "web" | "desktop";
  readonly source: string;
}

const page = "undo capabilities";
const documented = (on: NoUndo["on"], members: readonly string[]): NoUndo[] => members.map((member) => ({ member, on, source: page }));

/**
 * The calls without undo among those that this host knows or an add-in of this kind could make: from Microsoft's page «Undo capabilities with
 * the Excel JavaScript API», and what users of Office.js have reported (numbers are of threads in OfficeDev/office-js).
 */
export const noUndo: readonly NoUndo[] = [
  ...documented("everywhere", [
    "Workbook.close",
    "Workbook.insertWorksheetsFromBase64",
    "Workbook.save",
    "WorkbookProtection.protect",
    "WorkbookProtection.unprotect",
    "Worksheet.copy",
    "Worksheet.delete",
    "WorksheetCollection.addFromBase64",
    "WorksheetProtection.protect",
    "WorksheetProtection.setPassword",
    "WorksheetProtection.unprotect",
    "WorksheetProtection.updateOptions",
    "WorksheetProtection.pauseProtection",
    "WorksheetProtection.resumeProtection",
    "Chart.categoryLabelLevel",
    "Chart.seriesNameLevel",
  ]),
  ...documented("desktop", ["Worksheet.name", "Worksheet.position", "Worksheet.visibility"]),
  ...documented("web", [
    "NamedItem.comment",
    "Worksheet.standardWidth",
    "DocumentProperties.author",
    "DocumentProperties.comments",
    "DocumentProperties.company",
    "DocumentProperties.keywords",
    "DocumentProperties.subject",
    "DocumentProperties.title",
    "ChartTrendlineLabel.formula",
    "TableStyle.name",
    "Style.numberFormat",
  ]),
  { member: "SettingCollection.add", on: "everywhere", source: "#3141 and Tech Community, February 2026" },
  { member: "Setting.value", on: "everywhere", source: "#3141 and Tech Community, February 2026" },
  { member: "Setting.delete", on: "everywhere", source: "#3141 and Tech Community, February 2026" },
  { member: "CustomXmlPartCollection.add", on: "everywhere", source: "#4484, #6415" },
  { member: "CustomXmlPart.setXml", on: "everywhere", source: "#4484, #6415" },
  { member: "CustomXmlPart.delete", on: "everywhere", source: "#4484, #6415" },
];

/** Reading that empties the undo stack all the same. */
export const readingWithoutUndo: readonly NoUndo[] = [{ member: "Range.getMergedAreasOrNullObject", on: "everywhere", source: "#5918" }];

const membersIn = (list: readonly NoUndo[]): ReadonlySet<string> => new Set(list.map(({ member }) => member));
const refused = membersIn(noUndo);
const emptying = membersIn([...noUndo, ...readingWithoutUndo]);

export const cannotBeGrouped = (member: string): boolean => refused.has(member);
export const emptiesUndo = (member: string): boolean => emptying.has(member);
