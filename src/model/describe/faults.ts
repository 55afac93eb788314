import { type FaultChoice, faultKinds } from "../../backend/faults/family.ts";
import { formatCount, formatDuration } from "../../base/units.ts";
import { describeLaw } from "../../distributions/family.ts";
import type { Model } from "../schema.ts";
import { type Description, more, moreIf, part } from "./lines.ts";
import { choiceInWords } from "./values.ts";

const scheduleInWords = ({ offset, every, times }: NonNullable<FaultChoice["schedule"]>): string => {
  const first = offset === 0 ? "from the start on" : `from ${formatDuration(offset)} on`;
  const often = times === undefined ? "" : times === 1 ? ", once" : `, ${formatCount(times)} times`;
  return `comes every ${formatDuration(every)} ${first}${often}`;
};

const timingLines = (path: string, { every, at, schedule }: FaultChoice): Description[] => {
  const lines = [
    ...moreIf(every, `${path}.every`, (law) => `comes after: ${describeLaw(law)}`),
    ...moreIf(schedule, `${path}.schedule`, scheduleInWords),
    ...(at.length === 0 ? [] : [more(`${path}.at`, `comes at ${at.map(formatDuration).join(", ")}`)]),
  ];
  return lines.length > 0 ? lines : [more(path, "comes only when it is called")];
};

/** Faults: what comes from outside, by chance or by script. */
export const faultLines = (model: Model): Description[] =>
  Object.entries(model.faults).flatMap(([name, fault]) => {
    const path = `faults.${name}`;
    return [
      part(path, `${name}: ${choiceInWords(faultKinds, fault)}`),
      ...timingLines(path, fault),
      ...moreIf(fault.lasts, `${path}.lasts`, (law) => `lasts: ${describeLaw(law)}`),
    ];
  });
