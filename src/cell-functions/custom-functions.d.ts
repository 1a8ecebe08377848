/** The global of Excel for scripts with cell functions; Microsoft's packages of types have it only together with an older runtime. */
declare namespace CustomFunctions {
  enum ErrorCode {
    invalidValue = "#VALUE!",
    notAvailable = "#N/A",
  }

  /** Shown in the cell as the code; the message is what Excel shows on the cell's error button. */
  class Error extends globalThis.Error {
    constructor(code: ErrorCode, message?: string);
    readonly code: ErrorCode;
  }

  function associate(id: string, implementation: (...ranges: never[]) => unknown): void;
}
