import { render } from "preact";
import type { Chart } from "../../core/sheet/change.ts";
import { ChartPicture } from "../charts/chart-picture.tsx";

/** What is to be printed; `instead` is printed when there is no chart. */
export interface Printout {
  readonly heading: string;
  readonly charts: readonly Chart[];
  readonly instead: string;
}

/** CSS pixels, which the style sheet fits to the paper. */
const size = { width: 900, height: 560 };

/** Fills an element with charts, one a page, whenever the browser prints. The style sheet hides everything else. */
export function onPrint(target: HTMLElement, printout: () => Printout): void {
  addEventListener("beforeprint", () => {
    render(<Pages {...printout()} />, target);
  });
  addEventListener("afterprint", () => {
    render(null, target);
  });
}

function Pages({ heading, charts, instead }: Printout) {
  if (charts.length === 0) return <p>{instead}</p>;
  return (
    <>
      {charts.map((chart) => (
        <section key={chart.id} class="print-page">
          <p>{heading}</p>
          <ChartPicture chart={chart} {...size} />
        </section>
      ))}
    </>
  );
}
