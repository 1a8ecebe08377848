import { cellAddress } from "../../core/sheet/address.ts";
import { ruleSetIssueText } from "../../messages/rule-set/rule-set-language.ts";
import { ruleSheetFaultSentence } from "../../messages/rule-sheet/fault-language.ts";
import { ruleSheetInPane } from "../../messages/rule-sheet/in-pane-language.ts";
import { useFrame } from "../controls/frame.tsx";

/** What is wrong on the sheet of rules, each a button that goes to its cell; and what is to be known of rules that are used. */
export function RuleSheetFindings() {
  const { pane, state, language, ui } = useFrame();
  if (!state.ruleSheet) return null;
  const { name, faults, remarks } = state.ruleSheet;
  const words = ruleSheetInPane(language);
  if (faults.length === 0)
    return (
      <section>
        <h2>{words.remarks(name)}</h2>
        <ul class="issues">
          {remarks.map((remark, index) => (
            <li key={index} class="issue">
              {ruleSetIssueText(remark, language)}
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <section>
      <h2>{words.faults(name)}</h2>
      <p class="quiet">{words.mend}</p>
      <ul class="issues">
        {faults.map((fault, index) => {
          const address = cellAddress(fault.row, fault.column);
          return (
            <li key={index}>
              <button type="button" class="issue" title={ui.check.goTo(address)} onClick={() => void pane.goTo(fault)}>
                <span>{ruleSheetFaultSentence(fault, language)}</span>
                <span class="address">{address}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
