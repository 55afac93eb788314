import type { AdmissionPolicy } from "../../backend/admission/rule.ts";
import type { ReconnectPolicy } from "../../backend/clients/policy.ts";
import type { FailoverPolicy } from "../../backend/failover/policy.ts";
import type { Mode } from "../../backend/modes/mode.ts";
import { addOwn, areFamiliesClosed, type OwnKind } from "../../base/own-kinds.ts";
import type { LawKind } from "../../distributions/law.ts";
import type { Metric } from "../../metrics/metric.ts";
import { type OpenFamilyName, openFamilies } from "./families.ts";
import { wrongKinds } from "./kind-checks.ts";
import { KindError } from "./kind-error.ts";

/** A kind whose functions may want any parameters: those of its own schema. */
type AnyParams<Member> = {
  readonly [Part in keyof Member]: Member[Part] extends ((...given: never) => infer Result) | undefined
    ? ((...given: never) => Result) | Extract<Member[Part], undefined>
    : Member[Part];
};

/** A metric whose state and parameters are its own. */
type AnyMetric = Omit<AnyParams<Metric>, "measure" | "ofOutages"> & {
  readonly measure?: (...given: never) => object;
  readonly ofOutages?: (...given: never) => number;
};

/** Kinds of one's own, by family: what the functions of `secondtick/kinds` that begin with `define` make. */
export interface OwnKinds {
  readonly laws?: readonly LawKind[];
  readonly modes?: readonly AnyParams<Mode>[];
  readonly failover?: readonly AnyParams<FailoverPolicy>[];
  readonly reconnect?: readonly AnyParams<ReconnectPolicy>[];
  readonly admission?: readonly AnyParams<AdmissionPolicy>[];
  readonly metrics?: readonly AnyMetric[];
}

/**
 * Adds kinds of one's own to families, as if they were ours: model and experiment files name them, and they are checked,
 * suggested, told in words and listed in the reference. To be called before the first model or experiment is read. What it
 * refuses it refuses whole.
 *
 * A kind does by its parameters, and by what it is asked, always the same: it uses no clock and no `Math.random`, and of
 * the functions of `Math` only those that give the same bits everywhere. Digests of studies follow from each kind's name and
 * version, in the order in which they were added.
 *
 * @throws KindError with all that is wrong, and when something was read already.
 */
export const addKinds = (given: OwnKinds): void => {
  if (areFamiliesClosed())
    throw new KindError(["kinds are added before the first model or experiment is read, not after it"]);
  const trouble = wrongKinds(given);
  if (trouble.length > 0) throw new KindError(trouble);
  for (const [family, kinds] of Object.entries(given))
    for (const kind of kinds as readonly OwnKind[])
      addOwn(family, openFamilies[family as OpenFamilyName].members, kind);
};
