import { render } from "preact";
import type { Language } from "../../messages/language/language.ts";
import { ChartPicture } from "../charts/chart-picture.tsx";
import type { Figure } from "../session/written-sheets.ts";

/** What is to be printed; `instead` is printed when there is no figure. */
export interface Printout {
  readonly heading: string;
  readonly figures: readonly Figure[];
  readonly instead: string;
  readonly language: Language;
}

/** CSS pixels, which the style sheet fits to the paper. */
const size = { width: 900, height: 560 };

/** Fills an element with figures, one a page, whenever the browser prints. The style sheet hides everything else. */
export function onPrint(target: HTMLElement, printout: () => Printout): void {
  addEventListener("beforeprint", () => {
    render(<Pages {...printout()} />, target);
  });
  addEventListener("afterprint", () => {
    render(null, target);
  });
}

function Pages({ heading, figures, instead, language }: Printout) {
  if (figures.length === 0) return <p>{instead}</p>;
  return (
    <>
      {figures.map((figure) => (
        <Page key={figure.chart.id} heading={heading} figure={figure} language={language} />
      ))}
    </>
  );
}

/** The chart's caption, its base and source, stands among the texts under it, unless it has none there. */
function Page({ heading, figure: { chart, base, notes }, language }: Pick<Printout, "heading" | "language"> & { readonly figure: Figure }) {
  return (
    <section class="print-page">
      <p>{heading}</p>
      <ChartPicture chart={notes !== "" ? { ...chart, caption: [] } : chart} language={language} {...size} />
      <p>{base}</p>
      <p>{notes}</p>
    </section>
  );
}
