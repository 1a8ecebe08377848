import { runBatch } from "./api/batch.ts";
import { byteLength } from "./byte-length.ts";
import { pathTypes, requestBody, type RequestBody } from "./api/wire.ts";
import { wholeWorkbook } from "./api/event-methods.ts";
import { snapshot } from "./model/snapshot.ts";
import { Rules, type Call } from "./rules/rules.ts";
import { serviceApi, type Services } from "./api/services.ts";
import { actionFault, faultOf, transportCodes, type Fault } from "./faults.ts";
import { eventTypes, type HostEvent } from "./model/events.ts";
import type { HostWorkbook } from "./model/host-workbook.ts";
import type { Json, JsonObject } from "./json.ts";

/** One request and its result. Bytes are of the JSON in UTF-8. */
export interface LoggedRequest {
  readonly number: number;
  readonly actions: number;
  readonly bytes: number;
  readonly answerBytes: number;
  readonly error: string | null;
  readonly body: RequestBody;
}

/** The result of the transport: the answer, or the number the request failed with. */
export type Answer = { readonly body: string; readonly bytes: number; readonly error: string | null } | { readonly code: number };

/** An entry of the channel on which Excel calls the client. */
export interface Message {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  readonly message: string;
}

/** What the documentation lets Office leave out. */
export type Silence = "url" | "theme" | "displayLanguage" | "platform";

export interface HostOptions {
  /** The sets that `isSetSupported` reports and the library's check allows: set → highest version. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Excel's language, Norwegian when left out; the library reads it once, when it starts. */
  readonly language?: "nb-NO" | "en-US" | "de-DE";
  /** Excel's theme, light when left out. */
  readonly theme?: "light" | "dark";
  /** What Office does not tell in this Excel; everything is told when left out. */
  readonly silentAbout?: readonly Silence[];
  /** Excel writes a list of values into the rows that a filter shows, as has been seen under filters; not when left out. */
  readonly misplacesUnderFilter?: boolean;
  /** Excel inserts no sheets with charts, comments, PivotTables or slicers, as on the web; it does when left out. */
  readonly insertsPlainSheetsOnly?: boolean;

  /** Ctrl+Z takes steps back, which costs a copy of the cells for each; not when left out. */
  readonly keepsUndone?: boolean;
  /** The most bytes a request or an answer may have; the web's 5 MB when left out. */
  readonly payloadLimit?: number;
}

const ownSets = {
  ExcelApi: "1.12",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  CustomFunctions: "1.9",
  DelayForCellEdit: "1.1",
  AddinCommands: "1.1",
};
const megabyte = 1_000_000;

/** An Excel without a screen: answers the requests of the real Office.js about a workbook in memory, counts them, and fails as planned. */
export class OfficeHost {
  readonly workbook: HostWorkbook;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly language: string;
  readonly theme: "light" | "dark";
  readonly silentAbout: ReadonlySet<Silence>;
  readonly rules: Rules;
  readonly documentSettings = new Map<string, string>();
  readonly completedCommands: { readonly id: string; readonly context: Json }[] = [];
  readonly services: Services = { onResults: () => undefined, runtimeState: "Visible", calls: [] };
  /** The requests with which the library stops tracking ranges after a run. */
  readonly cleanUps: LoggedRequest[] = [];
  /** The library's own requests to Office's services: ready for commands, results of custom functions. */
  readonly serviceRequests: LoggedRequest[] = [];
  payloadLimit: number;
  #isEditingCell = false;
  #isBusy = false;
  readonly #waiting: (() => void)[] = [];
  readonly #onCommandEnd: (() => void)[] = [];
  #requests: LoggedRequest[] = [];
  readonly #faults = new Map<number, Fault>();
  readonly #before = new Map<number, () => void>();
  readonly #events: HostEvent[] = [];
  /** How messages and commands reach the client; set by the transport. */
  send: (messages: readonly Message[]) => void = () => undefined;
  invoke: (functionName: string, event: JsonObject) => void = () => {
    throw new Error("The host is not connected: no command can be invoked.");
  };
  selectionMoved: () => void = () => undefined;
  /** Receives every event in the workbook; for showing it. */
  onChange: () => void = () => undefined;

  constructor(workbook: HostWorkbook, options: HostOptions = {}) {
    this.workbook = workbook;
    this.requirementSets = { ...ownSets, ...options.requirementSets };
    this.language = options.language ?? "nb-NO";
    this.theme = options.theme ?? "light";
    this.silentAbout = new Set(options.silentAbout);
    this.rules = new Rules("ExcelUndoApiAll" in this.requirementSets);
    if (options.keepsUndone) this.rules.undo.keep = () => snapshot(workbook);
    workbook.misplacesUnderFilter = options.misplacesUnderFilter ?? false;
    workbook.insertsPlainSheetsOnly = options.insertsPlainSheetsOnly ?? false;

    workbook.takesProperties = Number(this.requirementSets["ExcelApi"]?.split(".")[1]) >= 19;
    this.payloadLimit = options.payloadLimit ?? 5 * megabyte;
    workbook.onEvent = (event) => {
      this.#events.push(event);
      if (!workbook.isInRequest) this.#pushEvents();
    };
  }

  /** The requests since the last reset, the library's own (`cleanUps`, `serviceRequests`) left out. */
  get requests(): readonly LoggedRequest[] {
    return this.#requests;
  }

  /** Starts counting from 1 again; planned faults are forgotten. */
  resetRequests(): void {
    this.#requests = [];
    this.cleanUps.length = 0;
    this.#faults.clear();
    this.#before.clear();
  }

  /**
   * Fails the request of that number, counted from 1: a number as a whole with that transport code, a text with that error code at an
   * action (the last one when left out; those before it are carried out). `isApplied` loses only the answer.
   */
  failAt(request: number, code: number | string, options: { readonly action?: number; readonly isApplied?: boolean } = {}): void {
    this.#faults.set(request, faultOf(code, options));
  }

  /** Runs an action just before the request of that number, such as a user renaming a sheet in the meantime. */
  beforeRequest(request: number, act: () => void): void {
    this.#before.set(request, act);
  }

  /** Presses a button of the ribbon; resolves when the add-in has reported that the command has ended. */
  runCommand(functionName: string): Promise<void> {
    return new Promise((resolve) => {
      this.#onCommandEnd.push(resolve);
      this.invoke(functionName, { source: { id: functionName } });
    });
  }

  /** The add-in reports that a command has ended. */
  endCommand(id: string, context: Json): void {
    this.completedCommands.push({ id, context });
    for (const resolve of this.#onCommandEnd.splice(0)) resolve();
  }

  /** True while the user is typing in a cell: requests fail, or wait when they were sent with `delayForCellEdit`. */
  get isEditingCell(): boolean {
    return this.#isEditingCell;
  }

  set isEditingCell(isEditing: boolean) {
    this.#isEditingCell = isEditing;
    if (!isEditing) for (const resume of this.#waiting.splice(0)) resume();
  }

  /** True while Excel answers nothing at all, as with a dialog open. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  set isBusy(isBusy: boolean) {
    this.#isBusy = isBusy;
    if (!isBusy) for (const resume of this.#waiting.splice(0)) resume();
  }

  /** How many requests wait until the user has typed. */
  get waitingRequests(): number {
    return this.#waiting.length;
  }

  /** Does something as soon as the user has typed, or Excel has time. */
  whenFree(resume: () => void): void {
    this.#waiting.push(resume);
  }

  /** Answers a request's JSON; `group` is the undo group it belongs to. */
  answer(json: string, group: number | null = null): Answer {
    const body = requestBody.parse(JSON.parse(json));
    const bytes = byteLength(json);
    const ownLog = isCleanUp(body) ? this.cleanUps : isForServices(body) ? this.serviceRequests : null;
    if (ownLog) return this.#log(ownLog, body, bytes, () => this.#run(body, group, null));
    const number = this.#requests.length + 1;
    this.#before.get(number)?.();
    return this.#log(this.#requests, body, bytes, () => this.#runOrFail(body, bytes, group, this.#faults.get(number)));
  }

  #runOrFail(body: RequestBody, bytes: number, group: number | null, fault: Fault | undefined): Answer {
    if (bytes > this.payloadLimit) return { code: transportCodes.requestPayloadSizeLimitExceeded };
    if (fault?.kind === "transport" && !fault.isApplied) return { code: fault.code };
    const answer = this.#run(body, group, fault?.kind === "batch" ? fault : null);
    return fault?.kind === "transport" ? { code: fault.code } : answer;
  }

  #run(body: RequestBody, group: number | null, fault: Extract<Fault, { kind: "batch" }> | null): Answer {
    const atAction = fault && actionFault(fault, body.Actions.length);
    this.workbook.isInRequest = true;
    const check = (call: Call) => {
      this.rules.check(call, group, body);
    };
    const response = runBatch(this.workbook, body, (typeName) => serviceApi(typeName, this.services), check, atAction);
    this.workbook.isInRequest = false;
    this.#pushEvents();
    const answer = JSON.stringify(response);
    const bytes = byteLength(answer);
    if (bytes > this.payloadLimit) return { code: transportCodes.responsePayloadSizeLimitExceeded };
    return { body: answer, bytes, error: response.Error?.Code ?? null };
  }

  #log(list: LoggedRequest[], body: RequestBody, bytes: number, run: () => Answer): Answer {
    const answer = run();
    const [answerBytes, error] = "body" in answer ? [answer.bytes, answer.error] : [0, String(answer.code)];
    list.push({ number: list.length + 1, actions: body.Actions.length, bytes, answerBytes, error, body });
    return answer;
  }

  /** Notifies the client of an event, once for the sheet and once for all sheets, where it has handlers. */
  #pushEvents(): void {
    const events = this.#events.splice(0);
    this.onChange();
    if (events.some(({ name }) => name === "selectionChanged")) this.selectionMoved();
    const messages = events.flatMap((event) => {
      const targets = [event.target, wholeWorkbook].filter((target) => this.workbook.isListening(event.name, target));
      return targets.map((target) => eventMessage(event, target));
    });
    if (messages.length > 0) this.send(messages);
  }
}

const eventCategory = 65536;
const eventMessage = ({ name, message }: HostEvent, target: string): Message => ({
  category: eventCategory,
  type: eventTypes[name],
  target,
  message: JSON.stringify(message),
});

const isCleanUp = ({ Actions }: RequestBody) =>
  Actions.some(({ Name }) => Name === "_RemoveReference") &&
  Actions.every(({ Name, ActionType }) => ActionType === 1 || Name === "_RemoveReference");

const isForServices = ({ ObjectPaths }: RequestBody) =>
  Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === pathTypes.newObject);
