import { HostProblem, type WorkbookLeft } from "../../../core/issues/host-problem.ts";
import type { SheetInfo } from "../../../core/sheet/sheet.ts";
import type { Change } from "../../../core/sheet/change.ts";
import type { Watch } from "../../workbook.ts";
import { keptOnUserSheets } from "./backup.ts";
import { codeOf, faultOf, problemOf } from "../host/problem.ts";
import { planOf, type WritePlan } from "./plan.ts";
import { type WorkbookState, type Wanted } from "./wanted.ts";
import { recover } from "./recover.ts";
import { send, supports, type Pauses, type Queue } from "../host/session.ts";
import { packed, SheetsInRequest, type Step } from "../host/steps.ts";
import { begin, finish } from "../host/stamp.ts";
import { tidy } from "./tidy.ts";

/** What the writing rests on, and who follows it. */
export interface ApplyContext extends WorkbookState {
  readonly pauses: Pauses;
  readonly watch: Watch | null;
}

/** Names tried for a new sheet whose name a chart sheet may have. */
const mostAttempts = 9;

/** Writes everything wanted, or leaves the workbook as it was; the HostProblem that is thrown says which. Gives the sheets there are then. */
export async function applyChanges(
  context: Excel.RequestContext,
  wanted: Wanted,
  known: ApplyContext,
  attempt = 1,
): Promise<readonly SheetInfo[]> {
  const plan = planOf(wanted, known, { resizesTables: supports("1.13") }, attempt);
  const progress = { done: 0 };
  try {
    await sendAll(context, plan, known, progress);
  } catch (error) {
    const recovered = await recover(context, plan, known, known.pauses);
    const left = recovered === "unknown" && progress.done === 0 && isNeverDone(error) ? "untouched" : recovered;
    if (left === "complete") return sheetsAfter(plan, known);
    if (left === "untouched" && attempt < mostAttempts && isNameTaken(error)) return applyChanges(context, wanted, known, attempt + 1);
    throw shownProblem(error, left, wanted.changes);
  }
  return sheetsAfter(plan, known);
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
  const problem = problemOf(error, left, sheet);
  if (problem instanceof HostProblem || left !== "unknown") return problem;
  return new HostProblem({ code: "unexpected", detail: error instanceof Error ? error.message : String(error) }, left, error);
}

async function sendAll(context: Excel.RequestContext, plan: WritePlan, { watch, book }: ApplyContext, progress: Progress): Promise<void> {
  const { id, backups, preparation } = plan;
  const rest = tidy(plan, { backups, partId: book.partId, isThere: () => true });
  const steps = [...preparation, begin(id, keptOnUserSheets(backups)), ...plan.steps, finish(id), ...rest];
  await sendEach(context, plan.keys, packed(steps), watch, progress);
}

/** Requests that Excel has carried out. */
interface Progress {
  done: number;
}

/** A request that broke off in the middle cannot be sent again unchanged: it would back up what it has itself written. */
const noPauses: Pauses = [];

/** One request after the other; one that Excel finds too large goes in halves. */
async function sendEach(
  context: Excel.RequestContext,
  keys: Map<string, string>,
  requests: readonly (readonly Step[])[],
  watch: Watch | null,
  progress: Progress,
): Promise<void> {
  const [first, ...rest] = requests;
  watch?.progress(progress.done, progress.done + requests.length);
  if (!first) return;
  watch?.signal.throwIfAborted();
  try {
    await send(context, queueSteps(first, keys), noPauses);
    progress.done++;
  } catch (error) {
    if (codeOf(error) !== "RequestPayloadSizeLimitExceeded" || first.length === 1) throw error;
    const middle = Math.ceil(first.length / 2);
    await sendEach(context, keys, [first.slice(0, middle), first.slice(middle), ...rest], watch, progress);
    return;
  }
  await sendEach(context, keys, rest, watch, progress);
}

/** What the steps want, with the screen and the calculation at rest until it is done. */
function queueSteps(steps: readonly Step[], keys: Map<string, string>): Queue<null> {
  return (context) => {
    const { application } = context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    const sheets = new SheetsInRequest(context, keys);
    for (const { queue } of steps) queue(sheets, context);
    return () => {
      for (const [name, id] of sheets.madeIds) keys.set(name, id);
      return null;
    };
  };
}
