import type { Outcome } from "../../core/pipeline.ts";
import { useFrame } from "../controls/frame.tsx";
import { writtenPlaces } from "./written-places.ts";

/** Leads to what stands in the workbook: the columns, the tables, the figures and the remarks. */
export function WrittenLinks({ outcome }: { readonly outcome: Outcome }) {
  const { pane, ui } = useFrame();
  const places = writtenPlaces(outcome);
  if (places.length === 0) return null;
  return (
    <nav class="written-links" aria-label={ui.result.seeWritten}>
      <ul>
        {places.map(({ part, place }) => (
          <li key={part}>
            <button type="button" class="link" onClick={() => void pane.goTo(place)}>
              {part === "columns" ? ui.result.seeColumns : place.sheet}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
