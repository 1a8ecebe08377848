/// <reference types="office-js" />

/*
 * What is newer than the library of the package, which ends at ExcelApi 1.15. Notes (1.18) are asked for as comments are, whose classes the library
 * has: a collection of the sheet with add, getItem and items, and members with a content and a cell. `Range.valuesAsJson` (1.16) and
 * `Range.control` (1.18) are set only.
 */

interface Internals {
  readonly BatchApiHelper: {
    createPropertyObject(type: unknown, parent: object, name: string, isCollection: boolean, flags: number): object;
    invokeSetProperty(target: object, name: string, value: unknown, flags: number): void;
  };
  readonly Utility: { throwIfApiNotSupported(api: string, set: string, version: string, host: string): void };
}

/** Gives the library's worksheets `notes`, their members a size, and ranges `valuesAsJson` and `control`. */
export function addNewerApi(): void {
  const { BatchApiHelper, Utility } = globalThis.OfficeExtension as unknown as Internals; // missing in the types
  const { Worksheet, CommentCollection, Comment, Range } = globalThis.Excel;
  const collections = new WeakMap<object, object>();
  Object.defineProperty(Worksheet.prototype, "notes", {
    configurable: true,
    get(this: object) {
      Utility.throwIfApiNotSupported("Worksheet.notes", "ExcelApi", "1.18", "Excel");
      const made = collections.get(this) ?? BatchApiHelper.createPropertyObject(CommentCollection, this, "Notes", true, 4);
      collections.set(this, made);
      return made;
    },
  });
  Object.defineProperty(Range.prototype, "valuesAsJson", {
    configurable: true,
    set(this: object, value: unknown) {
      Utility.throwIfApiNotSupported("Range.valuesAsJson", "ExcelApi", "1.16", "Excel");
      BatchApiHelper.invokeSetProperty(this, "ValuesAsJson", value, 0);
    },
  });
  Object.defineProperty(Range.prototype, "control", {
    configurable: true,
    set(this: object, value: unknown) {
      Utility.throwIfApiNotSupported("Range.control", "ExcelApi", "1.18", "Excel");
      BatchApiHelper.invokeSetProperty(this, "Control", value, 0);
    },
  });
  for (const name of ["Width", "Height", "Visible"])
    Object.defineProperty(Comment.prototype, name.toLowerCase(), {
      configurable: true,
      set(this: object, value: unknown) {
        BatchApiHelper.invokeSetProperty(this, name, value, 0);
      },
    });
}
