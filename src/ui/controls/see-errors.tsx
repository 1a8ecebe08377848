import { useFrame } from "./frame.tsx";

/** The way to the errors that stand. */
export function SeeErrors({ errors }: { readonly errors: number }) {
  const { pane, ui } = useFrame();
  return (
    <p>
      <button
        type="button"
        class="link"
        onClick={() => {
          pane.show("check");
        }}
      >
        {ui.frame.seeErrors(errors)}
      </button>
    </p>
  );
}
