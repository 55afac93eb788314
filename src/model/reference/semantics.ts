import { failoverSemantics } from "./failover-semantics.ts";
import { failureSemantics } from "./failure-semantics.ts";
import { faultSemantics } from "./fault-semantics.ts";
import { peopleSemantics } from "./people-semantics.ts";
import type { Semantic } from "./semantic.ts";

/** The questions, by the heading under which they are told. */
export const semantics: Readonly<Record<string, readonly Semantic[]>> = {
  "Places and needs": [
    {
      question: "What goes down with a place?",
      default: "all that is in it, and all that needs it, directly or through others, at the same instant",
      parameter: "`in`, `needs`",
      test: {
        file: "test/model/compile-components.test.ts",
        name: "what a thing cannot do without takes it along, and all that is in it, once",
      },
    },
    {
      question: "Where does each server stand?",
      default:
        "servers are dealt one by one round the places in the order in which they are written; with a rule of placement they go round the outermost places first, then round those within",
      parameter: "`apart`, `spread`, `away`",
      test: {
        file: "test/model/placement.test.ts",
        name: "members go round the outer places first, then round those within",
      },
    },
    {
      question: "What if a rule of placement cannot be met?",
      default:
        "the model is refused. A group's own rules are met whenever its places allow it. Services are placed one after the other: an earlier one is not moved to make room for one that is to be away from it",
      parameter: null,
      test: {
        file: "test/model/placement.test.ts",
        name: "whenever any way to place a group meets its rules, one is found, and what is found meets them",
      },
    },
  ],
  ...failureSemantics,
  ...failoverSemantics,
  ...faultSemantics,
  ...peopleSemantics,
};
