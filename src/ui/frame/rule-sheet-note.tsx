import { ruleSheetInPane } from "../../messages/rule-sheet/in-pane-language.ts";
import { useFrame } from "../controls/frame.tsx";
import { SeeErrors } from "../controls/see-errors.tsx";
import { undoText } from "./undo-text.ts";

/** Says that the rules are those of a sheet of the workbook, above everything that is made by them. */
export function RuleSheetNote() {
  const { state, language } = useFrame();
  const { ruleSheet } = state;
  if (!ruleSheet || ruleSheet.faults.length > 0) return null;
  const words = ruleSheetInPane(language);
  return (
    <p class={ruleSheet.isOther ? "stale" : "quiet"}>
      {words.inUse(ruleSheet.name)} {ruleSheet.isOther && words.otherThanSaved}
    </p>
  );
}

/** Instead of what is made by the rules while their sheet cannot be read: why, and the way to the cells. */
export function RuleSheetStops() {
  const { pane, state, language } = useFrame();
  if (!state.ruleSheet) return null;
  const { name, faults } = state.ruleSheet;
  const words = ruleSheetInPane(language);
  return (
    <section class="message bad">
      <div class="message-text">
        <p>{words.stops(name, faults.length)}</p>
        <SeeErrors errors={faults.length} />
        {state.section === "rules" && (
          <fluent-button size="small" onClick={() => void pane.writeRuleSheet()}>
            {words.writeAgain}
          </fluent-button>
        )}
      </div>
    </section>
  );
}

/** The sheet of rules says the rules in force: whether it was written for that, how to undo it, and the way there. */
export function RulesWritten({ sheet, isNew }: { readonly sheet: string; readonly isNew: boolean }) {
  const { pane, ui, language } = useFrame();
  const words = ruleSheetInPane(language);
  return (
    <>
      <p>{isNew ? `${words.written(sheet)} ${undoText({ ui, pane })}` : words.asItIs(sheet)}</p>
      <p>
        <button type="button" class="link" onClick={() => void pane.goTo({ sheet, row: 0, column: 0 })}>
          {words.goTo(sheet)}
        </button>
      </p>
    </>
  );
}

/** Rules that were put in force are on the sheet of rules too. */
export function SaysTheSame({ sheet }: { readonly sheet: string }) {
  const { language } = useFrame();
  return <p>{ruleSheetInPane(language).saysTheSame(sheet)}</p>;
}

/** A workbook that was given has no sheet of rules. */
export function NoRuleSheet({ name, sheets }: { readonly name: string; readonly sheets: readonly string[] }) {
  const { language } = useFrame();
  return <p>{ruleSheetInPane(language).missing(name, sheets)}</p>;
}
