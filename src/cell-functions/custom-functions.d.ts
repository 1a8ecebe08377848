/** What Excel gives to scripts with cell functions; no package of Microsoft's types has it without the rest of an older runtime. */
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
