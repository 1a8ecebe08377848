import { cellAddress } from "../../core/sheet/address.ts";
import type { Place } from "../../core/sheet/sheet.ts";
import { freezeTexts } from "../../messages/freeze/freeze-language.ts";
import { useFrame } from "../controls/frame.tsx";
import type { Notice } from "../pane/state/state.ts";
import { undoText } from "./undo-text.ts";

type Told = Extract<Notice, { readonly kind: "frozen" | "named" | "unnamed" }>;

/** How many formulas became values, or which names the functions have got or lost, and how it is undone. */
export function FreezeNote({ notice }: { readonly notice: Told }) {
  const { ui, pane, language } = useFrame();
  const words = freezeTexts(language);
  const isChanged = notice.kind === "frozen" ? notice.cells > 0 : notice.names.length > 0;
  return (
    <p>
      {notice.kind === "frozen" ? words.frozen(notice.cells, notice.kept.map(addressOf)) : words[notice.kind](notice.names, notice.spared)}{" "}
      {isChanged && undoText({ ui, pane })}
    </p>
  );
}

/** A cell as it is told: Svar!B7. */
const addressOf = ({ sheet, row, column }: Place): string => `${sheet}!${cellAddress(row, column)}`;
