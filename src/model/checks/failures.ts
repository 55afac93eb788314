import { createScheme } from "../../backend/redundancy/family.ts";
import { createLaw } from "../../distributions/family.ts";
import { type End, type Failing, type Failure, failuresOf } from "../failure-schema.ts";
import { componentNames, domainNames, memberCount } from "../names.ts";
import type { Model } from "../schema.ts";
import { type Complaints, keys, type Path } from "./complaints.ts";
import { placesWithoutCrew, type Standing } from "./crew-places.ts";

/** What says how it fails, and where it stands. */
type Mortal = Failing & Standing;

/** Whatever fails by itself, with where that is written. */
export const mortals = ({ domains, networks, services }: Model): [path: Path, mortal: Mortal][] => [
  ...Object.entries(domains).map(([name, one]): [Path, Mortal] => [["domains", name], one]),
  ...Object.entries(networks).flatMap(([network, { routers }]) =>
    Object.entries(routers).map(([name, one]): [Path, Mortal] => [
      ["networks", network, "routers", name],
      one,
    ]),
  ),
  ...Object.entries(services).map(([name, one]): [Path, Mortal] => [["services", name], one]),
];

/** Rounding of shares such as 33.3 % is forgiven. */
const NEARLY = 1e-9;

const checkChances = (ends: readonly End[], path: Path, complaints: Complaints): void => {
  const given = ends.reduce((sum, { chance }) => sum + (chance ?? 0), 0);
  const open = ends.some(({ chance }) => chance === undefined);
  if (given > 1 + NEARLY || (!open && given < 1 - NEARLY))
    complaints.say(
      path,
      `the chances of all ends add up to 100 %, not to ${Number((100 * given).toPrecision(12))} %`,
    );
};

const checkCrews = (
  { crew }: End,
  path: Path,
  { model, mortal }: { model: Model; mortal: Mortal },
  complaints: Complaints,
): void => {
  if (crew === undefined || typeof crew === "string") {
    complaints.refer([...path, "crew"], crew, keys(model.crews), "crew");
    return;
  }
  for (const [place, one] of Object.entries(crew)) {
    complaints.refer([...path, "crew", place], one, keys(model.crews), "crew");
    complaints.refer([...path, "crew", place], place, domainNames(model), "domain");
  }
  const left = placesWithoutCrew(model, mortal, crew);
  if (left.length > 0)
    complaints.say(
      [...path, "crew"],
      `no crew is named for ${left.join(", ")}: nobody would ever wait there`,
    );
};

const checkLife = (failure: Failure, path: Path, complaints: Complaints): void => {
  const { life, onDemand } = failure;
  if ((life === undefined) === (onDemand === undefined))
    complaints.say(path, "a way to fail has either a life or a chance on demand");
  if (life !== undefined && createLaw(life).mean === 0)
    complaints.say([...path, "life"], "a life of no time would end for ever at one instant");
  if (life === undefined && failure.load !== undefined)
    complaints.say([...path, "load"], "only a life is spent faster under load");
  if (life === undefined && failure.overloaded !== undefined)
    complaints.say([...path, "overloaded"], "only a life is spent by overload");
};

const checkFailure = (
  failure: Failure,
  { path, ends, mortal }: { path: Path; ends: readonly Path[]; mortal: Mortal },
  model: Model,
  complaints: Complaints,
): void => {
  checkLife(failure, path, complaints);
  checkChances(failure.ends, [...path, "ends"], complaints);
  failure.ends.forEach((end, index) => {
    checkCrews(end, ends[index], { model, mortal }, complaints);
  });
  if (failure.along.length === 0) return;
  const mortalPaths = new Set(
    mortals(model).flatMap(([place, one]) => (failuresOf(one).length > 0 ? [place.join("/")] : [])),
  );
  const known = componentNames(model)
    .filter((one) => mortalPaths.has(one.path.join("/")))
    .map(({ name }) => name);
  failure.along.forEach(({ hits }, index) => {
    if (hits === "group") return;
    hits.forEach((name, place) => {
      complaints.refer(
        [...path, "along", index, "hits", place],
        name,
        known,
        "server, router or domain that fails by itself",
      );
    });
  });
};

/** Whether what is written there has a group of which it is known how much its members carry: phones load their front. */
const knowsLoad = ({ services, clusters, phones }: Model, [kind, name]: Path): boolean => {
  if (kind !== "services" || name === undefined) return false;
  const { scheme, utilisation } = services[name];
  if (phones !== undefined && Object.values(clusters).some(({ front }) => front === name)) return true;
  return utilisation !== undefined || scheme.kind === "load-shared";
};

const checkPooled = (
  name: string,
  { clocks, ...service }: Model["services"][string],
  complaints: Complaints,
): void => {
  if (clocks === "own") return;
  const path: Path = ["services", name, "clocks"];
  const { seats } = createScheme(service.scheme, service.servers, 1);
  if (seats !== null && seats.dormant !== 1)
    complaints.say(path, "lives that share a clock are spent alike, and those that stand by are dormant");
  for (const [one, { life, load, overloaded, stops }] of failuresOf(service)) {
    if (life !== undefined && !createLaw(life).isMemoryless)
      complaints.say(path, `lives share a clock only when they are exponential, and ${one} is not`);
    if (load !== undefined || overloaded !== undefined || stops.length > 0)
      complaints.say(
        path,
        `the pace of lives that share a clock is the same for all: ${one} has load, overloaded or stops`,
      );
  }
};

/** Everything that fails by itself lives for some time, ends in some way, and is repaired by somebody who exists. */
export const checkFailures = (model: Model, complaints: Complaints): void => {
  for (const [path, failing] of mortals(model)) {
    if (failing.crash !== undefined && "crash" in failing.fails)
      complaints.say([...path, "crash"], "crash is short for fails.crash, which is there too");
    for (const [name, failure] of failuresOf(failing)) {
      const isShort = failing.crash !== undefined && name === "crash";
      const at: Path = isShort ? [...path, "crash"] : [...path, "fails", name];
      const ends = failure.ends.map((_, index): Path => (isShort ? at : [...at, "ends", index]));
      checkFailure(failure, { path: at, ends, mortal: failing }, model, complaints);
      if (failure.overloaded !== undefined && !knowsLoad(model, path))
        complaints.say(
          [...at, "overloaded"],
          "nobody says how much its group carries: it needs a service with the scheme load-shared or with utilisation, or one that phones connect to",
        );
    }
  }
  for (const [name, service] of Object.entries(model.services)) {
    checkPooled(name, service, complaints);
    for (const [one, { load }] of failuresOf(service))
      if (load?.overload !== undefined && load.overload.below > memberCount(model, name))
        complaints.say(
          ["services", name, "fails", one, "load", "overload", "below"],
          "a group never has as many good members",
        );
  }
};
