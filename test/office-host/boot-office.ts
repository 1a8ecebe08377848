/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { holdTimers } from "./held-timers.ts";
import { addNewerApi } from "./newer-api.ts";
import type { OfficeHost, Silence } from "./office-host.ts";
import { undoGroupUnit, windowExternal } from "./transport/window-external.ts";

/** The globals of the real Office.js after it has started. */
export interface OfficeGlobals {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
}

const library = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");
const origin = "https://localhost/office/";

/** Runs a file of Microsoft's library in this realm: in another one it would not recognise our dates and plain objects. */
const evaluate = (file: string) => {
  (0, eval)(readFileSync(join(library, file), "utf8"));
};

let currentHost: OfficeHost | null = null;
let external: ReturnType<typeof windowExternal> | null = null;

/**
 * Starts the unmodified Office.js of the npm package against the host and returns its globals. In one test file the library starts
 * once; a later call connects it to another host, which then gets all later requests.
 */
export async function bootOffice(host: OfficeHost): Promise<OfficeGlobals> {
  currentHost = host;
  const isFirst = external === null;
  if (!external) {
    external = windowExternal(connectedHost);
    holdTimers();
    installPage(external);
    evaluate("office.js");
  }
  external.connect(host);
  await globalThis.Office.onReady();
  if (isFirst) await readyForCommands(host);
  if (isFirst) numberUndoGroups();
  if (isFirst) addNewerApi();
  holdToRequirementSets(host);
  leaveOut(host);
  const { Office, Excel, OfficeExtension, CustomFunctions } = globalThis;
  return { Office, Excel, OfficeExtension, CustomFunctions };
}

/** Resolves when the library has reported that it is ready for commands: Excel runs none before. */
async function readyForCommands({ services }: OfficeHost): Promise<void> {
  const isReady = () => services.calls.some(({ method }) => method === "NotifyActionHandlerReady");
  while (!isReady()) await new Promise((resolve) => setTimeout(resolve, 1));
}

function connectedHost(): OfficeHost {
  if (!currentHost) throw new Error("No host.");
  return currentHost;
}

/** The library's own check, switched off as shipped: what is newer than the requirement sets of the host throws ApiNotFound. */
function holdToRequirementSets(host: OfficeHost): void {
  const { CommonUtility } = globalThis.OfficeExtension as unknown as { CommonUtility: object }; // missing in the types
  Object.assign(CommonUtility, { _doApiNotSupportedCheck: true });
  const sets = Object.entries(host.requirementSets).map(([set, version]) => [set.toLowerCase(), version] as const);
  Object.assign((libraryOffice ?? globalThis.Office).context.requirements, { _setMap: { _sets: Object.fromEntries(sets) } }); // read once at the start, so those of a later host are set here
}

let groups = 0;

/** Excel's own library tells the host which requests are of one undo group; that of the package does not know `mergeUndoGroup`. */
function numberUndoGroups(): void {
  const { run } = globalThis.Excel;
  const numbered = (...[first, batch]: readonly unknown[]): Promise<unknown> => {
    if (typeof batch !== "function") return run(first as Batch);
    const options = first as Excel.RunOptions;
    if (!options.mergeUndoGroup) return run(options, batch as Batch);
    const group = ++groups;
    return run(options, (context) => {
      const flags = context as unknown as { _requestFlagModifier: number }; // missing in the types
      flags._requestFlagModifier += group * undoGroupUnit;
      return (batch as Batch)(context);
    });
  };
  Object.assign(globalThis.Excel, { run: numbered });
}

type Batch = (context: Excel.RequestContext) => Promise<unknown>;

/** Office as the library has made it. */
let libraryOffice: typeof Office | null = null;

/** What Office leaves out in this Excel: addresses are null, languages and sets not there, and what asks the host for its theme throws. */
function leaveOut({ silentAbout }: OfficeHost): void {
  const whole = (libraryOffice ??= globalThis.Office);
  const { context: told } = whole;
  const silences: readonly (readonly [Silence, PropertyDescriptorMap])[] = [
    ["url", { document: { value: Object.create(told.document, { url: { value: null } }) as unknown } }],
    ["displayLanguage", { displayLanguage: { value: undefined } }],
    ["platform", { platform: { value: undefined }, host: { value: undefined }, diagnostics: { value: undefined } }],
    ["theme", { officeTheme: { get: throwNoTheme } }],
  ];
  const left = silences.filter(([what]) => silentAbout.has(what)).map(([, properties]) => properties);
  const context = { value: Object.create(told, Object.fromEntries(left.flatMap((properties) => Object.entries(properties)))) as unknown };
  Object.assign(globalThis, { Office: left.length === 0 ? whole : (Object.create(whole, { context }) as unknown) });
}

function throwNoTheme(): never {
  throw new TypeError("GetOfficeThemeInfo is not a function");
}

/** The parts of a page that office.js uses while it starts. */
function installPage(external: object): void {
  const script = { src: `${origin}office.js`, getAttribute: () => null };
  const head = { appendChild: loadScript };
  const document = {
    readyState: "complete",
    cookie: "",
    URL: "https://localhost/pane.html",
    head,
    addEventListener: ignore,
    hasFocus: () => true,
    getElementById: () => null,
    createElement: () => ({ setAttribute: ignore }),
    getElementsByTagName: (tag: string) => ({ script: [script], head: [head] })[tag] ?? [],
  };
  const location = { protocol: "https:", hostname: "localhost", host: "localhost", href: document.URL, search: "", hash: "" };
  const navigator = { userAgent: "Mozilla/5.0 (Windows NT 10.0)" };
  const page = { navigator, external, document, location, history: {}, name: "", addEventListener: ignore, removeEventListener: ignore };
  const frames = { window: globalThis, self: globalThis, top: globalThis, parent: globalThis };
  const stores = { localStorage: memoryStore(), sessionStorage: memoryStore() };
  for (const [key, value] of Object.entries({ ...page, ...frames, ...stores })) {
    Object.defineProperty(globalThis, key, { value, configurable: true, writable: true });
  }
}

const ignore = () => undefined;

function loadScript(element: { readonly src: string; readonly onload?: () => void }): void {
  setTimeout(() => {
    evaluate(element.src.replace(origin, ""));
    element.onload?.();
  }, 0);
}

function memoryStore() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}
