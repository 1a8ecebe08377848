import { rulesInForce, setCurrentRules } from "../run/current-rules.ts";
import type { Pane } from "../ui/pane/pane.ts";
import { taskInForce } from "../ui/pane/state/rules.ts";

/** Puts the pane's rules in force for the cell functions, now and after every change in the pane. Returns a function that ends it. */
export function followPane({ store }: Pick<Pane, "store">): () => void {
  let seen: readonly unknown[] = [];
  const follow = () => {
    const { rules, saved, outcome, language } = store.value;
    const now = [rules, saved.options, outcome?.assessment, language];
    if (!rules || now.every((value, index) => value === seen[index])) return;
    seen = now;
    setCurrentRules(rulesInForce(taskInForce(rules, saved, language), outcome?.assessment ?? null), language);
  };
  follow();
  return store.subscribe(follow);
}
