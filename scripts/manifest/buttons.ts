import type { CommandId } from "../../src/taskpane/command-ids.ts";
import type { Resources } from "./resources.ts";
import { commandButtons, paneButton, type ButtonText } from "./texts.ts";
import { element, type Element } from "./xml.ts";

const iconSizes = [16, 32, 80];

/** The ribbon's buttons: the one that opens the pane, then these commands. */
export function buttons(ids: readonly CommandId[], page: string, baseUrl: string, resources: Resources): readonly Element[] {
  const open = element("Action", { "xsi:type": "ShowTaskpane" }, [
    element("TaskpaneId", {}, "Digi.Pane"),
    element("SourceLocation", { resid: page }),
  ]);
  return [button("pane", paneButton, open, baseUrl, resources), ...ids.map((id) => commandButton(id, baseUrl, resources))];
}

/** The commands in the context menu of a cell. */
export function contextMenu(ids: readonly CommandId[], baseUrl: string, resources: Resources): Element {
  return element(
    "OfficeMenu",
    { id: "ContextMenuCell" },
    ids.map((id) => commandButton(id, baseUrl, resources)),
  );
}

/** An icon in the sizes that Excel needs; the files are called <name>-<size>.png. */
export function icon(name: string, baseUrl: string, resources: Resources): Element {
  const images = iconSizes.map((size) =>
    element("bt:Image", { size: String(size), resid: resources.image(`Icon.${name}.${size}`, `${baseUrl}icons/${name}-${size}.png`) }),
  );
  return element("Icon", {}, images);
}

function commandButton(id: CommandId, baseUrl: string, resources: Resources): Element {
  const action = element("Action", { "xsi:type": "ExecuteFunction" }, [element("FunctionName", {}, id)]);
  return button(id, commandButtons[id], action, baseUrl, resources);
}

function button(name: string, { label, description }: ButtonText, action: Element, baseUrl: string, resources: Resources): Element {
  const labelId = resources.short(`${name}.Label`, label);
  return element("Control", { "xsi:type": "Button", id: `Digi.${name}` }, [
    element("Label", { resid: labelId }),
    element("Supertip", {}, [
      element("Title", { resid: labelId }),
      element("Description", { resid: resources.long(`${name}.Tip`, description) }),
    ]),
    icon(name, baseUrl, resources),
    action,
  ]);
}
