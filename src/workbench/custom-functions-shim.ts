/** The part of Excel's runtime that the cell functions use: an error that a cell shows. */
class CellFunctionError extends Error {
  readonly code: string;
  /** The property in which the grid finds the error of a result. */
  readonly error: string;

  constructor(code: string, message?: string) {
    super(message);
    this.code = code;
    this.error = code;
  }
}

Object.assign(globalThis, {
  CustomFunctions: { Error: CellFunctionError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" }, associate: () => undefined },
});
