import type { CountBar } from "../../core/tables/count-distribution.ts";
import { distributionSvg } from "../../pictures/distribution-svg.ts";
import { useFrame } from "./frame.tsx";

/** Units by count as columns, with the score that the counts give under them. `description` is the same as a sentence. */
export function DistributionChart({ bars, description }: { readonly bars: readonly CountBar[]; readonly description: string }) {
  const { texts } = useFrame();
  return <div dangerouslySetInnerHTML={{ __html: distributionSvg(bars, { number: texts.number, description }) }} />;
}
