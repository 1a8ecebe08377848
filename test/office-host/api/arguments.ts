import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { HostRange } from "../model/host-range.ts";
import { invalidArgument } from "../model/host-error.ts";
import { ApiObject } from "./api-object.ts";

export type Argument = Json | ApiObject | null;

/** The arguments of a method or the new value of a property, read as the type it must have; any other throws InvalidArgument. */
export class Arguments {
  readonly #list: readonly Argument[];
  readonly #location: string;

  constructor(list: readonly Argument[], location: string) {
    this.#list = list;
    this.#location = location;
  }

  get location(): string {
    return this.#location;
  }

  /** The plain value as it came; null when left out. */
  json(index: number): Json {
    const value = this.#list[index] ?? null;
    if (value instanceof ApiObject) throw invalidArgument(this.#location);
    return value;
  }

  text(index: number): string {
    const value = this.json(index);
    if (typeof value !== "string") throw invalidArgument(this.#location);
    return value;
  }

  textOr<Fallback extends string | null>(index: number, fallback: Fallback): string | Fallback {
    return this.json(index) === null ? fallback : this.text(index);
  }

  integer(index: number): number {
    const value = this.json(index);
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(this.#location);
    return value;
  }

  integerOr(index: number, fallback: number): number {
    return this.json(index) === null ? fallback : this.integer(index);
  }

  flag(index: number): boolean {
    const value = this.json(index);
    if (value !== null && typeof value !== "boolean") throw invalidArgument(this.#location);
    return value ?? false;
  }

  /** An options object; empty when left out. */
  options(index: number): JsonObject {
    const value = this.json(index);
    if (value !== null && !isJsonObject(value)) throw invalidArgument(this.#location);
    return value ?? {};
  }

  /** A range given as an object; null when it is text or left out. */
  rangeOrNull(index: number): HostRange | null {
    const value = this.#list[index];
    return value instanceof ApiObject && value.target instanceof HostRange ? value.target : null;
  }

  /** A range given as an object, or as an address that `find` looks up. */
  range(index: number, find: (address: string) => HostRange | null = () => null): HostRange {
    const range = this.rangeOrNull(index) ?? find(this.text(index));
    if (!range) throw invalidArgument(this.#location);
    return range;
  }
}
