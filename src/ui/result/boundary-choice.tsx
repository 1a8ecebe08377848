import { useState } from "preact/hooks";
import { Refusal } from "../../core/issues/refusal.ts";
import { refusalText } from "../../messages/issues/refusal-language.ts";
import { FileButton } from "../controls/file-button.tsx";
import { useFrame } from "../controls/frame.tsx";
import { useStore } from "../controls/use-store.ts";
import { chosenBoundaries } from "../pane/work/chosen-boundaries.ts";

type Reading = "idle" | "reading" | Refusal;

/** Asks for boundaries to draw maps with, and leads back to the squares. */
export function BoundaryChoice({ id }: { readonly id: string }) {
  const { pane, ui, language } = useFrame();
  const { chosen } = useStore(chosenBoundaries);
  const [reading, setReading] = useState<Reading>("idle");
  const read = async (file: File) => {
    setReading("reading");
    const [{ chosenFrom }, bytes] = await Promise.all([import("./read-chosen.ts"), file.arrayBuffer()]);
    try {
      chosenBoundaries.set({ chosen: chosenFrom(new Uint8Array(bytes)) });
      setReading("idle");
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setReading(error);
    }
  };
  return (
    <div class="map-boundaries">
      <FileButton
        id={id}
        label={ui.result.giveBoundaries}
        accept=".geojson,.topojson,.json,application/geo+json,application/json"
        onChoose={(file) => void read(file)}
      />
      {chosen && (
        <fluent-button
          size="small"
          onClick={() => {
            chosenBoundaries.set({ chosen: null });
          }}
        >
          {ui.result.tilesAgain}
        </fluent-button>
      )}
      <p role="status" class={reading instanceof Refusal ? "message bad" : "quiet"}>
        {reading === "reading" ? ui.result.readingBoundaries : ""}
        {reading instanceof Refusal ? refusalText(reading.reason, language) : ""}
        {chosen && reading === "idle" ? (pane.host.takesDrawings ? ui.result.boundariesWritten : ui.result.boundariesNotWritten) : ""}
      </p>
    </div>
  );
}
