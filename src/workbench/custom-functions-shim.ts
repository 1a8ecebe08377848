/** The little of Excel's runtime that the cell functions themselves use: an error that a cell shows. */
class CellFunctionError extends Error {
  readonly code: string;
  /** Under this name a grid finds the error in a result. */
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
