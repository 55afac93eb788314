import { z } from "zod";
import { admissionSchema } from "../backend/admission/family.ts";
import { reconnectSchema } from "../backend/clients/family.ts";
import { failoverSchema } from "../backend/failover/family.ts";
import { faultSchema } from "../backend/faults/family.ts";
import { operatorSchema } from "../backend/operators/family.ts";
import { schemeSchema } from "../backend/redundancy/family.ts";
import {
  amount,
  duration,
  money,
  positiveAmount,
  positiveCount,
  positiveDuration,
  positiveRate,
  rate,
  share,
} from "../base/units.ts";
import { lawSchema } from "../distributions/family.ts";
import { DOMAIN_KINDS, nameSchema } from "./vocabulary.ts";

/** More than this of anything would only exhaust memory. */
const MOST = 1_000_000;
const MOST_CELLS = 64;

const named = <Schema extends z.ZodType>(schema: Schema) => z.record(nameSchema, schema);
const bounded = (most: number) => positiveCount().refine((count) => count <= most, `at most ${most}`);
const free = money().prefault("0 USD/month");

const crash = z
  .strictObject({ life: lawSchema(), repair: lawSchema(), crew: nameSchema.optional() })
  .describe("random failures: time between repair and failure, time to repair, and who repairs");

const domain = z.strictObject({
  kind: z.enum(DOMAIN_KINDS),
  in: nameSchema.optional(),
  count: bounded(10_000).default(1),
  crash: crash.optional(),
  cost: free,
});

const router = z.strictObject({ in: nameSchema.optional(), crash: crash.optional(), cost: free });

const network = z.strictObject({ routers: named(router), needed: positiveCount().default(1) });

const service = z.strictObject({
  servers: bounded(MOST),
  in: z.union([nameSchema, z.array(nameSchema).min(1)]).optional(),
  scheme: schemeSchema().default({ kind: "none" }),
  crash: crash.optional(),
  load: z.strictObject({ takes: lawSchema(), fails: share().prefault("0 %") }).optional(),
  cost: free,
});

const membership = z
  .strictObject({
    silence: positiveDuration(),
    rejoin: duration(),
    messages: positiveAmount(),
    power: z.number().min(1).max(4),
    handles: positiveRate(),
    nodesPerServer: positiveAmount().default(1),
  })
  .describe("joining all of n nodes costs messages × n^power; each node handles so many a second");

const cluster = z.strictObject({
  services: z.array(nameSchema).min(1),
  front: nameSchema.optional(),
  network: nameSchema.optional(),
  cells: bounded(MOST_CELLS).default(1),
  membership,
});

const phones = z.strictObject({
  online: positiveCount(),
  home: nameSchema,
  standby: nameSchema.optional(),
  churn: rate().prefault("0 per year"),
  notices: z.strictObject({ from: duration(), to: positiveDuration() }),
  reconnect: reconnectSchema(),
  login: z.strictObject({ rate: positiveRate(), holds: positiveAmount(), queue: amount() }),
  timeout: positiveDuration(),
  admission: admissionSchema().default({ kind: "open" }),
});

const failover = z
  .strictObject({
    policy: failoverSchema(),
    takes: lawSchema(),
    coverage: share(),
    tries: positiveCount().default(1),
  })
  .describe(
    "switching phones to the standby works with probability `coverage`; people try by hand `tries` times",
  );

const people = z.strictObject({
  alarm: share().prefault("95 %"),
  notice: lawSchema(),
  diagnose: lawSchema(),
  stabilise: z.strictObject({ takes: lawSchema(), spread: lawSchema() }),
  restart: z.strictObject({ stop: lawSchema(), start: lawSchema() }),
  policy: operatorSchema(),
});

/** A condition over services, networks, routers and places; a bare name stands for all of that thing being there. */
export type Condition =
  | string
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly atLeast: number; readonly of: readonly Condition[] };

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    nameSchema,
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ atLeast: z.int().min(1), of: z.array(condition).min(1) }),
  ]),
);

/** The fields of a model file, its designs aside. */
export const modelFields = {
  version: z.literal(1),
  title: z.string().max(200),
  about: z.string().max(10_000).optional(),
  sources: z.record(z.string(), z.string()).default({}),
  domains: named(domain).default({}),
  crews: named(z.strictObject({ size: bounded(10_000), cost: free })).default({}),
  networks: named(network).default({}),
  services: named(service).refine((all) => Object.keys(all).length > 0, "a model needs at least one service"),
  clusters: named(cluster).default({}),
  phones: phones.optional(),
  failover: failover.optional(),
  people: people.optional(),
  faults: named(faultSchema()).default({}),
  up: condition.optional(),
  share: z.array(nameSchema).min(1).optional(),
};

/** A model without its designs, checked and in SI units. */
export type Model = z.output<z.ZodObject<typeof modelFields>>;
