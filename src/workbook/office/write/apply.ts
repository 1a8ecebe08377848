import { HostProblem, type WorkbookLeft } from "../../../core/issues/host-problem.ts";
import type { SheetInfo } from "../../../core/sheet/sheet.ts";
import type { Change } from "../../../core/sheet/change.ts";
import type { Watch } from "../../workbook.ts";
import { keptOnUserSheets } from "./backup.ts";
import { codeOf, faultOf, problemOf } from "../host/problem.ts";
import { planOf, type WritePlan } from "./plan.ts";
import type { Abilities, Progress, WorkbookState, Wanted } from "./wanted.ts";
import { queueGuards } from "./guard.ts";
import { readBack } from "./read-back.ts";
import { queueTable } from "../read/preview.ts";
import { recover } from "./recover.ts";
import { cardsSince, excelRun, send, supports, type Pauses, type Queue } from "../host/session.ts";
import { packed, SheetsInRequest, type Step } from "../host/steps.ts";
import { begin, finish } from "../host/mark.ts";
import { putPart, queuePartXml } from "../host/xml-part.ts";
import { tidy } from "./tidy.ts";

/** What the writing rests on, and who follows it. */
export interface ApplyContext extends WorkbookState, Pick<Abilities, "colors" | "undo"> {
  readonly pauses: Pauses;
  readonly watch: Watch | null;
}

/** Names tried for a new sheet whose name a chart sheet may have. */
const mostAttempts = 9;

/** Writes everything wanted, or leaves the workbook as it was; the HostProblem that is thrown says which. Gives the sheets there are then. */
export async function applyChanges(wanted: Wanted, known: ApplyContext, attempt = 1): Promise<readonly SheetInfo[]> {
  const { colors, undo } = known;
  const plan = planOf(
    wanted,
    known,
    { resizesTables: supports("1.13"), takesCards: supports(cardsSince), takesCheckboxes: supports("1.18"), colors, undo },
    attempt,
  );
  const progress: Progress = { done: 0, part: () => null, keys: new Map(), tables: new Map() };
  try {
    await sendFirst(plan, known, progress);
    await excelRun((context) => sendAll(context, plan, known, progress), undo === "oneStep");
  } catch (error) {
    // Outside the group: to take back what was made is nothing that Excel can undo.
    const recovered = await recover(plan, known, progress);
    const left = recovered === "unknown" && progress.done === 0 && isNeverDone(error) ? "untouched" : recovered;
    if (left === "complete") return sheetsAfter(plan, known);
    if (left === "untouched" && attempt < mostAttempts && isNameTaken(error)) return applyChanges(wanted, known, attempt + 1);
    throw shownProblem(error, left, wanted.changes);
  }
  return sheetsAfter(plan, known);
}

/** What Excel cannot undo, before all else; what it takes the place of is kept, to be put back when the rest fails. */
async function sendFirst({ first, keys }: WritePlan, known: ApplyContext, progress: Progress): Promise<void> {
  const { part, comments } = first;
  const { partId } = known.book;
  const steps = [...(part === null ? [] : [putPart(part, partId)]), ...comments];
  if (steps.length === 0) return;
  known.watch?.signal.throwIfAborted();
  await excelRun(async (context) => {
    if (part !== null && partId !== null) {
      const xml = await send(context, queuePartXml(partId), known.pauses);
      progress.part = () => xml;
    }
    await send(context, queueSteps(steps, { keys, guards: [], tables: [] }, progress), noPauses);
  });
}

/** The sheets that were there, and those that were made, which stand last. */
function sheetsAfter({ sheets }: WritePlan, { book }: WorkbookState): readonly SheetInfo[] {
  const made = sheets.flatMap(({ change: { id, name }, before }) => (before === null ? [{ name, visible: true, ownId: id }] : []));
  return [...book.sheets.map(({ name, visible, ownId }) => ({ name, visible, ownId })), ...made];
}

/** Excel did not begin with the request, or it was never sent; asked whether it did, it may not answer either. */
function isNeverDone(error: unknown): boolean {
  const code = codeOf(error);
  return code === null || neverDone.has(code);
}

const neverDone: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "ActivityLimitReached",
  "ServiceNotAvailable",
  "RequestPayloadSizeLimitExceeded",
]);

function isNameTaken(error: unknown): boolean {
  const fault = faultOf(error);
  return fault?.code === "ItemAlreadyExists" && fault.location.startsWith("Worksheet");
}

/** The error as it is shown to the user. One that only stops the work is unchanged, unless the workbook could not be restored. */
function shownProblem(error: unknown, left: WorkbookLeft, changes: readonly Change[]): unknown {
  const sheet = changes.find((change) => change.kind === "putColumns")?.sheet ?? null;
  const problem = error instanceof HostProblem ? new HostProblem(error.facts, left, error.cause) : problemOf(error, left, sheet);
  if (problem instanceof HostProblem || left !== "unknown") return problem;
  return new HostProblem({ code: "unexpected", detail: error instanceof Error ? error.message : String(error) }, left, error);
}

async function sendAll(context: Excel.RequestContext, plan: WritePlan, known: ApplyContext, progress: Progress): Promise<void> {
  const { id, backups, preparation, guards, backs, last } = plan;
  const { book, watch, pauses } = known;
  const rest = tidy(plan, { backups, isThere: () => true });
  const writing = [...preparation, begin(id, keptOnUserSheets(backups), book.mark), ...plan.steps];
  const state = last.part === null ? [] : [putKeptPart(last.part, book.partId, progress)];
  const ending = [...last.comments, ...state, finish(id), ...rest];
  // What has been written is final only when the answer says that the rows were where they were read.
  if (guards.length === 0 && backs.length === 0) return sendEach(context, plan, packed([...writing, ...ending]), watch, progress);
  const closing = packed(ending);
  await sendEach(context, plan, packed(writing), watch, progress, closing.length);
  await readBack(context, backs, pauses, (request) => queueGuards(guards, new SheetsInRequest(request, plan.keys), progress.keys)(request));
  await sendEach(context, plan, closing, watch, progress);
}

/** Writes our part over what was there, of which `progress` knows when Excel has come so far. */
function putKeptPart(xml: string, id: string | null, progress: Progress): Step {
  const { bytes, queue } = putPart(xml, id);
  return {
    bytes,
    queue: (sheets, context) => {
      if (id !== null) progress.part = keptXml(queuePartXml(id)(context));
      queue(sheets, context);
    },
  };
}

/** What was read before something failed; null where Excel did not come so far. */
function keptXml(read: () => string): () => string | null {
  return () => {
    try {
      return read();
    } catch {
      return null;
    }
  };
}

/** A request that broke off in the middle cannot be sent again unchanged: it would back up what it has itself written. */
const noPauses: Pauses = [];

/** One request after the other; one that Excel finds too large goes in halves. `later`: how many more will follow these. */
async function sendEach(
  context: Excel.RequestContext,
  plan: Pick<WritePlan, "keys" | "guards" | "tables">,
  requests: readonly (readonly Step[])[],
  watch: Watch | null,
  progress: Progress,
  later = 0,
): Promise<void> {
  const [first, ...rest] = requests;
  watch?.progress(progress.done, progress.done + requests.length + later);
  if (!first) return;
  watch?.signal.throwIfAborted();
  try {
    await send(context, queueSteps(first, plan, progress), noPauses);
    progress.done++;
  } catch (error) {
    if (codeOf(error) !== "RequestPayloadSizeLimitExceeded" || first.length === 1) throw error;
    const middle = Math.ceil(first.length / 2);
    await sendEach(context, plan, [first.slice(0, middle), first.slice(middle), ...rest], watch, progress, later);
    return;
  }
  await sendEach(context, plan, rest, watch, progress, later);
}

/** What the steps want, with the screen and the calculation at rest until it is done; before them, whether rows are where they were read. */
function queueSteps(
  steps: readonly Step[],
  { keys, guards, tables }: Pick<WritePlan, "keys" | "guards" | "tables">,
  progress: Pick<Progress, "keys" | "tables">,
): Queue<null> {
  return (context) => {
    const { application } = context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    const sheets = new SheetsInRequest(context, keys);
    const check = queueGuards(guards, sheets, progress.keys)(context);
    const areas = guards.length === 0 || progress.tables.size > 0 ? [] : tables.map(({ sheet, name }) => [name, queueTable(sheets.of(sheet), name)] as const); // prettier-ignore
    for (const { queue } of steps) queue(sheets, context);
    return () => {
      for (const [name, id] of sheets.madeIds) keys.set(name, id);
      for (const [name, read] of areas) {
        const area = read();
        if (area) progress.tables.set(name, area);
      }
      return check();
    };
  };
}
