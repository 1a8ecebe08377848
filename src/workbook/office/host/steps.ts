import { callBytes, requestBytes } from "./limits.ts";

/** The worksheets that the changes are about, by the names the changes use; each is found by its id, whatever it is called now. */
export class SheetsInRequest {
  readonly #worksheets: Excel.WorksheetCollection;
  readonly #keys: ReadonlyMap<string, string>;
  readonly #made = new Map<string, Excel.Worksheet>();
  readonly #found = new Map<string, Excel.Worksheet>();

  /** `keys`: the name in the changes, in lower case → the worksheet's id, or the name of one that is being made. */
  constructor({ workbook }: Excel.RequestContext, keys: ReadonlyMap<string, string>) {
    this.#worksheets = workbook.worksheets;
    this.#keys = keys;
  }

  /** A sheet that this request makes; its id is known when Excel has answered. */
  made(name: string, worksheet: Excel.Worksheet): void {
    worksheet.load("id");
    this.#made.set(name.toLowerCase(), worksheet);
    this.#found.set(name.toLowerCase(), worksheet);
  }

  /** The ids of the sheets that were made, by their names in the changes; only after Excel has answered. */
  get madeIds(): readonly (readonly [string, string])[] {
    return [...this.#made].map(([name, worksheet]) => [name, worksheet.id]);
  }

  of(name: string): Excel.Worksheet {
    const key = name.toLowerCase();
    const found = this.#found.get(key) ?? this.#worksheets.getItem(this.#keys.get(key) ?? name);
    this.#found.set(key, found);
    return found;
  }
}

/** Something to be written that goes into one request; done twice it is as if done once. `bytes` is about what it takes. */
export interface Step {
  readonly bytes: number;
  readonly queue: (sheets: SheetsInRequest, context: Excel.RequestContext) => void;
}

/** A step of so many calls on ranges and so much content. */
export function step(calls: number, content: number, queue: Step["queue"]): Step {
  return { bytes: calls * callBytes + content, queue };
}

/** The steps in their order, in as few requests as their sizes allow. */
export function packed(steps: readonly Step[]): readonly (readonly Step[])[] {
  const requests: Step[][] = [];
  let used = Infinity;
  for (const one of steps) {
    if (used + one.bytes > requestBytes) {
      requests.push([]);
      used = 0;
    }
    requests.at(-1)?.push(one);
    used += one.bytes;
  }
  return requests;
}
