import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { FileButton } from "../controls/file-button.tsx";
import { useFrame } from "../controls/frame.tsx";
import { registerFileFor, registerFileOf } from "../../run/saved/register-file.ts";

/** Asks for the file that the rules name as their register; nothing where they name none. */
export function RegisterChoice({ ruleSet }: { readonly ruleSet: RuleSet }) {
  const { pane, state, ui } = useFrame();
  const file = registerFileOf(ruleSet);
  if (file === null) return null;
  const kept = registerFileFor(ruleSet, state.saved);
  return (
    <div>
      <p class="quiet">{kept ? ui.rules.registerKept(file, kept.name) : ui.rules.registerWanted(file)}</p>
      <FileButton
        id="give-register"
        label={kept ? ui.rules.otherRegister : ui.rules.giveRegister}
        accept=".csv,.json,.txt,text/csv,application/json"
        onChoose={(chosen) => void chosen.arrayBuffer().then((bytes) => pane.giveRegister(chosen.name, new Uint8Array(bytes)))}
      />
    </div>
  );
}
