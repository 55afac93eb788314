import { operatorKinds } from "../../backend/operators/family.ts";
import { formatCount, formatDuration, formatShare } from "../../base/units.ts";
import { describeLaw } from "../../distributions/family.ts";
import type { Model } from "../schema.ts";
import { counted, type Description, more, moreIf, part } from "./lines.ts";
import { choiceInWords } from "./values.ts";

const runbookInWords = ({
  steps,
  errors,
  does,
}: NonNullable<NonNullable<Model["people"]>["runbook"]>): string =>
  `an action has ${counted(steps, "step")}, each of which goes wrong in ${formatShare(errors)} of cases: ${
    does === "again" ? "each error takes the time of the action once more" : "then it was in vain"
  }`;

/** What people do in an incident. */
export const peopleLines = ({ people: given }: Model): Description[] =>
  given === undefined
    ? []
    : [
        part("people.policy", `in an incident: ${choiceInWords(operatorKinds, given.policy)}`),
        more("people.alarm", `the alarm sounds below ${formatShare(given.alarm)} of users served`),
        more("people.notice", `noticing takes: ${describeLaw(given.notice)}`),
        ...moreIf(
          given.acknowledge,
          "people.acknowledge",
          (law) => `who has noticed is at work after: ${describeLaw(law)}`,
        ),
        ...moreIf(
          given.escalate,
          "people.escalate",
          ({ after }) => `somebody else is called too when nobody is at work after ${formatDuration(after)}`,
        ),
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
        more(
          "people.restart.slower",
          `each restart after the first takes ${formatCount(given.restart.slower)} times as long to start`,
        ),
        more("people.restart.fails", `a start fails in ${formatShare(given.restart.fails)} of cases`),
        ...moreIf(
          given.restart.warmUp,
          "people.restart.warmUp",
          (law) => `after its start a cell warms up for: ${describeLaw(law)}`,
        ),
        ...moreIf(given.runbook, "people.runbook", runbookInWords),
      ];
