/** What Excel gives to scripts with cell functions, as its own runtime makes it: an error with a code and a message. */
export class CellError extends Error {
  readonly code: string;

  constructor(code: string, message = "") {
    super(message);
    this.code = code;
  }
}

Object.assign(globalThis, { CustomFunctions: { Error: CellError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } } });

/** The code and the reason of the error that a call throws. */
export function refusalOf(call: () => unknown): { code: string; message: string } {
  try {
    call();
  } catch (error) {
    if (error instanceof CellError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("The call was answered");
}
