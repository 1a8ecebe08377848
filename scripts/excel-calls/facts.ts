/** What the documentation, or a thread in OfficeDev/office-js (#…), says of a member beyond what it is for, in words of our own; and what is done about it. */
export interface Fact {
  /** Limits, nulls, refusals, known faults; with where it is said when it is not the typings' comment. */
  readonly says: string;
  /** What the add-in does because of it. */
  readonly so: string;
  /** What the tests' Excel does. */
  readonly host: string;
}

const same = "the same";

/** Members without a fact have nothing said of them that a caller must heed. */
export const facts: Readonly<Record<string, Fact>> = {
  "Application.suspendScreenUpdatingUntilNextSync": {
    says: "Repeated calls make the window flicker.",
    so: "One call a request that writes.",
    host: "accepts any number",
  },
  "AutoFilter.apply": {
    says: "Nothing of what becomes of the choices that a filter has when it is applied to another range.",
    so: "Only where nothing is chosen (`isDataFiltered`); else a warning, and the filter stays.",
    host: "the choices are lost",
  },
  "AutoFilter.getRangeOrNullObject": { says: "A null object where the sheet has no filter.", so: "Nothing is to grow then.", host: same },
  "BasicViewLayouts.compact": {
    says: "Without an icon a basic type shows none.",
    so: "A light bulb, which opens the card.",
    host: "kept as it is",
  },
  "ChartAxis.maximum": { says: "A number, or an empty text for automatic; read, always a number.", so: "Set, never read.", host: same },
  "ChartAxis.minimum": { says: "A number, or an empty text for automatic; read, always a number.", so: "Set, never read.", host: same },
  "ChartAxis.tickLabelSpacing": { says: "1–31 999, or automatic.", so: "Always 1.", host: "takes any value" },
  "ChartSeries.gapWidth": {
    says: "For bars and columns only; an invalid argument on other charts.",
    so: "Our charts are bars and columns.",
    host: "takes any value",
  },
  "ChartSeries.name": { says: "255 characters at most.", so: "Cut there, between whole characters.", host: "more is `InvalidArgument`" },
  "ChartSeries.overlap": { says: "−100–100, for flat bars and columns.", so: "0 or 100.", host: "takes any value" },
  "ConditionalFormatCollection.add": {
    says: "Each new rule is put first.",
    so: "Added in the order that leaves them as wanted.",
    host: same,
  },
  "ConditionalFormatCollection.clearAll": {
    says: "Colour rules can fail to be read or deleted after an undo, with two on a range, or through a wider range: #5222, #6396, #6827, #6835.",
    so: "Cleared on our own ranges without being read; a failure is tolerated.",
    host: "`host.rules.refuse` makes any of these fail",
  },
  "CustomXmlPart.setXml": { says: "Not undone: #6415; empties the undo stack: #4484.", so: "Outside the undo group.", host: same },
  "CustomXmlPart.delete": { says: "Not undone: #6415; empties the undo stack: #4484.", so: "Outside the undo group.", host: same },
  "CustomXmlPartCollection.getByNamespace": { says: "Wants a whole schema URI.", so: "A URN of our own.", host: "takes any text" },
  "CustomXmlPartCollection.add": {
    says: "Must be valid XML. Not undone: #6415; empties the undo stack: #4484.",
    so: "Written by the project's own XML writer, outside the undo group.",
    host: same,
  },
  "DataValidation.rule": {
    says: "Written over rows that a filter hides, lists have gone to the rows that are shown: #224.",
    so: "Written cells under a filter are read again.",
    host: "`misplacesUnderFilter`",
  },
  "Document.url": { says: "Null where there is none.", so: "Such a document has no name in the log.", host: '`silentAbout: ["url"]`' },
  "ListDataValidation.source": {
    says: "As one text, 255 characters at most (Excel's own limit); or a range.",
    so: "Longer lists are not offered.",
    host: "takes any text",
  },
  "NamedItem.comment": { says: "Cannot be undone on the web.", so: "Outside the undo group.", host: "refused in a group" },
  "Note.height": { says: "Not supported in Excel on the web.", so: "Set in Excel for Windows and Mac alone.", host: "set, never refused" },
  "Note.width": { says: "Not supported in Excel on the web.", so: "Set in Excel for Windows and Mac alone.", host: "set, never refused" },
  "NoteCollection.add": {
    says: "`InvalidCellAddress` for what is no single cell. Nothing is said of a cell that has a note, or a thread of comments.",
    so: "Notes and comments are read before, and such a cell is left alone.",
    host: "`InvalidCellAddress`; `InvalidOperation` on a cell that has either",
  },
  "NoteCollection.getItem": {
    says: "`ItemNotFound` where the cell has no note.",
    so: "Asked of cells that had one when it was read.",
    host: same,
  },
  "OfficeTheme.isDarkTheme": {
    says: "Hosts without `GetOfficeThemeInfo` throw.",
    so: "Asked for inside a guard; light without an answer.",
    host: '`silentAbout: ["theme"]`',
  },
  "PageLayout.setPrintTitleRows": { says: "The range must span whole rows.", so: "Whole rows are given.", host: "takes any range" },
  "PageLayout.zoom": { says: "Set as one object, not by its parts.", so: "One object.", host: same },
  "PageLayoutZoomOptions.horizontalFitToPages": { says: "Null where a percentage is used.", so: "Set, never read.", host: same },
  "Range.copyFrom": {
    says: "Grows over neighbours where the source is larger, and repeats where it is a multiple. Colour rules of the copy have new ids (seen).",
    so: "Source and goal are of one size; rules are never known by id.",
    host: same,
  },
  "Range.getMergedAreasOrNullObject": {
    says: "Fails with more than 512 merged areas; empties the undo stack though it reads: #5918.",
    so: "Asked of heading rows, in parts that are halved on failure; of whole sheets only where Excel cannot undo anyway.",
    host: "fails with `GeneralException`; empties the stack",
  },
  "Range.getRowProperties": {
    says: "Null for what is not alike across a row.",
    so: "Only «hidden» is asked for, which is a row's own.",
    host: same,
  },
  "Range.hasSpill": {
    says: "Null where some cells are spilled into and some not.",
    so: "Anything but false, and each formula is asked for what it fills.",
    host: same,
  },
  "Range.getSpillingToRangeOrNullObject": { says: "A null object where nothing spills.", so: "Told from one that does.", host: same },
  "Range.getUsedRangeOrNullObject": { says: "A null object for an empty range.", so: "Nothing is read then.", host: same },
  "Range.load": {
    says: "More than 5 000 000 cells are answered with null (resource limits).",
    so: "Read in stretches below 1,4 MB.",
    host: same,
  },
  "Range.rowHidden": {
    says: "Null where some rows are hidden and some not.",
    so: "Anything but false, and rows are asked for one by one (`getRowProperties`).",
    host: same,
  },
  "Range.values": {
    says:
      "A text that begins with +, − or = is taken for a formula, and one that looks like a date of the user's language stays a text. " +
      "Requests above 5 MB are refused on the web (resource limits); cells under a filter have been misplaced: #224.",
    so: "Such texts are written with an apostrophe, dates as numbers; at most 1,4 MB a request; cells under a filter are read again.",
    host: "the same; `payloadLimit`, `misplacesUnderFilter`",
  },
  "Range.control": {
    says: "Since ExcelApi 1.18: what a cell is operated by, a checkbox or nothing. Whether it goes with the cell's format is not said.",
    so: "Checkboxes on the sheet of rules alone, over cells with TRUE or FALSE, after all of the sheet has been cleared; never read.",
    host: "goes with the formats, as in files; another control is `InvalidArgument`",
  },
  "Range.formulas": { says: "As `Range.values`, with en-US names and separators.", so: "Formulas are written in en-US.", host: same },
  "Range.valuesAsJson": {
    says:
      "Since ExcelApi 1.19 a number can have properties, and a card that shows them; the value in `values` and in formulas stays the number. " +
      "Older Excel shows it with a warning. No icon in the cell unless one is named. Table sections have lost their data: #6318.",
    so: "Set in ExcelApi 1.19 alone, after the plain numbers, with an icon and a list; never read. Under a filter each cell by itself.",
    host: "properties below 1.19 are `ApiNotAvailable`; a section with a property that is not there is `InvalidArgument`; the rest as said",
  },
  "RangeAreas.load": { says: "As `Range.load`.", so: "Only the address is read.", host: same },
  "RangeFormat.columnWidth": { says: "Null where columns differ.", so: "Set, never read.", host: same },
  "RangeFormat.rowHeight": { says: "Null where rows differ.", so: "Set, never read.", host: same },
  "RangeFormat.useStandardWidth": { says: "Setting false does nothing; null where columns differ.", so: "Only true is set.", host: same },
  "RangeFormat.wrapText": { says: "Null where cells differ.", so: "Set, never read.", host: same },
  "RequirementSetSupport.isSetSupported": {
    says: "«ExcelUndoApiAll» 1.0 says whether what an add-in does can be undone at all.",
    so: "Asked before «Ctrl+Z angrer» is promised.",
    host: "`requirementSets`",
  },
  "RunOptions.delayForCellEdit": {
    says: "Without it a request fails while a cell is being edited; with it, it waits. A click in the pane does not end the editing: #806.",
    so: "Waits. After five seconds a small request without it tells whether it is for that, and the pane says what is waited for.",
    host: "`isEditingCell`",
  },
  "RunOptions.mergeUndoGroup": {
    says: "One step of undo for all requests; members without undo fail in it with `UndoNotSupported`. Large writes have failed: #6255, #6491, #6711.",
    so: "Tried; on any error the run is put back and made again without a group, knowing nothing from before.",
    host: "refuses as the page of undo says",
  },
  "Table.name": { says: "By Excel's rules for names of tables.", so: "Read, never set.", host: same },
  "Table.resize": {
    says: "Must overlap the old range, with the header in the same row.",
    so: "Only the last column is moved.",
    host: "`InvalidArgument` otherwise",
  },
  "Workbook.insertWorksheetsFromBase64": {
    says:
      "Excel on the web answers `UnsupportedFeature` where the sheets have charts, comments, PivotTables or slicers (page «Work with workbooks»), and an error " +
      "though all was inserted: #3179. Not on iOS. A registry key for files whose type is not their ending can refuse it.",
    so: "The sample that is inserted has none of these. After an error the sheets are looked for before it is told.",
    host: "`insertsPlainSheetsOnly`; `InvalidArgument` for what is no workbook; refused in a group; names that are taken are numbered",
  },
  "Worksheet.delete": {
    says: "Cannot be undone; `InvalidOperation` on a sheet that is very hidden.",
    so: "Outside the undo group, and only on sheets of our own making.",
    host: "refused in a group",
  },
  "Worksheet.getRange": {
    says: "8 192 characters of address at most, else `InvalidArgument`.",
    so: "One area an address.",
    host: "takes any length",
  },
  "Worksheet.getRanges": {
    says: "Nothing of a limit; Excel's own for an address holds (8 192).",
    so: "Lists of at most 2 000 characters.",
    host: "takes any length",
  },
  "Worksheet.getUsedRangeOrNullObject": {
    says: "A null object for an empty sheet; formats count unless only values are asked for.",
    so: "Values alone, but on our own sheets.",
    host: same,
  },
  "Worksheet.name": {
    says: "Fewer than 32 characters. Setting it cannot be undone on the desktop.",
    so: "Given with the sheet, when it is added.",
    host: "refused in a group",
  },
  "Worksheet.visibility": { says: "Setting it cannot be undone on the desktop.", so: "Read, never set.", host: "refused in a group" },
  "WorksheetCustomProperty.key": {
    says: "255 characters at most, upper and lower case alike.",
    so: "Keys are our own, and short.",
    host: "takes any length",
  },
  "WorksheetCustomPropertyCollection.add": { says: "Keys as above; one that is there is written over.", so: "So it is used.", host: same },
};
