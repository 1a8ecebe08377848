import { useMemo } from "preact/hooks";
import { compareRuleSets } from "../../core/compare/compare.ts";
import type { RuleSet } from "../../core/ruleset/ruleset.ts";
import { differenceText } from "../../messages/compare/compare-language.ts";
import { editTexts } from "../../messages/edit/edit-language.ts";
import { useFrame } from "../controls/frame.tsx";

/** What has been changed, in words. */
export function ChangeList({ before, after }: { readonly before: RuleSet; readonly after: RuleSet }) {
  const { language } = useFrame();
  const words = editTexts(language);
  const texts = useMemo(
    () => compareRuleSets(before, after).map((difference) => differenceText(difference, { before, after }, language)),
    [before, after, language],
  );
  if (texts.length === 0) return <p class="quiet">{words.noChanges}</p>;
  return (
    <>
      <p>{words.changes(texts.length)}:</p>
      <ul class="plain changes">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
