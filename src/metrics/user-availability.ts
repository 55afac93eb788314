import { defineOutageMetric } from "./metric.ts";

/**
 * The share of users' hours that were served: 1 − user-hours lost / user-hours demanded, whatever the threshold. NaN without phones.
 * Unit: 1. Estimand: as the study says; busy hours count more than quiet ones.
 */
export const userAvailability = defineOutageMetric({
  kind: "user-availability",
  unit: "1",
  most: () => 1,
  better: "more",
  summary: "share of the users' time that they were served, whatever the threshold",
  estimand: "the expected share of the time of those who would have been online that was served",
  needsPhones: true,
  ofOutages: ({ userHoursLost, userHoursDemanded }) => 1 - userHoursLost / userHoursDemanded,
});
