import { disciplineKinds } from "../../backend/disciplines/family.ts";
import { formatDuration, formatShare } from "../../base/units.ts";
import { describeLaw } from "../../distributions/family.ts";
import type { Model } from "../schema.ts";
import { costs, counted, type Description, more, moreIf, part } from "./lines.ts";
import { choiceInWords } from "./values.ts";

type Crew = Model["crews"][string];

const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
    .map((number) => String(number).padStart(2, "0"))
    .join(":");

const hoursInWords = ({ from, to, days, night, atShiftEnd }: NonNullable<Crew["hours"]>): string =>
  [
    `on duty from ${clock(from)} to ${clock(to)}, ${days.length === 7 ? "every day" : days.join(", ")}`,
    `${night === 0 ? "nobody" : counted(night, "person", "people")} at other times`,
    atShiftEnd === "finish"
      ? "who goes home finishes the job"
      : "who goes home leaves the job where it stands",
  ].join("; ");

const errorsInWords = ({ chance, does }: NonNullable<Crew["errors"]>): string =>
  `the work goes wrong in ${formatShare(chance)} of cases: ${
    does === "again" ? "it is done once more" : `${does.breaks} fails by it`
  }`;

const stageLines = (path: string, { callOut, travel, inspection }: Crew): Description[] => [
  ...moreIf(callOut?.page, `${path}.callOut.page`, (law) => `reaching somebody takes: ${describeLaw(law)}`),
  ...moreIf(
    callOut?.acknowledge,
    `${path}.callOut.acknowledge`,
    (law) => `that one is at it after: ${describeLaw(law)}`,
  ),
  ...moreIf(
    callOut?.diagnose,
    `${path}.callOut.diagnose`,
    (law) => `finding what is wrong takes: ${describeLaw(law)}`,
  ),
  ...moreIf(travel, `${path}.travel`, (law) => `the way to each job takes: ${describeLaw(law)}`),
  ...moreIf(
    inspection,
    `${path}.inspection`,
    (law) => `an inspection before each job takes: ${describeLaw(law)}`,
  ),
];

const orderInWords = ({ order }: Crew): string =>
  order.kind === "first-come" ? "first come first served" : choiceInWords(disciplineKinds, order);

const crewLinesOf = (name: string, crew: Crew): Description[] => {
  const path = `crews.${name}`;
  const { size, hours, errors, escalate, cost } = crew;
  return [
    part(path, `${name}: ${counted(size, "repair")} at a time, ${orderInWords(crew)}`),
    ...stageLines(path, crew),
    ...moreIf(hours, `${path}.hours`, hoursInWords),
    ...moreIf(errors, `${path}.errors`, errorsInWords),
    ...moreIf(
      escalate,
      `${path}.escalate`,
      ({ after, to }) => `a job that has waited ${formatDuration(after)} is handed to ${to}`,
    ),
    ...costs(path, cost, size + (hours?.night ?? 0)),
  ];
};

/** Those who repair, and what they repair with. */
export const crewLines = (model: Model): Description[] => [
  ...Object.entries(model.crews).flatMap(([name, crew]) => crewLinesOf(name, crew)),
  ...Object.entries(model.spares).flatMap(([name, { stock, lead, cost }]) => [
    part(`spares.${name}`, `${name}: ${counted(stock, "spare part")} kept`),
    more(`spares.${name}.lead`, `an order comes after: ${describeLaw(lead)}`),
    ...costs(`spares.${name}`, cost, stock),
  ]),
];
