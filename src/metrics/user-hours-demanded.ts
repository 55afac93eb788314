import { defineOutageMetric } from "./metric.ts";

/** The integral of the users who would have been online; 0 without phones. Unit: user-hours. Estimand: as the study says. */
export const userHoursDemanded = defineOutageMetric({
  kind: "user-hours-demanded",
  unit: "user-hours",
  needsPhones: true,
  summary: "hours online, summed over the users, had there been no outage",
  estimand: "the mean number of user-hours that were asked for",
  ofOutages: ({ userHoursDemanded }) => userHoursDemanded,
});
