import { commonCauseOf } from "../backend/common-cause/family.ts";
import type { ShockPlan } from "../backend/common-cause/plan.ts";
import { NONE } from "../backend/plan.ts";
import { createLaw } from "../distributions/family.ts";
import type { LawParameters } from "../distributions/law.ts";
import type { CellsPlan } from "./compile-cells.ts";
import type { LivesPlan } from "./compile-lives.ts";
import { type Failing, type Failure, failuresOf } from "./failure-schema.ts";
import type { Model } from "./schema.ts";
import type { Workshop } from "./workshop.ts";

type Service = Model["services"][string];

const isExponential = ({ life }: Failure): boolean => life !== undefined && createLaw(life).isMemoryless;

/** The way to fail of a service that has a common cause: the one that is named, or the first that is exponential. */
export const commonLifeOf = (
  service: Pick<Service, "crash" | "fails" | "commonCause">,
): [name: string, failure: Failure] | undefined => {
  const { commonCause } = service;
  if (commonCause === undefined) return undefined;
  return failuresOf(service).find(([name, failure]) =>
    commonCause.life === undefined ? isExponential(failure) : name === commonCause.life,
  );
};

/** The part of each member's failures in which just k members fail, at place k − 1; all alone in a group of one. */
const partsOf = ({ commonCause }: Service, members: number): readonly number[] =>
  commonCause === undefined || members < 2
    ? [1]
    : commonCauseOf(commonCause).parts(commonCause as never, members);

/** For each component the ways to fail that are left to it, given those that the model says. */
export const ownFailings = (
  model: Model,
  { groups, groupOf, services }: Pick<CellsPlan, "groups" | "groupOf" | "services">,
): ((component: number, failing: Failing) => Failing) => {
  const known = new Map<string, Failing>();
  return (component, failing) => {
    const group = groups[groupOf[component]];
    const name = group === undefined || group.service === NONE ? undefined : services[group.service].name;
    if (name === undefined || model.services[name].commonCause === undefined) return failing;
    const key = `${name}/${group.members.length}`;
    const own = known.get(key) ?? ownFailing(model.services[name], group.members.length);
    known.set(key, own);
    return own;
  };
};

const slower = (law: LawParameters, part: number): LawParameters | undefined =>
  part > 0 ? { kind: "exponential", mean: createLaw(law).mean / part } : undefined;

/**
 * The ways to fail that are left to each member of a group of so many when shocks take their part of its failures: the same
 * as without a common cause but for one rate. Asked once for each size, for equal laws are to be one.
 */
const ownFailing = (service: Service, members: number): Failing => {
  const common = commonLifeOf(service);
  const [alone] = partsOf(service, members);
  if (common === undefined || alone === 1) return service;
  const fails = failuresOf(service).map(([name, failure]) => {
    if (name !== common[0]) return [name, failure];
    const { life, ...rest } = failure;
    const law = life && slower(life, alone);
    return [name, law === undefined ? rest : { ...rest, life: law }];
  });
  return { fails: Object.fromEntries(fails) };
};

/**
 * The shocks to one group. Each set of just k of n members is struck at the rate λ pₖ / C(n − 1, k − 1), where λ is the rate
 * at which each member fails and pₖ the part in which just k fail; there are C(n, k) such sets, so shocks that pick k
 * members at random come at the rate λ pₖ n / k.
 */
const shocksOf = (
  service: Service,
  {
    group,
    name,
    members,
  }: { group: number; name: string; members: readonly { name: string; life: number }[] },
  shop: Workshop,
): ShockPlan[] => {
  const [, { life: law }] = commonLifeOf(service)!;
  const { mean } = createLaw(law!);
  return partsOf(service, members.length).flatMap((part, index) => {
    const hits = index + 1;
    if (hits === 1 || part === 0) return [];
    const id = `${name}/shock-${hits}`;
    const every = { kind: "exponential", mean: (mean * hits) / (part * members.length) };
    return [
      {
        group,
        every: shop.draw(every, id),
        hits,
        lives: Int32Array.from(members, ({ life }) => life),
        streams: Int32Array.from(hits === members.length ? [] : members, (member) =>
          shop.streams.uniform(`${id}/${member.name}`),
        ),
      },
    ];
  });
};

/** All failures with a common cause: of each group of a service that has one. */
export const compileShocks = (
  model: Model,
  { groups, services }: CellsPlan,
  { components, lives, livesOf }: LivesPlan & { readonly components: readonly { readonly name: string }[] },
  shop: Workshop,
): ShockPlan[] =>
  groups.flatMap(({ name, members, service }, group) => {
    const of = service === NONE ? undefined : model.services[services[service].name];
    const common = of && commonLifeOf(of);
    if (common === undefined) return [];
    const struck = Array.from(members, (member) => ({
      name: components[member].name,
      life: livesOf[member].find((life) => lives[life].name === `${components[member].name}/${common[0]}`)!,
    }));
    return shocksOf(of!, { group, name, members: struck }, shop);
  });
