import type { Json, JsonObject } from "../json.ts";
import { notImplemented } from "../model/host-error.ts";
import { Arguments, type Argument } from "./arguments.ts";

export type MethodResult = ApiObject | Json | undefined;

interface Property<Target> {
  readonly get: (target: Target) => Json;
  /** Left out for a property that is only read. */
  readonly set?: (target: Target, value: Arguments) => void;
}

/** The host's definition of one type of the Excel API: tables of its properties, parts and methods, by their names in requests. */
export interface Definition<Target extends object> {
  readonly name: string;
  /** What the client keeps to find the object again: `{ Id }`, `{ _Id }`, `{ _ReferenceId }`. */
  readonly identity?: (target: Target) => JsonObject;
  readonly properties?: Readonly<Record<string, Property<Target>>>;
  readonly parts?: Readonly<Record<string, (target: Target) => ApiObject | null>>;
  readonly methods?: Readonly<Record<string, (target: Target, args: Arguments) => MethodResult>>;
  /** A collection's members; left out for what is no collection. */
  readonly items?: (target: Target) => readonly ApiObject[];
  /** What `collection.getItem(key)` gives. */
  readonly item?: (target: Target, key: Arguments) => ApiObject;
}

/** An object of the API as the client sees it: a type's tables over one object of the model. */
export abstract class ApiObject {
  abstract readonly typeName: string;
  abstract readonly target: object;
  abstract readonly items: readonly ApiObject[] | null;
  abstract readonly propertyNames: readonly string[];
  abstract identity(): JsonObject;
  abstract hasProperty(name: string): boolean;
  abstract get(name: string): Json;
  abstract set(name: string, value: Argument): void;
  abstract part(name: string): ApiObject | null;
  abstract item(key: readonly Argument[]): ApiObject;
  abstract call(name: string, args: readonly Argument[]): MethodResult;
}

class DefinedObject<Target extends object> extends ApiObject {
  readonly #definition: Definition<Target>;
  override readonly target: Target;

  constructor(definition: Definition<Target>, target: Target) {
    super();
    this.#definition = definition;
    this.target = target;
  }

  override get typeName(): string {
    return this.#definition.name;
  }

  override get items(): readonly ApiObject[] | null {
    return this.#definition.items?.(this.target) ?? null;
  }

  override get propertyNames(): readonly string[] {
    return Object.keys(this.#definition.properties ?? {});
  }

  override identity(): JsonObject {
    return this.#definition.identity?.(this.target) ?? {};
  }

  override hasProperty(name: string): boolean {
    return name in (this.#definition.properties ?? {});
  }

  override get(name: string): Json {
    return this.#entry(this.#definition.properties, name).get(this.target);
  }

  override set(name: string, value: Argument): void {
    const { set } = this.#entry(this.#definition.properties, name);
    if (!set) throw notImplemented(`setting ${this.typeName}.${name}`);
    set(this.target, new Arguments([value], this.#location(name)));
  }

  override part(name: string): ApiObject | null {
    return this.#entry(this.#definition.parts, name)(this.target);
  }

  override item(key: readonly Argument[]): ApiObject {
    const { item } = this.#definition;
    if (!item) throw notImplemented(`${this.typeName}.getItem`);
    return item(this.target, new Arguments(key, this.#location("GetItem")));
  }

  override call(name: string, args: readonly Argument[]): MethodResult {
    return this.#entry(this.#definition.methods, name)(this.target, new Arguments(args, this.#location(name)));
  }

  #entry<Entry>(table: Readonly<Record<string, Entry>> | undefined, name: string): Entry {
    const entry = table && Object.hasOwn(table, name) ? table[name] : undefined;
    if (entry === undefined) throw notImplemented(`${this.typeName}.${name}`);
    return entry;
  }

  /** A place as Excel names it in errors: "Worksheet.getRange". */
  #location(name: string): string {
    return `${this.typeName}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }
}

/** Shows an object of the model as the client sees it. */
export type Show<Target extends object> = (target: Target) => ApiObject;

/** The members of each type that this host knows, by their names in requests. */
export const knownMembers = new Map<string, Set<string>>();

/** How objects of the model are shown to the client, by the definition. */
export function apiType<Target extends object>(definition: Definition<Target>): Show<Target> {
  const { name, properties = {}, parts = {}, methods = {} } = definition;
  const known = knownMembers.get(name) ?? new Set<string>();
  for (const member of [properties, parts, methods].flatMap((table) => Object.keys(table))) known.add(member);
  knownMembers.set(name, known);
  return (target) => new DefinedObject(definition, target);
}
