import { formatCount } from "../base/units.ts";
import { monthlyCost } from "./cost.ts";
import { clusterLines } from "./describe/clusters.ts";
import { servingLines } from "./describe/conditions.ts";
import { crewLines } from "./describe/crews.ts";
import { demandLines } from "./describe/demand.ts";
import { failoverLines } from "./describe/failover.ts";
import { faultLines } from "./describe/faults.ts";
import { type Description, part } from "./describe/lines.ts";
import { messageLines } from "./describe/messages.ts";
import { networkLines } from "./describe/networks.ts";
import { peopleLines } from "./describe/people.ts";
import { phoneLines } from "./describe/phones.ts";
import { placeLines } from "./describe/places.ts";
import { servicesLines } from "./describe/services.ts";
import type { Model } from "./schema.ts";

/** The lines on one section of a model. */
export interface DescribedSection {
  readonly heading: string;
  readonly lines: readonly Description[];
}

/** A checked model in plain words, defaults too, section by section; empty sections are left out. */
export const describeModel = (model: Model): readonly DescribedSection[] =>
  [
    { heading: "Service", lines: servingLines(model) },
    { heading: "Services", lines: servicesLines(model) },
    { heading: "Clusters", lines: clusterLines(model) },
    { heading: "Networks", lines: networkLines(model) },
    { heading: "Places", lines: placeLines(model) },
    { heading: "Crews", lines: crewLines(model) },
    { heading: "Demand", lines: demandLines(model) },
    { heading: "Phones", lines: phoneLines(model) },
    { heading: "Messages", lines: messageLines(model) },
    { heading: "Failover", lines: failoverLines(model) },
    { heading: "People", lines: peopleLines(model) },
    { heading: "Faults", lines: faultLines(model) },
    { heading: "Cost", lines: [part("", `${formatCount(monthlyCost(model))} a month in all`)] },
  ].filter(({ lines }) => lines.length > 0);
