import { detectorKinds } from "../../backend/detection/family.ts";
import { failoverKinds } from "../../backend/failover/family.ts";
import { formatCount, formatDuration, formatShare } from "../../base/units.ts";
import { describeLaw } from "../../distributions/family.ts";
import type { Model } from "../schema.ts";
import { conditionInWords } from "./conditions.ts";
import { type Description, more, moreIf, part } from "./lines.ts";
import { choiceInWords } from "./values.ts";

type Failover = NonNullable<Model["failover"]>;

const backInWords = (failBack: Failover["failBack"]): string =>
  failBack.kind === "never"
    ? "phones stay where they were switched to"
    : `phones go back once their first cluster is there again, after: ${describeLaw(failBack.after)}`;

const switchLines = ({
  detection,
  tail,
  failBack,
  limit,
  needs,
  whenOldReturns,
}: Failover): Description[] => [
  more("failover.detection", `a silence is known: ${choiceInWords(detectorKinds, detection)}`),
  ...moreIf(tail, "failover.tail", (law) => `phones know of it after: ${describeLaw(law)}`),
  more("failover.failBack", backInWords(failBack)),
  ...moreIf(
    limit,
    "failover.limit",
    ({ switches, within }) =>
      `${formatCount(switches)} times at most within ${formatDuration(within)}, or by hand`,
  ),
  ...moreIf(
    needs,
    "failover.needs",
    (tools) => `stands still unless this is there: ${conditionInWords(tools)}`,
  ),
  more(
    "failover.whenOldReturns",
    whenOldReturns === "cancel"
      ? "is called off when the old cluster is back before"
      : "goes on although the old cluster is back before",
  ),
];

/** How phones are switched to the standby cluster. */
export const failoverLines = ({ failover: given }: Model): Description[] =>
  given === undefined
    ? []
    : [
        part(
          "failover.policy",
          `switching to the other cluster: ${choiceInWords(failoverKinds, given.policy)}`,
        ),
        more("failover.takes", `takes: ${describeLaw(given.takes)}`),
        more("failover.coverage", `works in ${formatShare(given.coverage)} of cases`),
        more(
          "failover.tries",
          `people try by hand ${formatCount(given.tries)} ${given.tries === 1 ? "time" : "times"}`,
        ),
        ...switchLines(given),
      ];
