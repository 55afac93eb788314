import { discoveryKinds } from "../../backend/found/family.ts";
import { modeKinds } from "../../backend/modes/family.ts";
import { formatCount, formatRate, formatShare } from "../../base/units.ts";
import { describeLaw } from "../../distributions/family.ts";
import { chancesOf } from "../compile-lives.ts";
import type { End, Failing, Failure } from "../failure-schema.ts";
import { type Description, more, moreIf } from "./lines.ts";
import { choiceInWords } from "./values.ts";

/** What each reason to stop a clock is called. */
const STOPS: Readonly<Record<Failure["stops"][number], string>> = {
  idle: "it stands by",
  held: "it is bad for another reason",
  down: "nobody is served",
  reconfiguring: "its group switches",
};

const crewInWords = (crew: End["crew"]): string => {
  if (crew === undefined) return "somebody is always free";
  if (typeof crew === "string") return `by ${crew}`;
  return Object.entries(crew)
    .map(([place, one]) => `by ${one} in ${place}`)
    .join(", ");
};

const shortLines = (path: string, { life, repair, crew }: NonNullable<Failing["crash"]>): Description[] => [
  more(`${path}.life`, `fails after: ${describeLaw(life)}`),
  more(`${path}.repair`, `is repaired (${crewInWords(crew)}) in: ${describeLaw(repair)}`),
];

const repairInWords = ({ repair, crew, spare, priority, found }: End): string =>
  [
    ...(found.kind === "at-once" ? [] : [`found: ${choiceInWords(discoveryKinds, found)}`]),
    repair === undefined ? "never repaired" : `repaired (${crewInWords(crew)}) in: ${describeLaw(repair)}`,
    ...(spare === undefined ? [] : [`uses up one of ${spare}`]),
    ...(priority === 0 ? [] : [`priority ${formatCount(priority)}`]),
  ].join("; ");

const endLines = (path: string, name: string, { ends }: Failure): Description[] => {
  const chances = chancesOf(ends);
  return ends.map((end, index) => {
    const chance = ends.length === 1 ? "" : ` in ${formatShare(chances[index])} of cases`;
    return more(
      `${path}.ends[${index}]`,
      `${name}${chance}: ${choiceInWords(modeKinds, end)}; ${repairInWords(end)}`,
    );
  });
};

const lifeInWords = ({ life, onDemand }: Failure): string =>
  life === undefined
    ? `fails in ${formatShare(onDemand ?? 0)} of the times that it is called`
    : `fails after: ${describeLaw(life)}`;

const loadInWords = ({ power, overload }: NonNullable<Failure["load"]>): string => {
  const alone = `its life is spent (members / good members)^${formatCount(power)} times as fast`;
  if (overload === undefined) return alone;
  return `${alone}; with fewer than ${overload.below} good ones, ${formatRate(overload.adds)} more fail, each of them`;
};

const failureLines = (path: string, name: string, failure: Failure): Description[] => [
  more(path, `${name}: ${lifeInWords(failure)}`),
  ...endLines(path, name, failure),
  ...(failure.stops.length === 0
    ? []
    : [
        more(
          `${path}.stops`,
          `${name}: its clock stands still while ${failure.stops.map((stop) => STOPS[stop]).join(", or while ")}`,
        ),
      ]),
  ...moreIf(failure.load, `${path}.load`, (load) => `${name}: ${loadInWords(load)}`),
  ...moreIf(
    failure.overloaded,
    `${path}.overloaded`,
    ({ above, power }) =>
      `${name}: its life is spent only while each good one has more than ${formatShare(above)} to do` +
      (power === 0 ? "" : `, (load / ${formatCount(above)})^${formatCount(power)} times as fast`),
  ),
  ...failure.along.map(({ hits, chance }, index) => {
    const whom = hits === "group" ? "each other of its group" : hits.join(", ");
    return more(
      `${path}.along[${index}]`,
      `${name}: takes ${whom} with it, each in ${formatShare(chance)} of cases`,
    );
  }),
];

/** How something fails by itself, a line each. */
export const failingLines = (path: string, failing: Failing): Description[] => {
  const lines = [
    ...(failing.crash === undefined ? [] : shortLines(`${path}.crash`, failing.crash)),
    ...Object.entries(failing.fails).flatMap(([name, failure]) =>
      failureLines(`${path}.fails.${name}`, name, failure),
    ),
  ];
  return lines.length === 0 ? [more(`${path}.crash`, "never fails by itself")] : lines;
};
