/** A model of a few lines, shown at the beginning of the reference. */
export const smallest = `version: 1
title: Two servers, one of which is enough
crews:
  on-call: { size: 1 }
services:
  chat:
    servers: 2
    scheme: { kind: load-shared, needed: 1 }
    crash:
      life: { kind: exponential, mean: 200 days }
      repair: { kind: lognormal, median: 3 h, p95: 12 h }
      crew: on-call
`;
