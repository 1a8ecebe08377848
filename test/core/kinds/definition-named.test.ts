import { definitionNamed, definitionOfColumn } from "../../../src/core/kinds/definition-named.ts";
import { definitionsOf } from "../../../src/core/kinds/kinds.ts";
import { nameColumnId, outputColumns } from "../../../src/core/kinds/output-columns.ts";
import { ssb2018 } from "../surveys.ts";

const named = (name: string) => definitionNamed(name, ssb2018)?.id ?? null;

test("every result goes by its id, its label and its columns, in any case", () => {
  for (const definition of definitionsOf(ssb2018)) {
    const columns = definition.columns().map(({ id }) => id);
    for (const name of [definition.id, definition.label, ...columns, ...columns.map(nameColumnId)])
      for (const typed of [name, name.toUpperCase(), ` ${name} `])
        expect({ typed, is: named(typed) }).toEqual({ typed, is: definition.id });
  }
});

test("a result goes by the name of its cell function, however it is written", () => {
  for (const [name, id] of Object.entries(ssb2018.functions)) {
    expect(named(name)).toBe(id);
    expect(named(name.toLowerCase())).toBe(id);
  }
});

test("a label may be typed without its hyphens, and a column by the other measure", () => {
  expect(named("ikt strategi")).toBe("strategi");
  expect(named("tilbud_antall")).toBe("tilbud");
  expect(named("digital PRIORITERING")).toBe("prioritering");
});

test("nothing goes by a name that is no result's, or by none at all", () => {
  for (const name of ["prioritet", "strategi_01", "kommunenr", "", " ", "«»"]) expect(named(name)).toBeNull();
});

test("an id goes before another result's function, and a function before another's label", () => {
  const crossed = { ...ssb2018, functions: { TILBUD: "sky", SKYTJENESTER: "tilbud" } };
  expect(definitionNamed("tilbud", crossed)?.id).toBe("tilbud");
  expect(definitionNamed("TILBUD", crossed)?.id).toBe("sky");
  expect(definitionNamed("Skytjenester", crossed)?.id).toBe("tilbud");
});

test("a column beside the survey is about the result that writes it", () => {
  for (const { id } of outputColumns(ssb2018)) {
    const found = definitionOfColumn(id, ssb2018);
    expect(found?.columns().map((column) => column.id)).toContain(id);
    expect(definitionOfColumn(nameColumnId(id), ssb2018)).toBe(found);
  }
  expect(definitionOfColumn("rest", ssb2018)).toBeNull();
});
