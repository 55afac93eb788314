import type { z } from "zod";
import { type FaultChoice, faultSchema } from "../../../backend/faults/family.ts";
import type { Plan } from "../../../backend/plan.ts";
import { componentNames } from "../../../model/names.ts";
import { checkReferences } from "../../../model/references.ts";
import type { Model } from "../../../model/schema.ts";
import type { DeedOffer } from "../../protocol.ts";
import type { Deed } from "./deed.ts";
import { deeds } from "./family.ts";
import { faultOfAction } from "./faults.ts";

/** Things that are alike: what is true of the first as a target is true of all. */
interface Alike {
  readonly names: readonly string[];
}

/** Components of one kind: those that are written at the same place of the model. */
const alikeComponents = (model: Model, plan: Plan): Alike[] => {
  const groups = new Map<string, string[]>();
  const matters = new Map(plan.components.map((component) => [component.name, component]));
  for (const { name, path } of componentNames(model)) {
    const component = matters.get(name);
    // A place in which nothing stands, and that nothing asks for, is nothing to anybody.
    if (component === undefined || (!component.matters && component.takes.length <= 1)) continue;
    const key = path.join(".");
    const alike = groups.get(key);
    if (alike === undefined) groups.set(key, [name]);
    else alike.push(name);
  }
  return [...groups.values()].map((names) => ({ names }));
};

const single = (names: readonly string[]): Alike[] => names.map((name) => ({ names: [name] }));

/** The services of which anything may be lost: those that keep copies. */
const hasCopies = (plan: Plan, name: string): boolean => {
  const component = plan.components.find((one) => one.name === name);
  const group = component === undefined || component.group < 0 ? undefined : plan.groups[component.group];
  return group?.switching?.copies != null;
};

const targetsOf = (deed: Deed, model: Model, plan: Plan): Alike[] => {
  if (deed.kind === "data-loss")
    return alikeComponents(model, plan).filter(({ names }) => hasCopies(plan, names[0]!));
  if (deed.aim === "component") return alikeComponents(model, plan);
  if (deed.aim === "service") return single(Object.keys(model.services));
  if (deed.aim === "cluster") return single(Object.keys(model.clusters));
  return [];
};

/** A fault that might be offered. */
interface Candidate {
  readonly deed: Deed;
  readonly alike: Alike | null;
  readonly lasts: number | null;
}

const candidatesOf = (model: Model, plan: Plan): Candidate[] =>
  deeds.flatMap((deed) => {
    const targets = deed.aim === "nothing" ? [null] : targetsOf(deed, model, plan);
    const lengths = deed.lasts === null ? [null] : [deed.lasts, null];
    return targets.flatMap((alike) => lengths.map((lasts) => ({ deed, alike, lasts })));
  });

/** Which of the candidates the model's own checks take: all are put into one model, and whoever is complained of goes. */
const accepted = (model: Model, candidates: readonly Candidate[]): Candidate[] => {
  const schema = faultSchema();
  const refused = new Set<number>();
  const faults: Record<string, FaultChoice> = {};
  candidates.forEach(({ deed, alike, lasts }, index) => {
    const { amount } = deed;
    const tree = faultOfAction({
      deed: deed.kind,
      target: alike?.names[0] ?? null,
      at: 0,
      lasts,
      amount: amount?.usual ?? null,
    });
    const parsed = schema.safeParse(tree);
    if (parsed.success) faults[`candidate-${index}`] = parsed.data;
    else refused.add(index);
  });
  const addIssue = (issue: { readonly path?: readonly PropertyKey[] }): void => {
    const [part, name] = issue.path ?? [];
    if (part === "faults") refused.add(Number(String(name).replace("candidate-", "")));
  };
  checkReferences({ ...model, faults }, { addIssue } as unknown as z.RefinementCtx);
  return candidates.filter((_, index) => !refused.has(index));
};

const namesIn = (candidates: readonly Candidate[]): string[] => [
  ...new Set(candidates.flatMap(({ alike }) => alike?.names ?? [])),
];

/**
 * What can be done to a service, and to what of it: all of it passes the model's own checks. A deed with no target to fit is
 * not offered.
 */
export const deedOffers = (model: Model, plan: Plan): DeedOffer[] => {
  const all = accepted(model, candidatesOf(model, plan));
  return deeds.flatMap((deed) => {
    const own = all.filter((one) => one.deed === deed);
    if (own.length === 0) return [];
    const { label, joint, words, lasts, amount } = deed;
    const untilRepaired = lasts === null ? [] : namesIn(own.filter((one) => one.lasts === null));
    return [{ deed: deed.kind, label, joint, words, targets: namesIn(own), untilRepaired, lasts, amount }];
  });
};
