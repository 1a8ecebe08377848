import { isNamedFunction, namedFunction, type DescribedFunction } from "../core/functions/named-functions.ts";
import type { Named } from "../ui/pane/state/host.ts";
import { inExcel, send } from "../workbook/office/host/session.ts";

/** The longest comment that Excel takes. */
const longestComment = 255;

/** A function with the name that there is of it in the workbook; null for none. */
interface Known {
  readonly described: DescribedFunction;
  readonly standsFor: string | null;
  readonly isOurs: boolean;
}

/** Makes a name for each function, which calls it with its prefix. A user's own name is spared. Made again they are the same. */
export function makeNames(functions: readonly DescribedFunction[], prefix: string): Promise<Named> {
  return inExcel(async (context) => {
    const known = await namesIn(context, functions);
    await send(context, ({ workbook: { names } }) => {
      for (const { described, standsFor, isOurs } of known) {
        const formula = namedFunction(described, prefix);
        if (standsFor === null) names.add(described.name, formula, described.description.slice(0, longestComment));
        else if (isOurs) names.getItem(described.name).formula = formula;
      }
      return () => null;
    });
    return told(known, ({ standsFor, isOurs }) => standsFor === null || isOurs);
  });
}

/** Takes our names away, and no others. */
export function removeNames(functions: readonly DescribedFunction[]): Promise<Named> {
  return inExcel(async (context) => {
    const known = await namesIn(context, functions);
    await send(context, ({ workbook: { names } }) => {
      for (const { described, isOurs } of known) if (isOurs) names.getItem(described.name).delete();
      return () => null;
    });
    return told(known, ({ isOurs }) => isOurs);
  });
}

/** The functions' names, in capitals, that mean something else in the workbook: a user's own. */
export async function othersNames(context: Excel.RequestContext, functions: readonly DescribedFunction[]): Promise<ReadonlySet<string>> {
  const known = await namesIn(context, functions);
  return new Set(known.filter(({ standsFor, isOurs }) => standsFor !== null && !isOurs).map(({ described }) => described.name));
}

async function namesIn(context: Excel.RequestContext, functions: readonly DescribedFunction[]): Promise<readonly Known[]> {
  const all = await send(context, ({ workbook: { names } }) => {
    names.load("items/name,items/formula");
    return () => names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  });
  const byName = new Map(all.map(({ name, formula }) => [name.toUpperCase(), formula]));
  return functions.map((described) => {
    const standsFor = byName.get(described.name) ?? null;
    return { described, standsFor, isOurs: standsFor !== null && isNamedFunction(standsFor, described) };
  });
}

function told(known: readonly Known[], isDone: (one: Known) => boolean): Named {
  const namesOf = (some: readonly Known[]) => some.map(({ described }) => described.name);
  return { names: namesOf(known.filter(isDone)), spared: namesOf(known.filter(({ standsFor, isOurs }) => standsFor !== null && !isOurs)) };
}
