/** An error in Excel's answer to a request: Office.js makes it an `OfficeExtension.Error` of the same code. */
export class HostError extends Error {
  readonly code: string;
  readonly status: number;
  readonly location: string;

  constructor(code: string, message: string, status: number, location: string) {
    super(message);
    this.code = code;
    this.status = status;
    this.location = location;
  }
}

export const itemNotFound = (location: string) => new HostError("ItemNotFound", "The requested resource doesn't exist.", 404, location);

export const itemAlreadyExists = (location: string) =>
  new HostError("ItemAlreadyExists", "The resource being created already exists.", 409, location);

export const invalidArgument = (location: string, message = "The argument is invalid or missing or has an incorrect format.") =>
  new HostError("InvalidArgument", message, 400, location);

export const wrongSize = (location: string) =>
  invalidArgument(location, "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");

export const invalidOperation = (location: string) =>
  new HostError("InvalidOperation", "The operation attempted is invalid on the object.", 400, location);

export const accessDenied = (location: string) =>
  new HostError("AccessDenied", "You cannot perform the requested operation.", 403, location);

export const invalidReference = (location: string) =>
  new HostError("InvalidReference", "This reference is not valid for the current operation.", 400, location);

/** The error for what this host does not implement, with its name, so that a test never passes on a guess. */
export const notImplemented = (what: string) => new HostError("ApiNotFound", `host: ${what} not implemented`, 404, what);
