import { failoverOf } from "../../backend/failover/family.ts";
import { createScheme, schemeOf } from "../../backend/redundancy/family.ts";
import type { Condition } from "../../base/condition.ts";
import type { Chosen } from "../../base/family.ts";
import { createLaw } from "../../distributions/family.ts";
import { type Failing, failuresOf } from "../failure-schema.ts";
import { componentNames, domainNames, memberCount, placesOf } from "../names.ts";
import type { Model } from "../schema.ts";
import { type Complaints, keys, type Path } from "./complaints.ts";
import { checkCondition } from "./condition.ts";
import { mortals } from "./failures.ts";

/** What checks read of a group's failover, of whatever scheme. */
interface Switching {
  readonly policy: Chosen;
  readonly takes: Chosen;
  readonly coverage: number;
  readonly needs?: Condition;
}

interface Switched {
  readonly takeover?: unknown;
  readonly coverage?: unknown;
  readonly failover?: Switching;
}

const namesOf = (model: Model): string[] => [
  ...new Set([
    ...keys(model.services),
    ...keys(model.networks),
    ...domainNames(model),
    ...componentNames(model).map(({ name }) => name),
  ]),
];

/** A short form stands for one field of `failover`: both together would contradict each other. */
const checkShortForms = (
  { takeover, coverage, failover }: Switched,
  path: Path,
  complaints: Complaints,
): void => {
  if (failover === undefined) return;
  const isInstant = createLaw(failover.takes).mean === 0;
  if (takeover !== undefined && !isInstant)
    complaints.say([...path, "takeover"], "takeover is short for failover.takes, which is there too");
  if (coverage !== undefined && failover.coverage !== 1)
    complaints.say([...path, "coverage"], "coverage is short for failover.coverage, which is there too");
};

const checkGroups = (model: Model, complaints: Complaints): void => {
  for (const [name, { scheme }] of Object.entries(model.services)) {
    const path: Path = ["services", name, "scheme"];
    const { failover } = scheme as Switched;
    checkShortForms(scheme as Switched, path, complaints);
    if (failover === undefined) continue;
    if (failoverOf(failover.policy).byHand && failover.policy.decide === undefined)
      complaints.say([...path, "failover", "policy"], "within a group, say how long people take to decide");
    if (failover.needs !== undefined)
      checkCondition(failover.needs, [...path, "failover", "needs"], namesOf(model), complaints);
  }
};

/** Phones' sites fall silent as a whole: what only tells members apart says nothing there. */
const checkSites = (model: Model, complaints: Complaints): void => {
  if (model.failover === undefined) return;
  const { needs } = model.failover;
  const detection: Chosen = model.failover.detection;
  if (detection.depth === "deep")
    complaints.say(
      ["failover", "detection", "depth"],
      "only a member of a group hangs; a site is silent or is not",
    );
  if (typeof detection.falseAlarms === "number" && detection.falseAlarms > 0)
    complaints.say(
      ["failover", "detection", "falseAlarms"],
      "only members of a group are declared dead by mistake",
    );
  if (needs !== undefined) checkCondition(needs, ["failover", "needs"], namesOf(model), complaints);
};

/** What always fails when it is called, and is repaired in no time, would be called for ever at one instant. */
const checkEndless = (path: Path, failing: Failing, complaints: Complaints): void => {
  for (const [name, { onDemand, ends }] of failuresOf(failing))
    if (onDemand === 1 && ends.some(({ repair }) => repair !== undefined && createLaw(repair).mean === 0))
      complaints.say(
        [...path, "fails", name, "onDemand"],
        "this always fails when called and is repaired in no time: it would be called for ever",
      );
};

const isCalled = (model: Model, name: string): boolean => {
  const { scheme } = model.services[name];
  const members = memberCount(model, name);
  return (
    schemeOf(scheme).misfit(scheme, members, 1) === null && createScheme(scheme, members, 1).seats !== null
  );
};

/** Only a member of a group in which some take over from others is ever called to act. */
const checkOnDemand = (model: Model, complaints: Complaints): void => {
  const called = keys(model.services).filter((name) => isCalled(model, name));
  const members = new Set(called.flatMap((name) => placesOf(model, model.services[name].of)));
  const check = (path: Path, failing: Failing): void => {
    for (const [name, { onDemand }] of failuresOf(failing))
      if (onDemand !== undefined)
        complaints.say(
          [...path, "fails", name, "onDemand"],
          "nobody ever calls this to act, so it never fails on demand",
        );
  };
  for (const [path, failing] of mortals(model)) checkEndless(path, failing, complaints);
  for (const [name, service] of Object.entries(model.services))
    if (!called.includes(name)) check(["services", name], service);
  for (const [name, domain] of Object.entries(model.domains))
    if (!placesOf(model, name).some((one) => members.has(one))) check(["domains", name], domain);
  for (const [network, { routers }] of Object.entries(model.networks))
    for (const [name, router] of Object.entries(routers))
      check(["networks", network, "routers", name], router);
};

/** Whoever takes over can, and what it takes is said once. */
export const checkFailover = (model: Model, complaints: Complaints): void => {
  checkGroups(model, complaints);
  checkSites(model, complaints);
  checkOnDemand(model, complaints);
};
