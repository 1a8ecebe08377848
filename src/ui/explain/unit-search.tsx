import { useId, useState } from "preact/hooks";
import type { Assessment } from "../../core/score/results.ts";
import { findUnits } from "./find-units.ts";
import { useFrame } from "../controls/frame.tsx";

/** How many are listed. */
const MOST = 8;

/**
 * A field that finds a unit by the beginning of its name or number; the hits are a list to choose from with the arrow keys. The row of the one that is
 * chosen is shown in the sheet.
 */
export function UnitSearch({ assessment, unit }: { readonly assessment: Assessment; readonly unit: number | null }) {
  const { pane, ui } = useFrame();
  const [wanted, setWanted] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const id = useId();
  const { responses, ruleSet } = assessment;
  const nameOf = (one: number) => [responses.ids[one], responses.names[one] ?? ""].join(" ").trim();
  const hits = wanted === null ? [] : findUnits(responses, wanted, MOST);
  const choose = (hit: number | undefined) => {
    const row = hit === undefined ? undefined : responses.rows[hit];
    if (row === undefined) return;
    void pane.explainUnit(row);
    setWanted(null);
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") choose(hits[active]);
    else if (event.key === "Escape") setWanted(null);
    else if (event.key === "ArrowDown") setActive(Math.min(active + 1, hits.length - 1));
    else if (event.key === "ArrowUp") setActive(Math.max(active - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <div class="field search">
      <label for={id}>{ui.explain.unit(ruleSet.unit.singular)}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-hits`}
        aria-autocomplete="list"
        aria-activedescendant={hits.length > 0 ? `${id}-${active}` : undefined}
        placeholder={ui.explain.searchHint}
        value={wanted ?? (unit === null ? "" : nameOf(unit))}
        onInput={({ currentTarget }) => {
          setWanted(currentTarget.value);
          setActive(0);
        }}
        onFocus={({ currentTarget }) => {
          currentTarget.select();
        }}
        onBlur={() => {
          setWanted(null);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-hits`} role="listbox" class="hits" aria-label={ui.explain.unit(ruleSet.unit.singular)} hidden={hits.length === 0}>
        {hits.map((hit, index) => (
          <li
            key={hit}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => {
              event.preventDefault(); // the field keeps the focus
              choose(hit);
            }}
          >
            {nameOf(hit)}
          </li>
        ))}
      </ul>
      <p role="status" class={wanted && hits.length === 0 ? "quiet" : "visually-hidden"}>
        {wanted ? (hits.length === 0 ? ui.explain.noHit(wanted) : ui.explain.hits(hits.length)) : ""}
      </p>
    </div>
  );
}
