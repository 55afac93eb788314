import type { Case } from "./case.ts";
import { commonCause } from "./common-cause.ts";
import { crews } from "./crews.ts";
import { data } from "./data.ts";
import { doubts } from "./doubt.ts";
import { exposure } from "./exposure.ts";
import { failovers } from "./failover.ts";
import { faults } from "./faults.ts";
import { jobs } from "./jobs.ts";
import { modes } from "./modes.ts";
import { redundancy } from "./redundancy.ts";
import { hours } from "./shifts.ts";
import { siteCases } from "./sites.ts";
import { standbys } from "./standby.ts";
import { structure } from "./structure.ts";
import { switching } from "./switching.ts";

/** All cases, by what they are about. */
export const topics: readonly (readonly [topic: string, cases: readonly Case[]])[] = [
  ["redundancy", redundancy],
  ["standby", standbys],
  ["failover", failovers],
  ["switching", switching],
  ["doubt", doubts],
  ["crews", crews],
  ["jobs", jobs],
  ["hours", hours],
  ["modes", modes],
  ["common cause", commonCause],
  ["structure", structure],
  ["sites", siteCases],
  ["faults", faults],
  ["data", data],
  ["exposure", exposure],
];
