import { commandIds } from "../../src/taskpane/command-ids.ts";
import { buttons, contextMenu, icon } from "./buttons.ts";
import type { Environment } from "./environments.ts";
import { Resources } from "./resources.ts";
import { addinDescription, addinName, locales, type Text } from "./texts.ts";
import { document, element, type Element } from "./xml.ts";

/** Where the add-in's files are, ending with a slash, and which version of it. */
export interface ManifestInput {
  readonly environment: Environment;
  readonly baseUrl: string;
  /** Three numbers, as in package.json. */
  readonly version: string;
}

/** The requirement sets without which Excel does not show the add-in; newer ones are checked for at run time. */
const requiredSets = { SharedRuntime: "1.1", ExcelApi: "1.12" };

/** The add-in manifest (XML) of an environment: one page and one long-lived runtime for the pane, the functions and the commands. */
export function manifest({ environment, baseUrl, version }: ManifestInput): string {
  const resources = new Resources();
  const overrides = versionOverrides(environment, baseUrl, resources);
  const root = {
    xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
    "xsi:type": "TaskPaneApp",
  };
  const name = suffixed(addinName, environment.suffix);
  return document(
    element("OfficeApp", root, [
      element("Id", {}, environment.id),
      element("Version", {}, `${version}.0`),
      element("ProviderName", {}, addinName["nb-NO"]),
      element("DefaultLocale", {}, locales[0]),
      translated("DisplayName", name),
      translated("Description", addinDescription),
      element("IconUrl", { DefaultValue: `${baseUrl}icons/app-32.png` }),
      element("HighResolutionIconUrl", { DefaultValue: `${baseUrl}icons/app-64.png` }),
      element("Hosts", {}, [element("Host", { Name: "Workbook" })]),
      element("Requirements", {}, [
        element(
          "Sets",
          { DefaultMinVersion: "1.1" },
          Object.entries(requiredSets).map(([set, least]) => element("Set", { Name: set, MinVersion: least })),
        ),
      ]),
      element("DefaultSettings", {}, [element("SourceLocation", { DefaultValue: pageOf(environment, baseUrl) })]),
      element("Permissions", {}, "ReadWriteDocument"),
      overrides,
    ]),
  );
}

/** The page is told its functions' prefix, which Excel tells nobody. */
const pageOf = ({ namespace }: Environment, baseUrl: string): string =>
  `${baseUrl}taskpane.html${namespace === null ? "" : `?namespace=${namespace}`}`;

function versionOverrides(environment: Environment, baseUrl: string, resources: Resources): Element {
  const page = resources.url("Pane.Url", pageOf(environment, baseUrl));
  const host = element("Host", { "xsi:type": "Workbook" }, [
    element("Runtimes", {}, [element("Runtime", { resid: page, lifetime: "long" })]),
    element("AllFormFactors", {}, [customFunctions(environment, baseUrl, page, resources)]),
    element("DesktopFormFactor", {}, [
      element("FunctionFile", { resid: page }),
      element("ExtensionPoint", { "xsi:type": "PrimaryCommandSurface" }, [
        element("OfficeTab", { id: "TabHome" }, [group(environment, baseUrl, page, resources)]),
      ]),
      element("ExtensionPoint", { "xsi:type": "ContextMenu" }, [contextMenu(["explain"], baseUrl, resources)]),
    ]),
  ]);
  const overrides = { xmlns: "http://schemas.microsoft.com/office/taskpaneappversionoverrides", "xsi:type": "VersionOverridesV1_0" };
  return element("VersionOverrides", overrides, [element("Hosts", {}, [host]), resources.element()]);
}

/** Without a namespace the functions have their plain names; an empty one is refused by desktop Excel, so it is left out. */
function customFunctions({ namespace }: Environment, baseUrl: string, page: string, resources: Resources): Element {
  const source = (resid: string) => [element("SourceLocation", { resid })];
  return element("ExtensionPoint", { "xsi:type": "CustomFunctions" }, [
    element("Script", {}, source(resources.url("Functions.Script", `${baseUrl}functions.js`))),
    element("Page", {}, source(page)),
    element("Metadata", {}, source(resources.url("Functions.Metadata", `${baseUrl}functions.json`))),
    ...(namespace === null ? [] : [element("Namespace", { resid: resources.short("Functions.Namespace", inAll(namespace)) })]),
  ]);
}

function group({ suffix }: Environment, baseUrl: string, page: string, resources: Resources): Element {
  return element("Group", { id: "Digi.Group" }, [
    element("Label", { resid: resources.short("Group.Label", suffixed(addinName, suffix)) }),
    icon("app", baseUrl, resources),
    ...buttons(
      commandIds.filter((id) => id !== "explain"),
      page,
      baseUrl,
      resources,
    ),
  ]);
}

function translated(name: string, text: Text): Element {
  const [first, ...others] = locales;
  return element(
    name,
    { DefaultValue: text[first] },
    others.map((locale) => element("Override", { Locale: locale, Value: text[locale] })),
  );
}

function suffixed(text: Text, suffix: string): Text {
  return { "nb-NO": text["nb-NO"] + suffix, "en-US": text["en-US"] + suffix, "nn-NO": text["nn-NO"] + suffix };
}

function inAll(value: string): Text {
  return { "nb-NO": value, "en-US": value, "nn-NO": value };
}
