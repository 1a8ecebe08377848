import { newWorld, oneLine } from "../program.ts";

test("an explanation says the fewest other answers that would give a higher result, and their cells", async () => {
  const world = newWorld();
  const { out } = await world.run("forklar", "svar.xlsx", "Eidsvoll", "prioritering");
  expect(oneLine(out)).toMatch(
    /Hva skal til for grad 4, «Både omfattende IKT-strategi og IKT-prosjekter»\? Ett annet svar: [A-Z]+42 «.+»: «Nei» → «Ja»/,
  );
  const { out: json } = await world.run("forklar", "svar.xlsx", "Eidsvoll", "prioritering", "--json");
  expect(JSON.parse(json)).toMatchObject({ whatItTakes: { value: 4, changes: [{ to: "Ja" }] } });
  world.remove();
});
