import type { Json, JsonObject } from "../json.ts";

/** Properties that nothing in the host depends on (a chart's title, a page's margins): stored as set, with their parts as bags of their own. */
export class Bag {
  readonly #values = new Map<string, Json>();
  readonly #children = new Map<string, Bag>();

  get(property: string): Json | undefined {
    return this.#values.get(property);
  }

  set(property: string, value: Json): void {
    this.#values.set(property, value);
  }

  clear(): void {
    this.#values.clear();
    this.#children.clear();
  }

  /** The part of that name, made at the first use. */
  child(name: string): Bag {
    const found = this.#children.get(name) ?? new Bag();
    this.#children.set(name, found);
    return found;
  }

  /** All that was set, parts inside: for comparing two workbooks. */
  toJSON(): JsonObject {
    const parts = [...this.#children]
      .map(([name, bag]) => [name, bag.toJSON()] as const)
      .filter(([, json]) => Object.keys(json).length > 0);
    return Object.fromEntries([...this.#values, ...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
