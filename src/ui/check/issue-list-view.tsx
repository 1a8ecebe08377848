import { useState } from "preact/hooks";
import { cellAddress } from "../../core/sheet/address.ts";
import type { Issue } from "../../core/issues/issue.ts";
import { issueText } from "../../messages/issues/issue-language.ts";
import { useFrame } from "../controls/frame.tsx";

/** How many of a kind are drawn at first, and how many more each time. */
const PAGE = 25;

/** Issues as sentences; one that has a cell is a button that goes there. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  const { ui } = useFrame();
  const [shown, setShown] = useState(PAGE);
  const rest = issues.length - shown;
  return (
    <>
      <ul class="issues">
        {issues.slice(0, shown).map((issue, index) => (
          <IssueItem key={index} issue={issue} />
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          class="link"
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          {ui.check.more(rest)}
        </button>
      )}
    </>
  );
}

function IssueItem({ issue }: { readonly issue: Issue }) {
  const { pane, language, ui } = useFrame();
  const { place } = issue;
  const text = issueText(issue, language, "pane");
  if (!place || issue.code === "more_like_this") return <li class="issue">{text}</li>;
  const address = cellAddress(place.row, place.column);
  return (
    <li>
      <button type="button" class="issue" title={ui.check.goTo(address)} onClick={() => void pane.goTo(place)}>
        <span>{text}</span>
        <span class="address">{address}</span>
      </button>
    </li>
  );
}
