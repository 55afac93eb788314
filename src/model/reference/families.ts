import { admissionKinds } from "../../backend/admission/family.ts";
import { reconnectKinds } from "../../backend/clients/family.ts";
import { commonCauseKinds } from "../../backend/common-cause/family.ts";
import { profileKinds } from "../../backend/demand/family.ts";
import { detectorKinds } from "../../backend/detection/family.ts";
import { disciplineKinds } from "../../backend/disciplines/family.ts";
import { failoverKinds } from "../../backend/failover/family.ts";
import { faultKinds } from "../../backend/faults/family.ts";
import { discoveryKinds } from "../../backend/found/family.ts";
import { modeKinds } from "../../backend/modes/family.ts";
import { operatorKinds } from "../../backend/operators/family.ts";
import { overloadKinds } from "../../backend/overload/family.ts";
import { schemeKinds } from "../../backend/redundancy/family.ts";
import { replicationKinds } from "../../backend/replication/family.ts";
import { sheddingKinds } from "../../backend/shedding/family.ts";
import type { Kind } from "../../base/family.ts";
import { madeFrom } from "../../base/growth.ts";
import { lawKinds } from "../../distributions/family.ts";
import type { LawKind } from "../../distributions/law.ts";

/** A family as the reference tells of it. */
export interface ReferenceFamily {
  readonly title: string;
  /** One sentence on what its kinds are, and where one is chosen. */
  readonly about: string;
  readonly kinds: readonly Kind[];
  /** The title of schemas that stand for one of its kinds, where these are not told apart by a `kind`. */
  readonly written?: string;
}

/** A law with the combinations of parameters that give it. */
const withForms = (kind: LawKind): Kind => {
  if (kind.forms.length === 0) return kind;
  const forms = kind.forms.map((form) => form.map((name) => `\`${name}\``).join(" and "));
  return { ...kind, summary: `${kind.summary}; given by ${forms.join(", or by ")}` };
};

/** All families of which a model file chooses kinds, in the order of the reference. */
export const referenceFamilies: readonly ReferenceFamily[] = [
  {
    title: "Laws",
    about: "How long something takes, or how long it lives. A plain duration is short for `kind: fixed`.",
    kinds: madeFrom(lawKinds, (kind) => [withForms(kind)]),
  },
  {
    title: "Redundancy schemes",
    about: "How the members of a group stand in for each other: `scheme` of a service.",
    kinds: schemeKinds,
  },
  {
    title: "Failover policies",
    about: "Who decides to switch, and when: `policy` of a failover.",
    kinds: failoverKinds,
  },
  {
    title: "Failure detection",
    about: "How the failure of a member becomes known to the failover: `detection` of a failover.",
    kinds: detectorKinds,
  },
  {
    title: "Replication",
    about: "How the members of a group come by the same data: `replication` of a primary and its backups.",
    kinds: replicationKinds,
  },
  {
    title: "Failure modes",
    about: "What a failure is: each of the `ends` of a life names one.",
    kinds: modeKinds,
  },
  {
    title: "Discovery of failures",
    about: "How a failure becomes known to those who repair: `found` of an end.",
    kinds: discoveryKinds,
  },
  {
    title: "Common cause",
    about: "How failures of several members of a group at one instant are told: `commonCause` of a service.",
    kinds: commonCauseKinds,
  },
  { title: "Faults", about: "What strikes from outside: each of the `faults`.", kinds: faultKinds },
  {
    title: "Queue disciplines",
    about: "Which of the waiting repairs a crew does next: `order` of a crew.",
    kinds: disciplineKinds,
  },
  {
    title: "Operators",
    about: "What people try in an incident: `policy` of the people.",
    kinds: operatorKinds,
  },
  {
    title: "Reconnect policies",
    about: "When a phone without a connection tries again: `reconnect` of the phones.",
    kinds: reconnectKinds,
  },
  {
    title: "Demand profiles",
    about:
      "How much is asked over the day, or how many phones are on line: `demand`, and `profile` of the phones or of a population.",
    kinds: profileKinds,
  },
  {
    title: "Admission",
    about:
      "How many logins are let in: `admission` of the phones; of a list, the one that lets in the fewest counts.",
    kinds: admissionKinds,
  },
  {
    title: "Overload",
    about:
      "How much of the work is useful when more is asked than can be done: `overload` of a login, and of a service's capacity.",
    kinds: overloadKinds,
  },
  {
    title: "Shedding",
    about: "What goes first when services cannot do all that phones ask of them: `shedding` of the phones.",
    kinds: sheddingKinds,
  },
];

/** The family that has just these kinds, or undefined. */
export const familyWith = (
  kinds: readonly string[],
  families: readonly ReferenceFamily[] = referenceFamilies,
): ReferenceFamily | undefined =>
  families.find(
    (family) =>
      family.kinds.length === kinds.length && family.kinds.every(({ kind }) => kinds.includes(kind)),
  );
