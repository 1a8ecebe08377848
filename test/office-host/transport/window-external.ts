import * as z from "zod";
import { transportCodes } from "../faults.ts";
import type { Message, OfficeHost } from "../office-host.ts";

/** The lists that pass between Office.js and Excel for Windows: COM's safe arrays. */
interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

const safeArray = (list: readonly unknown[]): SafeArray => ({
  toArray: () => list.map((item) => (Array.isArray(item) ? safeArray(item) : item)),
  dimensions: () => 1,
});

type Callback = (result: SafeArray) => void;
type EventHandler = (id: number, payload: SafeArray) => void;

/** The numbers of the calls and events of the control. */
const dispatch = { richApi: 93, commandCompleted: 94 };
const eventIds = { documentSelection: 2, richApiMessage: 33, command: 39 };
const ok = 0;
const httpOk = 200;

/** Excel$platform$version$locale$correlation$isDialog$logging$flags; the flags are shared runtime (1) and custom functions (2). */
const hostInfo = (language: string) => `Excel$Win32$16.01$${language}$telemetry$$disableLogging$3`;

/** Excel's colours as numbers, 0xRRGGBB. */
const themes = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xf3f2f1,
    controlForegroundColor: 0x262626,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x333333,
    controlForegroundColor: 0xffffff,
  },
};

let messages = 0;

/** How many requests, answers and events have passed between the library and a host. */
export const messagesSoFar = () => messages;

const later = (act: () => void) => {
  messages++;
  setTimeout(() => {
    messages++;
    act();
  }, 0);
};

const requestParameters = z.tuple([z.array(z.unknown())]).rest(z.unknown());
const requestFlag = { delayForCellEdit: 64 };

/** The library of the package knows no undo groups: a group's number comes above the flags that it knows. */
export const undoGroupUnit = 2 ** 16;

/** What Excel for Windows puts in `window.external` of an add-in's page; Office.js uses it to reach the host. */
export function windowExternal(current: () => OfficeHost) {
  const handlers = new Map<number, EventHandler>();
  const connect = (host: OfficeHost) => {
    host.send = (messages) => {
      later(() => handlers.get(eventIds.richApiMessage)?.(eventIds.richApiMessage, messagesArray(messages)));
    };
    host.invoke = (functionName, event) => {
      const handler = handlers.get(eventIds.command);
      if (!handler) throw new Error("The add-in listens to no commands yet.");
      handler(eventIds.command, safeArray([functionName, functionName, JSON.stringify(event)]));
    };
    host.selectionMoved = () => {
      later(() => handlers.get(eventIds.documentSelection)?.(eventIds.documentSelection, safeArray([])));
    };
  };
  return {
    connect,
    GetHostInfo: () => hostInfo(current().language),
    GetContext: () => contextOf(current),
    Execute: (id: number, parameters: unknown, callback: Callback) => {
      execute(current(), id, parameters, callback);
    },
    RegisterEvent: (id: number, _target: string, handler: EventHandler, callback: Callback) => {
      handlers.set(id, handler);
      later(() => {
        callback(safeArray([ok]));
      });
    },
    UnregisterEvent: (id: number, _target: string, callback: Callback) => {
      handlers.delete(id);
      later(() => {
        callback(safeArray([ok]));
      });
    },
  };
}

const messagesArray = (messages: readonly Message[]) =>
  safeArray([messages.flatMap(({ category, type, target, message }) => [[category, type, target, message, ""]])].flat());

function execute(host: OfficeHost, id: number, parameters: unknown, callback: Callback): void {
  if (id === dispatch.richApi) {
    executeRequest(host, requestParameters.parse(parameters)[0], callback);
  } else if (id === dispatch.commandCompleted) {
    const [command, , context] = z.tuple([z.string(), z.unknown(), z.string().nullish()]).rest(z.unknown()).parse(parameters);
    host.endCommand(command, z.json().parse(JSON.parse(context ?? "null")));
    callback(safeArray([ok]));
  } else {
    throw new Error(`host: Execute(${id}) not implemented`);
  }
}

/** A request is answered asynchronously, as by Excel, and after the user's typing in a cell when it was sent with `delayForCellEdit`. */
function executeRequest(host: OfficeHost, request: readonly unknown[], callback: Callback): void {
  const [body, flags] = [z.string().parse(request[4]), z.number().parse(request[6])];
  const waits = (flags & requestFlag.delayForCellEdit) !== 0;
  const group = Math.floor(flags / undoGroupUnit);
  const attempt = () => {
    if (host.isBusy) host.whenFree(attempt);
    else if (!host.isEditingCell) callback(answerArray(host, body, group === 0 ? null : group));
    else if (waits) host.whenFree(attempt);
    else callback(safeArray([transportCodes.cellEditing]));
  };
  later(attempt);
}

function answerArray(host: OfficeHost, body: string, group: number | null): SafeArray {
  const answer = host.answer(body, group);
  return "code" in answer ? safeArray([answer.code]) : safeArray([ok, httpOk, [], answer.body]);
}

/** What office.js reads once while it starts; what may change it reads through the functions inside. */
function contextOf(current: () => OfficeHost) {
  const constant =
    <Value>(value: Value) =>
    () =>
      value;
  return {
    GetAppType: constant(1),
    GetSolutionRef: constant("add-in"),
    GetAppVersionMajor: constant(16),
    GetAppVersionMinor: constant(1),
    GetAppUILocale: () => current().language,
    GetAppDataLocale: constant("nb-NO"),
    GetOfficeThemeInfo: () => JSON.stringify(themes[current().theme]),
    GetDocUrl: () => `C:\\${current().workbook.name}`,
    GetAppCapabilities: constant(0),
    GetActivationMode: constant(1),
    GetControlIntegrationLevel: constant(1),
    GetSolutionToken: constant(""),
    GetSupportedMatrix: () => JSON.stringify(current().requirementSets),
    GetHostFullVersion: constant("16.0.17000.20000"),
    GetInitialDisplayMode: constant(2),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        keys.push(...current().documentSettings.keys());
        values.push(...current().documentSettings.values());
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        const { documentSettings } = current();
        documentSettings.clear();
        keys.forEach((key, index) => documentSettings.set(key, values[index] ?? ""));
      },
    }),
  };
}
