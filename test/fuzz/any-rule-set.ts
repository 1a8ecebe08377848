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
  const items = Array.from({ length: random.between(2, 8) }, (_, index) => ({
    id: `s${index + 1}`,
    answers: random.chance(0.25) ? null : random.of(listIds),
  }));
  const itemIds = items.map(({ id }) => id);
  const dates = random.chance(0.3) ? [{ id: "dato", label: "Dato", date: true, provenance: "ours" }] : [];
  const isNumber = (item: string) => items.find(({ id }) => id === item)?.answers === null;
  const hasMissing = random.chance(0.3);
  const answersOf = (item: string) => lists[items.find(({ id }) => id === item)?.answers ?? ""] ?? ["Ja"];
  const countable = (item: string) => answersOf(item).filter((answer) => !(hasMissing && answer === "Vet ikke") || random.chance(error));
  const bounds = () => {
    const from = random.between(0, 60);
    return random.of<Json>([{ from }, { to: from }, { from, to: from + random.between(random.chance(error) ? -20 : 0, 30) }]);
  };
  const filterOf = (item: string): Json => (isNumber(item) ? { item, ...bounds() } : { item, answers: some(answersOf(item)) });
  const filter = (among: readonly string[]): Json => {
    const one = () => filterOf(random.of(among));
    return random.of<() => Json>([one, one, one, () => ({ all: [one(), one()] }), () => ({ any: [one(), { not: one() }] })])();
  };

  const indicators = Array.from({ length: random.between(1, 3) }, (_, index) => {
    const id = `i${index + 1}`;
    const all = [...some(itemIds), ...(random.chance(error) ? dates.map(({ id: date }) => date) : [])];
    const byRule = random.chance(0.25);
    const counted = byRule ? all.filter((item) => isNumber(item) === isNumber(all[0] ?? "")) : all;
    const measure = byRule ? random.of(["points", "sum", "mean"]) : random.of(["count", "points", "mean", "share"]);
    const decimals = measure === "share" ? 1 : random.of([0, 0, 1, 2]);
    const worth = () => {
      if (measure === "share") return random.between(0, 10) / 10;
      const least = random.chance(0.2) ? -100 : 0;
      return decimals === 0 ? random.between(Math.sign(least), 3) : random.between(least, 300) / 10 ** decimals;
    };
    const lines = counted.flatMap((item) =>
      isNumber(item)
        ? [{ ...bounds(), points: worth(), items: [item] }]
        : some(countable(item)).map((answer) => ({
            answers: [slips(answer, ["Kanskje"])],
            points: worth(),
            items: [slips(item, itemIds)],
          })),
    );
    const points = byRule ? { by: isNumber(counted[0] ?? "") ? "value" : "position" } : lines;
    const reversed = random.chance(0.2) ? some(counted) : null;
    const weights = random.chance(0.25) ? Object.fromEntries(some(counted).map((item) => [item, random.of([0.5, 2, 1.5, 3])])) : null;
    const highest = byRule ? (isNumber(counted[0] ?? "") ? 60 : 4) : 1 + Math.max(0, ...lines.map((line) => line.points));
    const steps = random.between(1, 3);
    const reach = measure === "share" ? 100 : measure === "mean" ? highest : highest * Math.max(1, counted.length / 2);
    const limits = Array.from({ length: steps }, (__, step) => Number((((step + 1) * reach) / (steps + 1)).toFixed(decimals)));
    const gate = random.chance(0.3) ? filter(itemIds) : null;
    return {
      id: slips(id, ["i1"]),
      label: `Indikator ${index + 1}`,
      measure,
      unit: "poeng",
      ...(gate === null ? {} : { gate }),
      items: counted,
      points,
      ...(reversed === null ? {} : { reversed }),
      ...(weights === null ? {} : { weights }),
      scale: slips(`skala${steps + 1}`, ["skala2"]),
      cutPoints: { method: "fixed", limits, shares: Array.from({ length: steps - 1 }, (__, share) => (100 * (share + 1)) / steps) },
      ...(random.chance(0.4) ? { missing: atLeast(random.between(1, counted.length + (random.chance(error) ? 1 : 0))) } : {}),
      source: { section: random.of(["1", "2"]) },
    };
  });
  /** "score i1" → how many values it has. */
  const stepsOf = new Map(indicators.map(({ id, cutPoints }) => [`score ${id}`, cutPoints.limits.length + 1]));
  const isPlain = ({ measure, missing }: (typeof indicators)[number]) => measure !== "mean" && measure !== "share" && !missing?.rest;
  const aggregates = Array.from({ length: random.between(0, 2) }, (_, index) => {
    const id = `a${index + 1}`;
    const counts = indicators.filter(isPlain).map((one) => `count ${one.id}`);
    const parts = some([...stepsOf.keys(), ...(random.chance(0.3) ? counts : [])]);
    const steps = random.between(1, 3);
    const inputs = parts.map((name) => ({
      of: reference(slips(name, ["score i9"])),
      ...(random.chance(0.3) ? { weight: random.of([0.5, 2, 3]) } : {}),
    }));
    stepsOf.set(`score ${id}`, steps + 1);
    return {
      id,
      label: `Samlet ${index + 1}`,
      measure: random.of(["sum", "mean"]),
      unit: "poeng",
      inputs,
      scale: `skala${steps + 1}`,
      cutPoints: { method: "fixed", limits: Array.from({ length: steps }, (__, step) => 0.5 * (step + 1)) },
      ...(random.chance(0.4) ? { missing: atLeast(random.between(1, parts.length)) } : {}),
      source: { section: "2" },
    };
  });
  const composites: Json[] = Array.from({ length: random.between(0, 2) }, (_, index) => {
    const id = `k${index + 1}`;
    const inputs = [...stepsOf.keys()];
    const [rows, columns] = [random.of(inputs), random.of(inputs)];
    const grades = random.between(2, 4);
    const size = (name: string) => (stepsOf.get(name) ?? 1) + (random.chance(error) ? 1 : 0);
    const layers = random.chance(0.3) ? random.of(inputs) : null;
    const [height, width] = [size(rows), size(columns)];
    const matrix = () => Array.from({ length: height }, () => Array.from({ length: width }, () => random.between(0, grades - 1)));
    const head = {
      id,
      label: `Grad ${index + 1}`,
      grades: Array.from({ length: grades }, (__, grade) => `Grad ${grade}`),
      source: { section: "2" },
    };
    const known = new Map(stepsOf);
    stepsOf.set(`grade ${id}`, grades);
    if (random.chance(0.3)) {
      const rules = Array.from({ length: random.between(1, 3) }, () => ({
        when: [scoreCondition(known)],
        grade: random.between(0, grades - 1),
      }));
      return { ...head, rules, ...(random.chance(0.5) ? { otherwise: 0 } : {}) };
    }
    const sides = { rows: reference(rows), columns: reference(columns) };
    if (layers === null) return { ...head, ...sides, cells: matrix() };
    return { ...head, layers: reference(layers), ...sides, cells: Array.from({ length: size(layers) }, matrix) };
  });
  const firstList = itemIds.find((item) => !isNumber(item)) ?? itemIds[0] ?? "";
  /** A number that the indicator can be, where its limits can be reached. */
  const reachable = (id: string) => indicators.find((one) => one.id === id)?.cutPoints.limits[0] ?? 1;
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
      of: { item: firstList },
      groups: [
        { id: "g1", label: "Første", values: [answersOf(firstList)[0]] },
        { id: "g2", label: "Resten", values: answersOf(firstList).slice(random.chance(error) ? 0 : 1) },
      ],
    },
    {
      kind: "bands",
      id: "trinn",
      label: "Trinn",
      of: { count: slips("i1", ["i9"]) },
      bands: [
        { id: "lavt", label: "Lavt", from: Math.min(0, reachable("i1") - 1) },
        { id: "hoyt", label: "Høyt", from: random.chance(error) ? 1.5 : reachable("i1") },
      ],
    },
  ];
  const variables = (classes: readonly string[]): readonly (readonly [Json, readonly (string | number)[]])[] => [
    ...itemIds.filter((item) => !isNumber(item)).map((item) => [{ item }, answersOf(item)] as const),
    [{ grouping: "trinn" }, ["lavt", "hoyt"]],
    ...[...stepsOf].map(([name, steps]) => [reference(name), Array.from({ length: steps }, (_, value) => value)] as const),
    ...indicators.map(({ id }) => [{ count: id }, random.chance(error) ? [0, 1, 2, 3] : [reachable(id)]] as const),
    ...classes.map((id) => [{ class: id }, [1, 2]] as const),
    [{ grouping: "storrelse" }, ["liten", "stor"]],
    [{ grouping: "todelt" }, ["g1", "g2"]],
    [{ column: "region" }, ["Nord", "Sør"]],
  ];
  const condition = (classes: readonly string[]): Json => {
    if (random.chance(0.2)) {
      const of = random.of<Json>([{ column: "folk" }, { count: "i1" }, ...itemIds.filter(isNumber).map((item) => ({ item }))]);
      return { of, ...("count" in of && !random.chance(error) ? { from: reachable("i1") } : bounds()) };
    }
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
    {
      kind: "items",
      ...head("t6"),
      items: items
        .filter(({ id, answers }) => answers === items.find((one) => one.id === firstList)?.answers && !isNumber(id))
        .map(({ id }) => id),
      answers: [{ id: "forste", label: "Første", answers: answersOf(firstList).slice(0, 1) }],
      sort: random.of(["asListed", "descending"]),
      chart: null,
    },
    { kind: "response", ...head("t7"), by: { column: "region" } },
    { kind: "list", ...head("t5"), where: [condition(classIds)], show: [variable()] },
  ];
  return {
    version: 2,
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
    answerLists: Object.fromEntries(
      Object.entries(lists).map(([id, answers]) => [id, { answers, ...(id === "jn" && hasMissing ? { missing: ["Vet ikke"] } : {}) }]),
    ),
    missingCodes: ["99", ".."],
    items: [
      ...dates,
      ...items.map(({ id, answers }, index) => ({
        id,
        label: random.chance(error) ? "Spørsmål 1" : `Spørsmål ${index + 1}`,
        ...(answers === null ? { number: { from: 0, to: 90 } } : { answers: slips(answers, ["jn"]) }),
        provenance: "ours",
        ...(index > 0 && random.chance(0.2) ? { askedIf: filter(random.chance(error) ? itemIds : itemIds.slice(0, index)) } : {}),
      })),
    ],
    scales: { skala2: ["0", "1"], skala3: ["0", "1", "2"], skala4: ["0", "1", "2", "3"] },
    cutPoints: "fixed",
    missing: random.of([{ policy: "notCounted" }, { policy: "atLeast", answered: 1 }]),
    indicators,
    aggregates,
    composites,
    groupings,
    nominals,
    tables,
  };

  function atLeast(answered: number): { policy: "atLeast"; answered: number; rest?: "mean" } {
    return { policy: "atLeast", answered, ...(random.chance(0.4) ? { rest: "mean" as const } : {}) };
  }

  function scoreCondition(known: ReadonlyMap<string, number>): Json {
    const [name, steps] = random.of([...known]);
    if (random.chance(0.3)) return { of: { column: "region" }, in: ["Nord"] };
    return random.chance(0.5) ? { of: reference(name), from: 1 } : { of: reference(name), in: [random.between(0, steps - 1)] };
  }
}

/** "score i1" → { score: "i1" }. */
function reference(name: string): Json {
  const [kind = "", id = ""] = name.split(" ");
  return { [kind]: id };
}
