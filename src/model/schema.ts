import { z } from "zod";
import { commonCauseSchema } from "../backend/common-cause/family.ts";
import { profileSchema } from "../backend/demand/family.ts";
import { failoverSchema, switchFields } from "../backend/failover/family.ts";
import { faultSchema } from "../backend/faults/family.ts";
import { schemeSchema } from "../backend/redundancy/family.ts";
import { conditionSchema, needsSchema } from "../base/condition.ts";
import { nameSchema } from "../base/name.ts";
import {
  amount,
  duration,
  money,
  positiveAmount,
  positiveCount,
  positiveDuration,
  positiveRate,
  positiveShare,
  share,
} from "../base/units.ts";
import { lawSchema } from "../distributions/family.ts";
import { capacitySchema } from "./capacity-schema.ts";
import { clockSchema } from "./clock-schema.ts";
import { failing } from "./failure-schema.ts";
import { messagesSchema } from "./messages-schema.ts";
import { crewsSchema, peopleSchema, sparesSchema } from "./people-schema.ts";
import { phonesSchema } from "./phones-schema.ts";
import { DOMAIN_KINDS, PLACE_KINDS } from "./vocabulary.ts";

/** More than this of anything would only exhaust memory. */
const MOST = 1_000_000;
const MOST_CELLS = 64;

const named = <Schema extends z.ZodType>(schema: Schema) => z.record(nameSchema, schema);
const bounded = (most: number) => positiveCount().refine((count) => count <= most, `at most ${most}`);
const free = money().prefault("0 USD/month").describe("what each one costs a month");

const needs = needsSchema()
  .optional()
  .describe("what it cannot do without: a name, a list (all of them), or any / all / atLeast … of");

const domain = z.strictObject({
  kind: z.enum(DOMAIN_KINDS).describe("what kind of place it is; an overlay cuts across places"),
  in: nameSchema.optional().describe("the domain that it is in, and goes down with"),
  count: bounded(10_000).default(1).describe("how many there are; several are called name-1, name-2 …"),
  needs,
  ...failing,
  cost: free,
});

const router = z.strictObject({
  in: nameSchema.optional().describe("the domain that it is in, and goes down with"),
  needs,
  ...failing,
  cost: free,
});

const network = z.strictObject({
  routers: named(router).describe("its routers, by name"),
  needed: positiveCount().default(1).describe("how many of them must be good"),
});

const placement = {
  apart: z.enum(PLACE_KINDS).optional().describe("no two members of a group in the same place of this kind"),
  spread: z
    .strictObject({
      over: z.enum(PLACE_KINDS).describe("the kind of place"),
      atLeast: positiveCount().describe("how many different ones"),
    })
    .optional()
    .describe("the members of each group are in at least so many different places of a kind"),
  away: z
    .strictObject({
      from: nameSchema.describe("the other service"),
      over: z.enum(PLACE_KINDS).describe("the kind of place"),
    })
    .optional()
    .describe("in no place of a kind that holds a server of the other service"),
};

const inflow = z
  .strictObject({
    rate: positiveRate().describe("how much work comes in at the usual demand"),
    drain: positiveRate().describe(
      "how much of it each good server does (each that acts, where others stand by); a slow one does its share",
    ),
    holds: amount()
      .optional()
      .describe("how much can wait; what comes on top is lost; by default there is no limit"),
    late: positiveDuration()
      .optional()
      .describe("the service counts as down while what waits would take longer than this to work off"),
  })
  .describe("work that flows in, and waits while less of it can be done");

const service = z.strictObject({
  servers: bounded(MOST).default(0).describe("how many servers it has"),
  of: z
    .array(nameSchema)
    .default([])
    .describe("instead of servers: the domains that are its members, such as sites or cells"),
  in: z
    .union([nameSchema, z.array(nameSchema).min(1)])
    .optional()
    .describe("the domains that its servers are in; they are dealt round them one by one"),
  ...placement,
  scheme: schemeSchema().default({ kind: "none" }).describe("how its members stand in for each other"),
  utilisation: positiveShare()
    .optional()
    .describe(
      "what each server has to do at the usual demand while all are good, against what it can; of load-shared ones by default needed / servers",
    ),
  needs,
  ...failing,
  inflow: inflow.optional(),
  capacity: capacitySchema.optional(),
  commonCause: commonCauseSchema()
    .optional()
    .describe("failures of several members of a group at one instant, at unchanged failures of each"),
  clocks: z
    .enum(["own", "pooled"])
    .default("own")
    .describe(
      "pooled: servers alike share one clock for each way to fail, which is fast for many; their luck is the group's",
    ),
  load: z
    .strictObject({
      takes: lawSchema().describe("how long it takes"),
      fails: share().prefault("0 %").describe("how likely it fails, and begins again"),
    })
    .optional()
    .describe("loading its data after its cell was stopped"),
  cost: free,
});

const membership = z
  .strictObject({
    silence: positiveDuration().describe("nodes drop each other after so long a silence"),
    onSilence: z
      .enum(["drop", "keep"])
      .default("drop")
      .describe(
        "keep: nodes keep whom they know through any silence, so that none joins anew after a cut; one that died and returns still joins",
      ),
    rejoin: duration().describe("nodes come back within so long once they can"),
    messages: positiveAmount().describe(
      "messages that joining costs, before the power of the number of nodes",
    ),
    power: z
      .number()
      .min(1)
      .max(4)
      .describe("the power of the number of nodes in what joining costs, 1 to 4"),
    handles: positiveRate().describe("membership messages that a node handles"),
    nodesPerServer: positiveAmount().default(1).describe("nodes on each server"),
  })
  .describe("joining all of n nodes costs messages × n^power; each node handles so many a second");

const cluster = z.strictObject({
  services: z.array(nameSchema).min(1).describe("the services whose servers are its nodes"),
  front: nameSchema.optional().describe("the service that phones connect to"),
  network: nameSchema
    .optional()
    .describe("the network over which nodes see each other; without one they always do"),
  cells: bounded(MOST_CELLS)
    .default(1)
    .describe("into how many cells it is split, each a whole with its own nodes"),
  membership,
});

const failover = z
  .strictObject({
    policy: failoverSchema().describe("who switches, and when"),
    takes: lawSchema().describe("how long a switch takes"),
    coverage: share().describe("how likely a switch works"),
    tries: positiveCount().default(1).describe("how often people try by hand in an incident"),
    ...switchFields,
  })
  .describe(
    "switching phones to the standby works with probability `coverage`; people try by hand `tries` times",
  );

/** The fields of a model file, its designs aside. */
export const modelFields = {
  version: z.literal(1).describe("the version of this format"),
  title: z.string().max(200).describe("what the system is called"),
  about: z.string().max(10_000).optional().describe("what there is to know of it"),
  sources: z
    .record(z.string(), z.string())
    .default({})
    .describe("the sources of its numbers, by a short name"),
  domains: named(domain).default({}).describe("fault domains: what is in one goes down with it"),
  crews: crewsSchema,
  spares: sparesSchema,
  networks: named(network).default({}).describe("networks and their routers"),
  services: named(service)
    .refine((all) => Object.keys(all).length > 0, "a model needs at least one service")
    .describe("what servers do together"),
  clusters: named(cluster).default({}).describe("services whose nodes must see each other"),
  clock: clockSchema,
  demand: profileSchema()
    .optional()
    .describe(
      "how much is asked of the service over the day, without phones: services whose servers share load need so many times as many; always 1 by default",
    ),
  phones: phonesSchema.optional().describe("the phones of the users"),
  messages: messagesSchema.optional(),
  failover: failover.optional(),
  people: peopleSchema.optional(),
  faults: named(faultSchema()).default({}).describe("what strikes from outside, by chance or by script"),
  up: conditionSchema()
    .optional()
    .describe("the service is up while this holds; by default all services and networks"),
  share: z
    .array(nameSchema)
    .min(1)
    .optional()
    .describe(
      "instead of up: the served share is the product of the good parts of these services and networks",
    ),
};

/** A model without its designs, checked and in SI units. */
export type Model = z.output<z.ZodObject<typeof modelFields>>;
