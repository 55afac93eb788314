import { USUAL_START } from "../../backend/demand/clock.ts";
import { profileKinds } from "../../backend/demand/family.ts";
import { formatTimestamp } from "../../base/timestamp.ts";
import type { Model } from "../schema.ts";
import { type Description, part } from "./lines.ts";
import { choiceInWords } from "./values.ts";

/** What is asked over the day, and when a run begins by the clock, where that is not the usual. */
export const demandLines = ({ demand, clock }: Model): Description[] => [
  ...(demand === undefined
    ? []
    : [part("demand", `asked of the service over the day: ${choiceInWords(profileKinds, demand)}`)]),
  ...(clock.starts === USUAL_START
    ? []
    : [part("clock.starts", `a run begins at ${formatTimestamp(clock.starts)} by the clock`)]),
];
