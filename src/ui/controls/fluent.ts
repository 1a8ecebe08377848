import "@fluentui/web-components/button.js";
import "@fluentui/web-components/progress-bar.js";
import type { ComponentChildren } from "preact";

/** The attributes that the pane uses of Fluent's controls. The controls are registered by importing this file. */
interface FluentAttributes {
  readonly id?: string | undefined;
  readonly class?: string | undefined;
  readonly children?: ComponentChildren;
  readonly "aria-label"?: string | undefined;
  readonly "aria-describedby"?: string | undefined;
  readonly "aria-controls"?: string | undefined;
  readonly "aria-disabled"?: boolean | undefined;
  readonly title?: string | undefined;
}

interface ButtonAttributes extends FluentAttributes {
  readonly appearance?: "primary" | "outline" | "subtle" | "transparent";
  readonly size?: "small" | "medium";
  readonly disabled?: boolean;
  readonly "disabled-focusable"?: boolean;
  readonly onClick?: () => void;
}

interface ProgressAttributes extends FluentAttributes {
  readonly value?: number | null;
  readonly max?: number;
  readonly min?: number;
}

declare module "preact" {
  // Preact's own way to make elements known to its JSX.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      "fluent-button": ButtonAttributes;
      "fluent-progress-bar": ProgressAttributes;
    }
  }
}
