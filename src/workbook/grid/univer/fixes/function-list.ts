import { FunctionType } from "@univerjs/engine-formula";
import { IDescriptionService, type ISearchItem, type ISearchItemWithType } from "@univerjs/sheets-formula";
import type { Univer } from "@univerjs/core";
import { englishName, norwegianName } from "../../formulas/function-names.ts";
import { servicesOf } from "../model/services.ts";

/*
 * Trap (0.25.1): functions are listed and explained by their English names only, those of this program after all of the engine's; the list has
 * ten places.
 * Fix: the service that the editor asks is asked by either name, and answers with the name in the language, our own functions first.
 * Upstream: none found.
 * Test: test/workbook/grid/language.test.ts «functions are listed and explained by their names in the language, ours first»
 */

/** Lists and explains functions by their Norwegian names while `isNorwegian` says so; English names find them too. */
export function listInNorwegian(univer: Univer, isNorwegian: () => boolean): void {
  const service = servicesOf(univer).get(IDescriptionService);
  const shownName = (name: string) => (isNorwegian() ? norwegianName(name) : name);
  const knownName = (name: string) => (isNorwegian() ? englishName(name.trim()) : name);

  const everything = service.getSearchListByNameFirstLetter.bind(service);
  service.getSearchListByNameFirstLetter = (text) => {
    const typed = text.trim().toUpperCase();
    const found = everything("").map((item) => ({ item, name: shownName(item.name) }));
    const fitting = found.filter(({ item, name }) => beginsWith(name, typed) || beginsWith(item.name, typed));
    const rank = ({ item, name }: { readonly item: ISearchItemWithType; readonly name: string }) =>
      (item.functionType === FunctionType.User ? 0 : 2) + (beginsWith(name, typed) ? 0 : 1);
    return fitting.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1)).map(({ item, name }) => ({ ...item, name }));
  };

  const withShownNames = (items: ISearchItem[]) => items.map((item) => ({ ...item, name: shownName(item.name) }));
  const byName = service.getSearchListByName.bind(service);
  service.getSearchListByName = (text) => withShownNames([...byName(text)]);
  const byType = service.getSearchListByType.bind(service);
  service.getSearchListByType = (type) => withShownNames(byType(type));

  const info = service.getFunctionInfo.bind(service);
  service.getFunctionInfo = (name) => {
    const found = info(knownName(name));
    return found && { ...found, functionName: shownName(found.functionName) };
  };
  const has = service.hasFunction.bind(service);
  service.hasFunction = (name) => has(knownName(name));
}

const beginsWith = (name: string, typed: string) => name.toUpperCase().startsWith(typed);
