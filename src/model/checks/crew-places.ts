import { namesIn } from "../../base/condition.ts";
import { expanded } from "../names.ts";
import type { Model } from "../schema.ts";

/** What stands somewhere and may need something. */
export type Standing = Partial<Pick<Model["services"][string], "in" | "needs">>;

const baseOf = ({ domains }: Model, name: string): string =>
  name in domains ? name : name.replace(/-\d+$/, "");

/** Whether everything in a place (or in each of those that a name stands for) has a crew in a map from places to crews. */
const isCovered = (model: Model, place: string, crews: Readonly<Record<string, string>>): boolean => {
  const base = baseOf(model, place);
  if (place in crews || base in crews) return true;
  const domain = model.domains[base];
  if (domain === undefined) return false;
  if (place === base && expanded(base, domain.count).every((one) => one in crews)) return true;
  return domain.in !== undefined && isCovered(model, domain.in, crews);
};

/** The places of a thing for which a map from places to crews names none: there, somebody would always be free. */
export const placesWithoutCrew = (
  model: Model,
  { in: places, needs }: Standing,
  crews: Readonly<Record<string, string>>,
): readonly string[] => {
  if (namesIn(needs).some((name) => isCovered(model, name, crews))) return [];
  const all = [places ?? []].flat();
  return all.length === 0 ? ["no place at all"] : all.filter((place) => !isCovered(model, place, crews));
};
