import { cardsTexts } from "../../messages/cards/cards-language.ts";
import { Checkbox } from "../controls/controls.tsx";
import { useFrame } from "../controls/frame.tsx";

/** The choice of cards on the results, and what it does not go with. */
export function CardsChoice() {
  const { pane, state, language } = useFrame();
  const { cards, formulas } = state.saved.options;
  const { label, meaning, noFormulas } = cardsTexts(language);
  return (
    <section aria-label={label}>
      <Checkbox
        isChecked={cards}
        label={label}
        meaning={formulas ? `${meaning} ${noFormulas}` : meaning}
        onChange={(isChosen) => void pane.setOptions({ cards: isChosen })}
      />
    </section>
  );
}
