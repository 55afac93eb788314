import { defineOutageMetric } from "./metric.ts";

/**
 * The integral of (1 − served share) × online users, whatever the threshold; 0 without phones. Unit: user-hours. Estimand: as the
 * study says.
 */
export const userHoursLost = defineOutageMetric({
  kind: "user-hours-lost",
  unit: "user-hours",
  needsPhones: true,
  summary: "hours without service, summed over the users who would have been online",
  estimand: "the mean number of user-hours lost",
  ofOutages: ({ userHoursLost }) => userHoursLost,
});
