import { admissionKinds } from "../backend/admission/family.ts";
import { reconnectKinds } from "../backend/clients/family.ts";
import { failoverKinds } from "../backend/failover/family.ts";
import { faultKinds } from "../backend/faults/family.ts";
import { operatorKinds } from "../backend/operators/family.ts";
import { schemeKinds } from "../backend/redundancy/family.ts";
import { formatCount, formatDuration, formatRate, formatShare } from "../base/units.ts";
import { describeLaw } from "../distributions/family.ts";
import { monthlyCost } from "./cost.ts";
import { choiceInWords } from "./describe-values.ts";
import type { Condition, Model } from "./schema.ts";

/** One line on a part of a model. `path` is where that stands in the file; what is said of parts of it is there too. */
export interface Description {
  readonly path: string;
  /** 0 for a part, 1 for what is said of it. */
  readonly depth: 0 | 1;
  readonly text: string;
}

/** The lines on one section of a model. */
export interface DescribedSection {
  readonly heading: string;
  readonly lines: readonly Description[];
}

type Crash = NonNullable<Model["services"][string]["crash"]>;

const part = (path: string, text: string): Description => ({ path, depth: 0, text });
const more = (path: string, text: string): Description => ({ path, depth: 1, text });

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

const costs = (path: string, each: number, count: number): Description[] => {
  if (each === 0) return [];
  const all = count === 1 ? "" : `, ${formatCount(each * count)} in all`;
  return [more(`${path}.cost`, `costs ${formatCount(each)} a month${count === 1 ? "" : " each"}${all}`)];
};

const fails = (path: string, crash: Crash | undefined): Description[] => {
  if (crash === undefined) return [more(`${path}.crash`, "never fails by itself")];
  const crew = crash.crew === undefined ? "somebody is always free" : `by ${crash.crew}`;
  return [
    more(`${path}.crash.life`, `fails after: ${describeLaw(crash.life)}`),
    more(`${path}.crash.repair`, `is repaired (${crew}) in: ${describeLaw(crash.repair)}`),
  ];
};

const place = (outer: string | readonly string[] | undefined): string => {
  const places = [outer ?? []].flat();
  return places.length === 0 ? "" : `, in ${places.join(", ")}`;
};

const dealt = (count: number, outer: string | readonly string[] | undefined, model: Model): string => {
  const places = [outer ?? []].flat();
  const several = places.length > 1 || places.some((name) => (model.domains[name]?.count ?? 1) > 1);
  return count > 1 && several ? `${place(outer)} (dealt round)` : place(outer);
};

const domains = (model: Model): Description[] =>
  Object.entries(model.domains).flatMap(([name, { kind, count, in: outer, crash, cost }]) => {
    const path = `domains.${name}`;
    const names = count === 1 ? name : `${name}: ${name}-1 to ${name}-${count}`;
    return [
      part(path, `${names}: ${kind}${dealt(count, outer, model)}`),
      ...fails(path, crash),
      ...costs(path, cost, count),
    ];
  });

const crews = (model: Model): Description[] =>
  Object.entries(model.crews).flatMap(([name, { size, cost }]) => [
    part(`crews.${name}`, `${name}: ${counted(size, "repair")} at a time, first come first served`),
    ...costs(`crews.${name}`, cost, size),
  ]);

const networks = (model: Model): Description[] =>
  Object.entries(model.networks).flatMap(([name, { routers, needed }]) => [
    part(
      `networks.${name}`,
      `${name}: works while ${needed} of ${counted(Object.keys(routers).length, "router")} ${needed === 1 ? "is" : "are"} good`,
    ),
    ...Object.entries(routers).flatMap(([router, { in: outer, crash, cost }]) => {
      const path = `networks.${name}.routers.${router}`;
      return [
        part(path, `${router}: router of ${name}${place(outer)}`),
        ...fails(path, crash),
        ...costs(path, cost, 1),
      ];
    }),
  ]);

const services = (model: Model): Description[] =>
  Object.entries(model.services).flatMap(([name, { servers, in: outer, scheme, crash, load, cost }]) => {
    const path = `services.${name}`;
    const loads =
      load === undefined
        ? []
        : [
            more(
              `${path}.load`,
              `after a stop, loads its data in: ${describeLaw(load.takes)}; fails and begins again in ${formatShare(load.fails)} of cases`,
            ),
          ];
    return [
      part(path, `${name}: ${counted(servers, "server")}${dealt(servers, outer, model)}`),
      more(`${path}.scheme`, `redundancy: ${choiceInWords(schemeKinds, scheme)}`),
      ...fails(path, crash),
      ...loads,
      ...costs(path, cost, servers),
    ];
  });

const clusters = (model: Model): Description[] =>
  Object.entries(model.clusters).flatMap(([name, { services: parts, front, network, cells, membership }]) => {
    const path = `clusters.${name}`;
    const { silence, rejoin, messages, power, handles, nodesPerServer } = membership;
    return [
      part(
        path,
        `${name}: ${parts.join(", ")} in ${counted(cells, "cell")}; phones connect to ${front ?? "none of them"}; ` +
          `nodes see each other ${network === undefined ? "whatever happens" : `over ${network}`}`,
      ),
      more(`${path}.membership.silence`, `nodes drop each other after ${formatDuration(silence)} of silence`),
      more(`${path}.membership.rejoin`, `they come back within ${formatDuration(rejoin)} once they can`),
      more(`${path}.membership`, `joining costs ${formatCount(messages)} × nodes^${power} messages in all`),
      more(`${path}.membership.handles`, `each node handles ${formatRate(handles)} of them`),
      more(`${path}.membership.nodesPerServer`, `a server has ${formatCount(nodesPerServer)} nodes`),
    ];
  });

const phones = ({ phones: given }: Model): Description[] => {
  if (given === undefined) return [];
  const { online, home, standby, churn, notices, reconnect, login, timeout, admission } = given;
  const [from, to] = [notices.from, notices.to].map(formatDuration);
  return [
    part(
      "phones",
      `${formatCount(online)} phones online, served by ${home}${standby === undefined ? "" : `, or by ${standby}`}`,
    ),
    more("phones.churn", `each connects anew ${formatRate(churn)} for reasons of its own`),
    more("phones.notices", `notices that its server fell silent after ${from} to ${to}`),
    more("phones.reconnect", `tries again: ${choiceInWords(reconnectKinds, reconnect)}`),
    more("phones.timeout", `gives an attempt up after ${formatDuration(timeout)}`),
    more(
      "phones.login",
      `a server does ${formatRate(login.rate)} logins, holds ${formatCount(login.holds)} connections and a queue of ${formatCount(login.queue)}`,
    ),
    more("phones.admission", `admission: ${choiceInWords(admissionKinds, admission)}`),
  ];
};

const failover = ({ failover: given }: Model): Description[] =>
  given === undefined
    ? []
    : [
        part(
          "failover.policy",
          `switching to the other cluster: ${choiceInWords(failoverKinds, given.policy)}`,
        ),
        more("failover.takes", `takes: ${describeLaw(given.takes)}`),
        more("failover.coverage", `works in ${formatShare(given.coverage)} of cases`),
      ];

const people = ({ people: given }: Model): Description[] =>
  given === undefined
    ? []
    : [
        part("people.policy", `in an incident: ${choiceInWords(operatorKinds, given.policy)}`),
        more("people.alarm", `the alarm sounds below ${formatShare(given.alarm)} of users served`),
        more("people.notice", `noticing takes: ${describeLaw(given.notice)}`),
        more("people.diagnose", `finding the cause takes: ${describeLaw(given.diagnose)}`),
        more(
          "people.stabilise.takes",
          `an attempt to stabilise takes: ${describeLaw(given.stabilise.takes)}`,
        ),
        more(
          "people.stabilise.spread",
          `it lets nodes in again over: ${describeLaw(given.stabilise.spread)}`,
        ),
        more("people.restart.stop", `stopping everything takes: ${describeLaw(given.restart.stop)}`),
        more("people.restart.start", `starting it takes: ${describeLaw(given.restart.start)}`),
      ];

const faults = (model: Model): Description[] =>
  Object.entries(model.faults).flatMap(([name, fault]) => {
    const path = `faults.${name}`;
    const comes = [
      ...(fault.every === undefined
        ? []
        : [more(`${path}.every`, `comes after: ${describeLaw(fault.every)}`)]),
      ...(fault.at.length === 0
        ? []
        : [more(`${path}.at`, `comes at ${fault.at.map(formatDuration).join(", ")}`)]),
    ];
    return [
      part(path, `${name}: ${choiceInWords(faultKinds, fault)}`),
      ...(comes.length > 0 ? comes : [more(path, "comes only when it is called")]),
      ...(fault.lasts === undefined ? [] : [more(`${path}.lasts`, `lasts: ${describeLaw(fault.lasts)}`)]),
    ];
  });

const inWords = (condition: Condition): string => {
  if (typeof condition === "string") return condition;
  if ("all" in condition) return `(${condition.all.map(inWords).join(" and ")})`;
  if ("any" in condition) return `(${condition.any.map(inWords).join(" or ")})`;
  return `at least ${condition.atLeast} of (${condition.of.map(inWords).join(", ")})`;
};

const serving = ({ up, share, phones: given, services: all, networks: nets }: Model): Description[] => {
  if (given !== undefined)
    return [part("up", "the served share: phones that are connected and that all services can serve")];
  if (share !== undefined)
    return [part("share", `the served share: the good part of ${share.join(" × the good part of ")}`)];
  const condition = up ?? { all: [...Object.keys(all), ...Object.keys(nets)] };
  return [part("up", `service is up while this holds: ${inWords(condition).replace(/^\((.*)\)$/, "$1")}`)];
};

/** A checked model in plain words, defaults too, section by section; empty sections are left out. */
export const describeModel = (model: Model): readonly DescribedSection[] =>
  [
    { heading: "Service", lines: serving(model) },
    { heading: "Services", lines: services(model) },
    { heading: "Clusters", lines: clusters(model) },
    { heading: "Networks", lines: networks(model) },
    { heading: "Places", lines: domains(model) },
    { heading: "Crews", lines: crews(model) },
    { heading: "Phones", lines: phones(model) },
    { heading: "Failover", lines: failover(model) },
    { heading: "People", lines: people(model) },
    { heading: "Faults", lines: faults(model) },
    { heading: "Cost", lines: [part("", `${formatCount(monthlyCost(model))} a month in all`)] },
  ].filter(({ lines }) => lines.length > 0);
