import { expect, test } from "@jest/globals";
import { run } from "../../../src/run/run.ts";
import type { HostShape } from "../../office-host/model/host-shape.ts";
import type { OfficeHost } from "../../office-host/office-host.ts";
import { openSample, task, writing } from "./sample.ts";

const maps = writing(["maps"]);

/** The drawing that the command line has made on the sheet «Kart», a group of the user's, and a picture whose name begins as ours do. */
function draw({ workbook }: OfficeHost): void {
  const sheet = workbook.sheet("Kart");
  const shape = (name: string, type: HostShape["type"], index: number): HostShape => ({ id: `{S-${index}}`, name, type, sheet });
  sheet.shapes.push(shape("indikator:fig-3.6", "Group", 1), shape("Gruppe 2", "Group", 2), shape("indikator:bilde", "Image", 3));
}

const drawn = ({ workbook }: OfficeHost) => workbook.sheet("Kart").shapes.map(({ name }) => name);

test("a map on boundaries of an earlier run goes when the maps are written again, and what the user has drawn stays", async () => {
  const { host, excel } = await openSample();
  await run(excel, task, maps);
  draw(host);
  await run(excel, task, maps);
  expect(drawn(host)).toEqual(["Gruppe 2", "indikator:bilde"]);
});

test("when the writing fails the drawing stays", async () => {
  const { host, excel } = await openSample();
  await run(excel, task, maps);
  draw(host);
  const { length } = host.requests;
  await run(excel, task, maps);
  draw(host);
  const requests = host.requests.length - length;
  host.resetRequests();
  host.failAt(requests, "GeneralException", { action: 20 });
  await expect(run(excel, task, maps)).rejects.toThrow();
  expect(drawn(host)).toContain("indikator:fig-3.6");
});
