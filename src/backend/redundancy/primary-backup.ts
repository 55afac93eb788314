import { positiveCount, share } from "../../base/units.ts";
import { createLaw, lawSchema } from "../../distributions/family.ts";
import { createSwitching, switchingSchema } from "../failover/family.ts";
import { instantSwitch, type SwitchSpec, unlessInstant } from "../failover/spec.ts";
import { createReplication, replicationSchema } from "../replication/family.ts";
import { defineScheme } from "./scheme.ts";

/** Groups of a primary and its backups. */
const sizeOf = ({ backups }: { readonly backups: number }): number => 1 + backups;

/**
 * One acts, a backup takes over when it fails. The take-over takes time and works with probability `coverage`; when it does
 * not, the group is down until the failed server is repaired, or until all others fail too and one of them is repaired
 * first: then it tries again. `takeover` and `coverage` are short for the same of `failover`.
 */
export const primaryBackup = defineScheme({
  kind: "primary-backup",
  summary: "a backup takes over from its primary, which takes time and may fail",
  params: {
    backups: positiveCount().prefault(1).describe("how many backups each primary has; 1 by default"),
    takeover: lawSchema().optional().describe("short for failover.takes: how long a take-over takes"),
    coverage: share().optional().describe("short for failover.coverage: the chance that a take-over works"),
    failover: switchingSchema().optional(),
    replication: replicationSchema()
      .default({ kind: "shared" })
      .describe("how backups come by the data; they share the storage by default"),
  },
  unit: sizeOf,
  misfit: (params, servers) => {
    const size = sizeOf(params);
    if (servers % size === 0) return null;
    return size === 2
      ? `pairs need an even number of servers, not ${servers}`
      : `groups of ${size} need a multiple of ${size} servers, not ${servers}`;
  },
  create: ({ takeover, coverage, failover, replication, backups }) => {
    const given: SwitchSpec = failover === undefined ? instantSwitch : createSwitching(failover);
    const copies = createReplication(replication);
    return {
      groupSize: sizeOf({ backups }),
      rule: ({ acting, spares }) => (acting === 1 ? "serves" : spares > 0 ? "take-over" : "down"),
      seats: {
        seats: 1,
        elects: false,
        dormant: 1,
        starts: null,
        switching: {
          ...given,
          takes: takeover === undefined ? given.takes : unlessInstant(createLaw(takeover)),
          coverage: coverage ?? given.coverage,
        },
        copies,
        sharesData: copies === null,
      },
    };
  },
});
