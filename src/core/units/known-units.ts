import { foldTight } from "../basics/fold.ts";
import { nearest } from "../basics/nearest.ts";
import { rememberedFor } from "../basics/remember.ts";
import type { Register, RegisteredUnit } from "../ruleset/register.ts";
import { foldKey } from "./unit-key.ts";
import { unitName } from "./unit-name.ts";

/** The register's units as a survey's are looked up among them. */
export const knownUnits = rememberedFor((register: Register) => new KnownUnits(register));

/** A register's units by key and by name. The names are read when the first is asked for: most sheets have keys, and names that agree. */
class KnownUnits {
  readonly register: Register;
  readonly #byKey: ReadonlyMap<string, RegisteredUnit>;
  #byName: ReadonlyMap<string, readonly RegisteredUnit[]> | null = null;
  #places: ReadonlySet<string> | null = null;
  #begins: ReadonlySet<string> | null = null;
  #ends: ReadonlySet<string> | null = null;

  constructor(register: Register) {
    this.register = register;
    this.#byKey = new Map(register.units.map((unit) => [foldKey(unit[0]), unit]));
  }

  /** The unit with this key, which need not be folded. */
  withKey(key: string): RegisteredUnit | undefined {
    return this.#byKey.get(key) ?? this.#byKey.get(foldKey(key));
  }

  /** The units that can be meant by a name. Where several have it, those in the place that the name or another text of the row gives. */
  named(text: string, others: readonly string[] = []): readonly RegisteredUnit[] {
    const { forms, place } = unitName(text);
    const named = new Set(forms.flatMap((form) => this.#names().get(form) ?? []));
    if (named.size <= 1 && place === null) return [...named];
    const given = new Set([...(place === null ? [] : [place]), ...others.map(foldTight)]);
    const there = [...named].filter((unit) => placesOf(unit).some((one) => given.has(one)));
    if (there.length > 0) return there;
    return place !== null && this.isPlace(place) ? [] : [...named];
  }

  /** Whether a unit can be written so: by its name or another of its names, and not with another's place. */
  isCalled(unit: RegisteredUnit, text: string): boolean {
    if (unit[1] === text) return true;
    return this.named(text).includes(unit);
  }

  /** Whether a text is the name of a place that the register's units are in, such as a county. */
  isPlace(text: string): boolean {
    this.#places ??= new Set(this.register.units.flatMap(placesOf));
    return this.#places.has(foldTight(text));
  }

  /** What the register has in one of its columns; undefined where it has no such column. */
  valuesOf(column: string): ((key: string) => string | number | null) | undefined {
    const at = this.register.columns.indexOf(column);
    return at < 0 ? undefined : (key) => this.withKey(key)?.[at] ?? null;
  }

  /** The registered name that is most like this one; null where none is. */
  nearestName(text: string): string | null {
    return nearest(
      text,
      this.register.units.flatMap(([, name]) => name ?? []),
    );
  }

  /** The register's units whose keys are not among these. */
  without(keys: readonly string[]): readonly RegisteredUnit[] {
    const there = new Set(keys.map(foldKey));
    return this.register.units.filter(([key]) => !there.has(foldKey(key)));
  }

  /** Whether any unit's key begins with these two letters. */
  hasKeyThatBegins(two: string): boolean {
    this.#begins ??= new Set(this.register.units.map(([key]) => key.slice(0, 2)));
    return this.#begins.has(two);
  }

  /** Whether any unit's key ends with these two letters. */
  hasKeyThatEnds(two: string): boolean {
    this.#ends ??= new Set(this.register.units.map(([key]) => key.slice(-2)));
    return this.#ends.has(two);
  }

  #names(): ReadonlyMap<string, readonly RegisteredUnit[]> {
    if (this.#byName) return this.#byName;
    const names = new Map<string, RegisteredUnit[]>();
    for (const unit of this.register.units) {
      const written = [unit[1] ?? unit[0], ...(this.register.aliases[unit[0]] ?? [])];
      for (const form of new Set(written.flatMap((name) => unitName(name).forms))) {
        const those = names.get(form);
        if (those) those.push(unit);
        else names.set(form, [unit]);
      }
    }
    this.#byName = names;
    return names;
  }
}

export type { KnownUnits };

/** The texts that a unit is grouped by: its county. */
function placesOf([, , ...values]: RegisteredUnit): readonly string[] {
  return values.flatMap((value) => (typeof value === "string" ? foldTight(value) : []));
}
