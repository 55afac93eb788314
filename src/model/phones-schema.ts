import { z } from "zod";
import { admissionSchema } from "../backend/admission/family.ts";
import { reconnectSchema } from "../backend/clients/family.ts";
import { profileSchema } from "../backend/demand/family.ts";
import { overloadSchema } from "../backend/overload/family.ts";
import { sheddingSchema } from "../backend/shedding/family.ts";
import { nameSchema } from "../base/name.ts";
import {
  amount,
  duration,
  positiveAmount,
  positiveCount,
  positiveDuration,
  positiveRate,
  positiveShare,
  rate,
  share,
} from "../base/units.ts";

const between = (about: string) =>
  z
    .strictObject({
      from: duration().describe("the shortest time"),
      to: positiveDuration().describe("the longest time"),
    })
    .describe(`${about}, uniform between two times`);

const whoAndWhere = {
  online: positiveCount().optional().describe("how many are online, where a profile is at 100 %"),
  home: nameSchema.optional().describe("the cluster that serves them"),
  standby: nameSchema.optional().describe("the cluster that they can be switched to"),
  spill: nameSchema
    .optional()
    .describe("the cluster at which those try who are refused at home, as far as it has headroom"),
  profile: profileSchema()
    .optional()
    .describe("how many of them are online, over the day; always all by default"),
};

const notices = between("how long a phone needs to notice that its server fell silent");
const reconnect = reconnectSchema().describe("when a phone tries again");
const churn = rate().describe("how often each connects anew for reasons of its own");
const timeout = positiveDuration().describe(
  "a phone gives an attempt up after so long; its server still does the work",
);

const patience = z
  .strictObject({
    attempts: z.int().min(1).max(50).describe("after so many failures in a row the phone tries no more"),
    returns: between("how long until its user tries by hand"),
  })
  .describe("when a phone gives up; without it, it never does");
const budget = z
  .strictObject({
    share: share().prefault("0 %").describe("retries that each first attempt allows, on average"),
    rate: positiveRate().describe("retries that each phone online may make as time goes by"),
    most: positiveAmount().default(1).describe("retries that are saved up at most, for each phone online"),
  })
  .describe(
    "a budget of retries that phones share: one that finds none left counts as failed, and is not sent",
  );
const resume = z
  .strictObject({
    within: positiveDuration().describe("how long a server keeps the session of a link that was cut"),
    costs: positiveShare().describe("what it costs the front to resume one, as a share of a full login"),
  })
  .describe("phones whose link is cut while their server lives can resume their session");

const population = z.strictObject({
  ...whoAndWhere,
  churn: churn.optional(),
  notices: notices.optional(),
  reconnect: reconnect.optional(),
  timeout: timeout.optional(),
  patience: patience.optional(),
  budget: budget.optional(),
  resume: resume.optional(),
});

const login = z
  .strictObject({
    rate: positiveRate().describe("logins that a server does"),
    holds: positiveAmount().describe("connections that a server holds"),
    queue: amount().describe("attempts that wait at a server; what comes on top is refused"),
    overload: overloadSchema()
      .default({ kind: "ideal" })
      .describe("how much of its work is useful when more is asked than it can do"),
  })
  .describe("what the servers of the front can do");

const admission = z.union([admissionSchema(), z.array(admissionSchema()).min(1).max(8)]);

/** The phones of a model: one population, or several that are alike but for what they say themselves. */
export const phonesSchema = z.strictObject({
  ...whoAndWhere,
  churn: churn.prefault("0 per year"),
  notices,
  reconnect,
  login,
  timeout,
  patience: patience.optional(),
  budget: budget.optional(),
  resume: resume.optional(),
  admission: admission
    .default({ kind: "open" })
    .describe("how many logins are let in; of several gates the one that lets in the fewest counts"),
  shedding: sheddingSchema()
    .default({ kind: "none" })
    .describe("which actions go first when the servers cannot do all"),
  retryAfter: between("how long the server tells those to wait whom it turns away").optional(),
  populations: z
    .record(nameSchema, population)
    .optional()
    .describe("instead of online and home: several kinds of phones; what one does not say is as said here"),
});

/** The phones of a model, checked and in SI units. */
export type Phones = z.output<typeof phonesSchema>;
