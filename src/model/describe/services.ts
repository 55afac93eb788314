import { commonCauseKinds } from "../../backend/common-cause/family.ts";
import { overloadKinds } from "../../backend/overload/family.ts";
import { schemeKinds } from "../../backend/redundancy/family.ts";
import { formatCount, formatDuration, formatRate, formatShare } from "../../base/units.ts";
import { describeLaw } from "../../distributions/family.ts";
import type { Model } from "../schema.ts";
import { needsInWords } from "./conditions.ts";
import { failingLines } from "./failures.ts";
import { costs, counted, type Description, more, moreIf, part } from "./lines.ts";
import { dealtInWords } from "./places.ts";
import { choiceInWords } from "./values.ts";

type Service = Model["services"][string];

const membersInWords = ({ servers, of, in: outer }: Service, model: Model): string =>
  of.length > 0
    ? `its members are ${of.join(", ")}`
    : `${counted(servers, "server")}${dealtInWords(servers, outer, model)}`;

const placementLines = (path: string, { apart, spread, away }: Service): Description[] => [
  ...moreIf(apart, `${path}.apart`, (kind) => `no two of a group are in the same ${kind}`),
  ...moreIf(
    spread,
    `${path}.spread`,
    ({ over, atLeast }) => `each group is spread over at least ${counted(atLeast, over)}`,
  ),
  ...moreIf(away, `${path}.away`, ({ from, over }) => `in no ${over} that holds a server of ${from}`),
];

const inflowLines = (path: string, inflow: Service["inflow"]): Description[] => {
  if (inflow === undefined) return [];
  const { rate, drain, holds, late } = inflow;
  return [
    more(path, `work comes in at ${formatRate(rate)}; each good server does ${formatRate(drain)}`),
    ...moreIf(holds, `${path}.holds`, (most) => `at most ${formatCount(most)} can wait; the rest is lost`),
    ...moreIf(
      late,
      `${path}.late`,
      (seconds) => `down while what waits takes longer than ${formatDuration(seconds)} to work off`,
    ),
  ];
};

const capacityLines = (path: string, capacity: Service["capacity"]): Description[] => {
  if (capacity === undefined) return [];
  const { rate, costs: each, overload, cache } = capacity;
  const asked = Object.entries(each).filter(([, units]) => units > 0);
  return [
    more(
      path,
      `a good server does ${formatRate(rate)} units of work: ${asked.map(([action, units]) => `${action} ${formatCount(units)}`).join(", ")}`,
    ),
    more(`${path}.overload`, `under overload: ${choiceInWords(overloadKinds, overload)}`),
    ...moreIf(
      cache,
      `${path}.cache`,
      ({ hits, items, in: keeper }) =>
        `a warm cache${keeper === undefined ? "" : ` in ${keeper}`} spares ${formatShare(hits)} of it; ${formatCount(items)} items fill it`,
    ),
  ];
};

const aboutLife = (life: string | undefined): string =>
  life === undefined ? "; of the first exponential life" : `; of the life ${life}`;

const serviceLines = (path: string, name: string, service: Service, model: Model): Description[] => [
  part(path, `${name}: ${membersInWords(service, model)}`),
  more(`${path}.scheme`, `redundancy: ${choiceInWords(schemeKinds, service.scheme)}`),
  ...placementLines(path, service),
  ...inflowLines(`${path}.inflow`, service.inflow),
  ...capacityLines(`${path}.capacity`, service.capacity),
  ...moreIf(
    service.utilisation,
    `${path}.utilisation`,
    (part) => `each has ${formatShare(part)} to do while all are good`,
  ),
  ...needsInWords(path, service.needs),
  ...(service.of.length > 0 ? [] : failingLines(path, service)),
  ...moreIf(
    service.commonCause,
    `${path}.commonCause`,
    (cause) => `common cause: ${choiceInWords(commonCauseKinds, cause)}${aboutLife(cause.life)}`,
  ),
  ...(service.clocks === "pooled"
    ? [more(`${path}.clocks`, "servers alike share one clock: luck is the group's, not the server's")]
    : []),
  ...moreIf(
    service.load,
    `${path}.load`,
    ({ takes, fails }) =>
      `after a stop, loads its data in: ${describeLaw(takes)}; fails and begins again in ${formatShare(fails)} of cases`,
  ),
  ...costs(path, service.cost, service.servers),
];

/** Services. */
export const servicesLines = (model: Model): Description[] =>
  Object.entries(model.services).flatMap(([name, service]) =>
    serviceLines(`services.${name}`, name, service, model),
  );
