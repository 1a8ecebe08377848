import { isSameArea } from "../../../core/sheet/area.ts";
import type { Area } from "../../../core/sheet/sheet.ts";
import { send, type Pauses } from "../host/session.ts";
import { isAboutMerges, queueMerges, type MergesWanted } from "./read-merges.ts";

/** Requests after which we make do with the merged areas that were found. */
const mostRequests = 40;

/** The merged areas of an area that has too many for one request; where even single rows have, or it takes too many, some are left out. */
export async function readMergesInParts(context: Excel.RequestContext, wanted: MergesWanted, pauses: Pauses): Promise<readonly Area[]> {
  const found: Area[] = [];
  const parts = halves(wanted.area);
  for (let request = 0; request < mostRequests; request++) {
    const area = parts.shift();
    if (!area) break;
    try {
      const areas = await send(context, queueMerges({ ...wanted, area }), pauses);
      found.push(...areas.filter((one) => !found.some((other) => isSameArea(one, other))));
    } catch (error) {
      if (!isAboutMerges(error)) throw error;
      parts.unshift(...halves(area));
    }
  }
  return found;
}

function halves(area: Area): Area[] {
  if (area.row === area.lastRow) return [];
  const middle = Math.floor((area.row + area.lastRow) / 2);
  return [
    { ...area, lastRow: middle },
    { ...area, row: middle + 1 },
  ];
}
