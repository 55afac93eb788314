import { positiveCount } from "../../base/units.ts";
import { createLaw, lawSchema } from "../../distributions/family.ts";
import { instantSwitch, unlessInstant } from "../failover/spec.ts";
import { defineScheme } from "./scheme.ts";

const majority = (servers: number): number => Math.floor(servers / 2) + 1;

/**
 * Members that agree by vote. The group serves while a majority is good and one of them leads. A lost leader is replaced by
 * an election among those that are good, each as likely; a lost follower is nothing while the majority holds. When that is
 * lost the leader steps down and an election under way is over; when it is regained there is a new one. Neither the loss
 * nor the return of a follower starts an election anew, and the old leader's return does not end it.
 */
export const quorum = defineScheme({
  kind: "quorum",
  summary: "members vote: a majority and a leader that it elected must be good",
  params: {
    needed: positiveCount()
      .optional()
      .describe("how many members a vote needs; a majority by default, and never less"),
    election: lawSchema().describe("how long it takes to elect a leader, from the loss of the last one"),
  },
  unit: () => 1,
  misfit: ({ needed }, servers, cells) => {
    if (needed !== undefined && cells > 1) return `a vote of ${needed} cannot be dealt over ${cells} cells`;
    if (needed === undefined) return null;
    if (needed > servers) return `${needed} members are needed, but there are only ${servers}`;
    return needed < majority(servers)
      ? `${needed} of ${servers} is no majority: two halves could both vote`
      : null;
  },
  create: ({ needed, election }, servers) => {
    const least = needed ?? majority(servers);
    return {
      groupSize: servers,
      rule: ({ good, acting }) => (good < least ? "step-down" : acting === 1 ? "serves" : "take-over"),
      seats: {
        seats: 1,
        elects: true,
        dormant: 1,
        starts: null,
        switching: { ...instantSwitch, takes: unlessInstant(createLaw(election)) },
        copies: null,
        sharesData: false,
      },
    };
  },
});
