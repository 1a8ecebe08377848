import type { Random } from "./random.ts";

type Json = Record<string, unknown>;

/**
 * A rule set of a made-up survey as JSON: a few items, lists, indicators with points, composites and classes in any order, and tables of
 * all of it. Every reference is now and then to something else, so that about half of them are not to be accepted.
 */
export function anyRuleSet(random: Random): Json {
  const error = random.chance(0.5) ? 0.04 : 0;
  const slips = (right: string, others: readonly string[]) => (random.chance(error) ? random.of([...others, `${right}_x`]) : right);
  const some = <One>(all: readonly One[], least = 1): One[] => {
    const taken = all.filter(() => random.chance(0.6));
    return taken.length >= least ? taken : [...all.slice(0, least)];
  };
  const lists: Record<string, readonly string[]> = {
    jn: ["Ja", "Nei", "Vet ikke"],
    grad: ["Lite", "Noe", "Mye", "Svært mye"],
    to: ["A", "B"],
  };
  const listIds = Object.keys(lists);
  const items = Array.from({ length: random.between(2, 8) }, (_, index) => ({ id: `s${index + 1}`, answers: random.of(listIds) }));
  const itemIds = items.map(({ id }) => id);
  const answersOf = (item: string) => lists[items.find(({ id }) => id === item)?.answers ?? ""] ?? ["Ja"];

  const indicators = Array.from({ length: random.between(1, 3) }, (_, index) => {
    const id = `i${index + 1}`;
    const counted = some(itemIds);
    const decimals = random.of([0, 0, 1, 2]);
    const points = counted.flatMap((item) =>
      some(answersOf(item)).map((answer) => ({
        answers: [slips(answer, ["Kanskje"])],
        points: decimals === 0 ? random.between(0, 3) : random.between(0, 300) / 10 ** decimals,
        items: [slips(item, itemIds)],
      })),
    );
    const highest = counted.reduce(
      (sum, item) => sum + Math.max(0, ...points.filter(({ items: of }) => of[0] === item).map(({ points: worth }) => worth)),
      0,
    );
    const steps = random.between(1, 3);
    const limits = Array.from({ length: steps }, (__, step) =>
      Number((((step + 1) * highest) / (steps + 1) || step + 1).toFixed(decimals)),
    );
    const gate = random.chance(0.3) ? random.of(itemIds.filter((item) => !counted.includes(item)).concat(itemIds[0] ?? "s1")) : null;
    return {
      id: slips(id, ["i1"]),
      label: `Indikator ${index + 1}`,
      measure: random.of(["count", "points"]),
      unit: "poeng",
      ...(gate === null ? {} : { gate: { item: gate, answers: some(answersOf(gate)) } }),
      items: counted,
      points,
      scale: slips(`skala${steps + 1}`, ["skala2"]),
      cutPoints: { method: "fixed", limits, shares: Array.from({ length: steps - 1 }, (__, share) => (100 * (share + 1)) / steps) },
      ...(random.chance(0.3) ? { missing: { policy: "atLeast", answered: random.between(1, counted.length) } } : {}),
      source: { section: random.of(["1", "2"]) },
    };
  });
  /** "score i1" → how many values it has. */
  const stepsOf = new Map(indicators.map(({ id, cutPoints }) => [`score ${id}`, cutPoints.limits.length + 1]));
  const composites = Array.from({ length: random.between(0, 2) }, (_, index) => {
    const id = `k${index + 1}`;
    const inputs = [...stepsOf.keys()];
    const [rows, columns] = [random.of(inputs), random.of(inputs)];
    const grades = random.between(2, 4);
    const size = (name: string) => (stepsOf.get(name) ?? 1) + (random.chance(error) ? 1 : 0);
    const width = size(columns);
    stepsOf.set(`grade ${id}`, grades);
    return {
      id,
      label: `Grad ${index + 1}`,
      rows: reference(rows),
      columns: reference(columns),
      cells: Array.from({ length: size(rows) }, () => Array.from({ length: width }, () => random.between(0, grades - 1))),
      grades: Array.from({ length: grades }, (__, grade) => `Grad ${grade}`),
      source: { section: "2" },
    };
  });
  const groupings = [
    {
      kind: "bands",
      id: "storrelse",
      label: "Størrelse",
      of: { column: slips("folk", ["region"]) },
      bands: [
        { id: "liten", label: "Liten", from: 0 },
        { id: "stor", label: "Stor", from: random.of([100, 100, 100, 0]) },
      ],
    },
    {
      kind: "groups",
      id: "todelt",
      label: "Todelt",
      of: { item: itemIds[0] },
      groups: [
        { id: "g1", label: "Første", values: [answersOf(itemIds[0] ?? "")[0]] },
        { id: "g2", label: "Resten", values: answersOf(itemIds[0] ?? "").slice(random.chance(error) ? 0 : 1) },
      ],
    },
  ];
  const variables = (classes: readonly string[]): readonly (readonly [Json, readonly (string | number)[]])[] => [
    ...itemIds.map((item) => [{ item }, answersOf(item)] as const),
    ...[...stepsOf].map(([name, steps]) => [reference(name), Array.from({ length: steps }, (_, value) => value)] as const),
    ...indicators.map(({ id }) => [{ count: id }, [0, 1, 2, 3]] as const),
    ...classes.map((id) => [{ class: id }, [1, 2]] as const),
    [{ grouping: "storrelse" }, ["liten", "stor"]],
    [{ grouping: "todelt" }, ["g1", "g2"]],
    [{ column: "region" }, ["Nord", "Sør"]],
  ];
  const condition = (classes: readonly string[]) => {
    const [of, values] = random.of(variables(classes));
    const wrong = random.chance(error) ? [random.of([9, "Kanskje"])] : [];
    return { of, in: [...some(values), ...wrong] };
  };
  const nominals = Array.from({ length: random.between(0, 2) }, (_, index) => ({
    id: `n${index + 1}`,
    label: `Klasse ${index + 1}`,
    classes: [1, 2].map((code) => ({
      code: random.chance(error) ? random.of([1, 255]) : code,
      label: `Klasse ${code}`,
      when: Array.from({ length: random.between(1, 2) }, () => condition(random.chance(error) ? ["n1", "n2"] : index === 0 ? [] : ["n1"])),
    })),
    reconstructed: false,
    source: { section: "3" },
  }));
  const classIds = nominals.map(({ id }) => id);
  const head = (id: string) => ({
    id,
    title: `Tabell ${id}`,
    section: "1",
    base: { label: "Alle", where: random.chance(0.3) ? [condition(classIds)] : [] },
  });
  const variable = () => random.of(variables(classIds))[0];
  const tables = [
    { kind: "distribution", ...head("t1"), of: variable(), chart: random.of(["count", "percent", null]) },
    { kind: "cross", ...head("t2"), rows: variable(), columns: variable(), percent: random.of(["none", "rows", "columns", "total"]) },
    {
      kind: "breakdown",
      ...head("t3"),
      by: variable(),
      share: [condition(classIds)],
      shareLabel: "Andel",
      chart: random.of(["bar", null]),
    },
    { kind: "summary", ...head("t4"), indicators: some(indicators.map(({ id }) => id)) },
    { kind: "list", ...head("t5"), where: [condition(classIds)], show: [variable()] },
  ];
  return {
    version: 1,
    id: "laget",
    revision: "1",
    title: "Laget undersøkelse",
    period: "2024",
    sources: [{ title: "Laget", reference: "Laget for prøvene" }],
    unit: { singular: "by", plural: "byer", register: null },
    columns: [
      { id: "nr", role: slips("id", ["name"]) === "id" ? "id" : "name", label: "Bynummer", digits: 2 },
      { id: "navn", role: "name", label: "By" },
      { id: "region", role: "category", label: "Region" },
      { id: "folk", role: "number", label: "Innbyggere" },
    ],
    answerLists: Object.fromEntries(Object.entries(lists).map(([id, answers]) => [id, { answers }])),
    items: items.map(({ id, answers }, index) => ({
      id,
      label: random.chance(error) ? "Spørsmål 1" : `Spørsmål ${index + 1}`,
      answers: slips(answers, ["jn"]),
      provenance: "ours",
      ...(index > 0 && random.chance(0.15) ? { askedIf: askedIf(random.of(itemIds)) } : {}),
    })),
    scales: { skala2: ["0", "1"], skala3: ["0", "1", "2"], skala4: ["0", "1", "2", "3"] },
    cutPoints: "fixed",
    missing: random.of([{ policy: "notCounted" }, { policy: "atLeast", answered: 1 }]),
    indicators,
    composites,
    groupings,
    nominals,
    tables,
  };

  function askedIf(item: string): Json {
    return { item, answers: some(answersOf(item)) };
  }
}

/** "score i1" → { score: "i1" }. */
function reference(name: string): Json {
  const [kind = "", id = ""] = name.split(" ");
  return { [kind]: id };
}
