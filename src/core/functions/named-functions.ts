import { functionPrefix } from "./own-calls.ts";

/** A function as Excel shows it. */
export interface DescribedFunction {
  /** In capitals. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly optional?: boolean; readonly repeating?: boolean }[];
}

/** How many arguments a name takes in the place of a parameter that the function repeats as often as it is asked to: no LAMBDA can. */
const mostRepeated = 6;

/**
 * What a name stands for that calls a function with its prefix: =LAMBDA(a,[b],IF(ISOMITTED(b),DIGI_X.F(a),DIGI_X.F(a,b))). What is left out of the
 * name's arguments is left out of the function's.
 */
export function namedFunction({ name, parameters }: DescribedFunction, prefix: string): string {
  const needed = parameters.filter(({ optional, repeating }) => !optional && !repeating).map((one) => parameterName(one.name));
  const optional = parameters.flatMap((one) =>
    one.repeating
      ? Array.from({ length: mostRepeated }, (_, index) => parameterName(`${one.name}_${index + 1}`))
      : one.optional
        ? [parameterName(one.name)]
        : [],
  );
  const call = (given: number) => `${prefix}.${name}(${[...needed, ...optional.slice(0, given)].join(",")})`;
  const body = optional.reduceRight((rest, left, given) => `IF(ISOMITTED(${left}),${call(given)},${rest})`, call(optional.length));
  return `=LAMBDA(${[...needed, ...optional.map((one) => `[${one}]`), body].join(",")})`;
}

/** A name that is also a cell's, in either style of addresses, would be read as the cell. */
const parameterName = (name: string): string => (/^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*)$/i.test(name) ? `${name}_` : name);

/** Whether what a name stands for is what we would write for the function, by any prefix and however Excel gives it back. */
export function isNamedFunction(formula: string, described: DescribedFunction): boolean {
  return withoutPrefix(formula, described) === withoutPrefix(namedFunction(described, "DIGI_X"), described);
}

function withoutPrefix(formula: string, { name }: DescribedFunction): string {
  const call = new RegExp(String.raw`(?:_xldudf_${functionPrefix}_|${functionPrefix}\.)${name}(?=\()`, "gi");
  return formula
    .replace(/\s|_xlfn\.|_xlpm\.|_xlop\./g, "")
    .replace(call, ".")
    .toLowerCase();
}
