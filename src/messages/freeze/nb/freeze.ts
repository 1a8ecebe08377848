import type { FreezeTexts } from "../freeze-contract.ts";
import { listed } from "../../language/words.ts";
import { counted, number } from "../../language/nb/words.ts";

const ownNames = (spared: readonly string[]): string =>
  spared.length === 0 ? "" : ` ${spared.join(", ")} er ${spared.length === 1 ? "ditt eget navn" : "dine egne navn"} og står som før.`;

export const freeze: FreezeTexts = {
  frozen: (cells, kept) =>
    (cells === 0 ? "Fant ingen av tilleggets formler." : `${counted(cells, "celle", "celler")} er gjort om til verdier.`) +
    (kept.length === 0
      ? ""
      : ` ${kept.length === 1 ? "En formel som er skrevet over en av tilleggets, står" : `${number(kept.length)} formler som er skrevet over tilleggets, står`} som før: ${listed(
          kept,
          (address) => address,
          (others) => ` og ${number(others)} til`,
        )}.`),
  named: (names, spared) =>
    (names.length === 0 ? "Ingen navn er laget." : `Navnene ${names.join(", ")} kan brukes uten prefiks i denne arbeidsboken.`) +
    ownNames(spared),
  unnamed: (names, spared) =>
    (names.length === 0 ? "Arbeidsboken har ingen av navnene." : `Navnene ${names.join(", ")} er fjernet.`) + ownNames(spared),
};
