import { createFault, type FaultChoice, faultOf } from "../../backend/faults/family.ts";
import type { Aim } from "../../backend/faults/fault.ts";
import { isSameEffect } from "../../backend/modes/effects.ts";
import { createMode } from "../../backend/modes/family.ts";
import type { Effect } from "../../backend/modes/mode.ts";
import { schemeOf } from "../../backend/redundancy/family.ts";
import { createLaw } from "../../distributions/family.ts";
import type { LawParameters } from "../../distributions/law.ts";
import { singles } from "../compile-faults.ts";
import { type Failing, failuresOf } from "../failure-schema.ts";
import { type ComponentName, componentNames, domainNames } from "../names.ts";
import type { Model } from "../schema.ts";
import { type Complaints, keys, type Path } from "./complaints.ts";

/** Components of all occurrences of all faults together; more would only exhaust memory. */
const MOST_MARKS = 100_000_000;

const takesNoTime = (law: LawParameters | undefined): boolean =>
  law === undefined || createLaw(law).mean === 0;

/** What is looked up for every fault. */
interface Known {
  readonly model: Model;
  readonly components: ReadonlyMap<string, ComponentName>;
  readonly complaints: Complaints;
}

/** Whether the people whom a fault takes away exist; complains if not. */
const areFound = (
  { model, complaints }: Pick<Known, "model" | "complaints">,
  { of, onCall }: FaultChoice,
  { crews, onCall: takesCalled }: Extract<Aim, { at: "people" }>,
  path: Path,
): boolean => {
  const isAnybodyCalled = model.people !== undefined;
  if (onCall === true && !isAnybodyCalled) {
    complaints.say([...path, "onCall"], "nobody is called in an incident: the model has no `people`");
    return false;
  }
  if ((crews ?? keys(model.crews)).length === 0 && !(takesCalled && isAnybodyCalled)) {
    complaints.say(path, "nobody is there to be away: the model has no such people");
    return false;
  }
  return (crews ?? []).every((name, index) =>
    complaints.refer(
      Array.isArray(of) ? [...path, "of", index] : [...path, "of"],
      name,
      keys(model.crews),
      "crew",
    ),
  );
};

/** Whether what a fault is aimed at exists; complains if not. */
const isFound = (
  { model, components, complaints }: Known,
  fault: FaultChoice,
  aim: Aim,
  path: Path,
): boolean => {
  if (aim.at === "target")
    return complaints.refer([...path, "target"], aim.name, [...components.keys()], "target");
  if (aim.at === "cluster")
    return complaints.refer([...path, "cluster"], aim.name, keys(model.clusters), "target");
  if (aim.at === "people") return areFound({ model, complaints }, fault, aim, path);
  if (aim.at !== "among") return true;
  const known = [
    ...keys(model.services),
    ...keys(model.networks),
    ...domainNames(model),
    ...components.keys(),
  ];
  return aim.names.every((name, index) =>
    complaints.refer(
      Array.isArray(fault.among) ? [...path, "among", index] : [...path, "among"],
      name,
      known,
      "target",
    ),
  );
};

const failingOf = (
  { domains, networks, services }: Model,
  [kind, name, , router]: readonly string[],
): Failing =>
  kind === "domains" ? domains[name] : kind === "networks" ? networks[name].routers[router] : services[name];

/** Whether something can fail by itself just so, and is repaired then. */
const isMended = (failing: Failing, effect: Effect): boolean =>
  failuresOf(failing)
    .flatMap(([, { ends }]) => ends)
    .find((end) => isSameEffect(createMode(modeOf(end)), effect))?.repair !== undefined;

const modeOf = ({
  chance: _,
  repair: _r,
  crew: _c,
  spare: _s,
  priority: _p,
  found: _f,
  ...mode
}: Failing["fails"][string]["ends"][number]) => mode;

/** The names of single things that a fault breaks as a whole; places of which each part is hit are not among them. */
const brokenBy = ({ model, components }: Known, aim: Aim): string[] => {
  if (aim.at === "target") return [aim.name];
  if (aim.at !== "among") return [];
  return aim.names
    .flatMap((name) => singles(model, name).map((one) => ({ one, isService: name in model.services })))
    .filter(({ one, isService }) => isService || components.get(one)?.kind !== "domain")
    .map(({ one }) => one);
};

const checkLength = (known: Known, fault: FaultChoice, path: Path): void => {
  const { complaints, model, components } = known;
  const { ending } = faultOf(fault);
  const { strike, aim } = createFault(fault);
  if (ending === "at-once" && fault.lasts !== undefined)
    complaints.say([...path, "lasts"], "this kind of fault is over at once");
  if (ending === "by-itself" && fault.lasts !== undefined)
    complaints.say([...path, "lasts"], "this kind of fault ends by its own course");
  if (ending === "length" && fault.lasts === undefined) complaints.say(path, "say how long it lasts");
  if (ending !== "length-or-repair" || fault.lasts !== undefined || strike.do !== "hit") return;
  const lost = brokenBy(known, aim).find(
    (name) => !isMended(failingOf(model, components.get(name)!.path), strike.effect),
  );
  if (lost !== undefined)
    complaints.say(path, `say how long it lasts: ${lost} has no ${fault.kind} with a repair of its own`);
};

/** Only shared load answers to a surge, and no more are picked than there are. */
const checkSense = ({ model, complaints, components }: Known, fault: FaultChoice, path: Path): void => {
  const { strike, aim } = createFault(fault);
  if (
    strike.do === "demand" &&
    !Object.values(model.services).some(
      ({ scheme, utilisation, inflow }) =>
        schemeOf(scheme).feelsDemand || utilisation !== undefined || inflow !== undefined,
    )
  )
    complaints.say(
      path,
      "a surge is felt by groups that share load and by services with an inflow or a utilisation, and there are none",
    );
  if (aim.at !== "among" || strike.do !== "hit" || strike.pick === Number.POSITIVE_INFINITY) return;
  if (aim.names.some((name) => components.get(name)?.kind === "domain" || name in model.domains)) return;
  const there = new Set(aim.names.flatMap((name) => singles(model, name))).size;
  if (strike.pick > there) complaints.say([...path, "pick"], `there are only ${there} to pick from`);
};

const marksOf = (model: Model, components: number): number =>
  Object.values(model.faults).reduce(
    (sum, { among, at }) => sum + (among === undefined ? 1 : components) * (at.length + 2),
    0,
  );

/** A fault strikes what exists, and ends or can be repaired; it does not come for ever at one instant. */
export const checkFaults = (model: Model, complaints: Complaints): void => {
  if (keys(model.faults).length === 0) return;
  const components = new Map(componentNames(model).map((one) => [one.name, one]));
  const known: Known = { model, components, complaints };
  for (const [name, fault] of Object.entries(model.faults)) {
    const path: Path = ["faults", name];
    const misfit = faultOf(fault).misfit?.(fault) ?? null;
    if (misfit !== null) {
      complaints.say(misfit.path === "" ? path : [...path, misfit.path], misfit.message);
      continue;
    }
    if (!isFound(known, fault, createFault(fault).aim, path)) continue;
    checkLength(known, fault, path);
    checkSense(known, fault, path);
    if (fault.every !== undefined && takesNoTime(fault.every))
      complaints.say(
        [...path, "every"],
        "a fault that comes after no time would come for ever at one instant",
      );
  }
  if (marksOf(model, components.size) > MOST_MARKS)
    complaints.say(
      ["faults"],
      "so many faults at so many times, each among so many, are more than fits in memory",
    );
};
