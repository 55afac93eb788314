import type { SwitchPlan } from "../backend/failover/plan.ts";
import { NONE, type Plan } from "../backend/plan.ts";
import type { Distribution } from "../distributions/law.ts";

/** What is alike in a plan, by numbers: things of one class may change places without a change of the whole. */
export interface Symmetry {
  readonly componentClass: readonly number[];
  readonly groupClass: readonly number[];
  readonly lawClass: readonly number[];
}

const numbered = (texts: readonly string[]): number[] => {
  const numbers = new Map<string, number>();
  return texts.map((text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
};

/** Everything is a class of its own: states are alike only when they are equal. */
export const withoutSymmetry = ({ components, groups, laws }: Plan): Symmetry => ({
  componentClass: components.map((_, index) => index),
  groupClass: groups.map((_, index) => index),
  lawClass: laws.map((_, index) => index),
});

const lawTexts = ({ laws }: Plan): string[] =>
  laws.map((law, index) => {
    const { isMemoryless, mean } = law as Partial<Distribution>;
    return isMemoryless === true ? `mean ${mean}` : `law ${index}`;
  });

const lifeText = ({ lives, clocks, laws }: Plan, life: number, lawClass: readonly number[]): string => {
  const { clock, onDemand, ends, stops, load, overloaded, along } = lives[life];
  const own = clock === NONE ? null : clocks[clock];
  return JSON.stringify([
    own === null ? NONE : lawClass[own.draw.law],
    own === null || own.which === NONE ? NONE : clock,
    onDemand?.share,
    ends.map(({ until, effect, repair, finds, crew, spare, priority }) => [
      until,
      effect,
      repair === null ? NONE : lawClass[repair.law],
      finds === null ? NONE : lawClass[finds.law],
      crew,
      spare,
      priority,
    ]),
    stops,
    load,
    overloaded,
    along.map(({ share, components }) => [share, components.length]),
    laws.length,
  ]);
};

/** How a group's seats are filled again: with the laws of its first seat, which are those of all its seats. */
const switchText = ({ seats }: Plan, switching: SwitchPlan, lawClass: readonly number[]): string => {
  const { seats: own, limit, reconciles, falseAlarms, copies, ...rules } = switching;
  const seat = seats[own[0]];
  const laws = [seat.detects, seat.decides, seat.starts, seat.takes, seat.tails, seat.byHand, seat.backs]
    .concat([seat.restores, seat.lags, reconciles, falseAlarms, copies?.stalls ?? null])
    .concat(copies?.rebuilds?.[0] ?? null);
  return JSON.stringify([
    own.length,
    laws.map((draw) => (draw === null ? NONE : lawClass[draw.law])),
    limit === null ? null : [limit.switches, limit.within],
    { ...rules, suspects: rules.suspects !== NONE },
    copies !== null,
  ]);
};

/**
 * What looks alike in a plan: members of one group with the same lives in the same places, and groups of one service made of
 * such members. That this is no more than a look is why a chain that rests on it is checked.
 */
export const symmetryOf = (plan: Plan): Symmetry => {
  const { components, groups } = plan;
  const lawClass = numbered(lawTexts(plan));
  const holders = components.map((): number[] => []);
  components.forEach(({ takes }, holder) => {
    for (const part of takes) if (part !== holder) holders[part].push(holder);
  });
  const componentClass = numbered(
    components.map(({ kind, lives, takes, feeds, matters, group, cell }, index) => {
      const { service = NONE } = groups[group] ?? {};
      const place =
        group === NONE ? `alone ${index}` : service === NONE ? `group ${group}` : `service ${service}`;
      const own = Array.from(lives, (life) => lifeText(plan, life, lawClass));
      return JSON.stringify([kind, own, takes.length, holders[index], [...feeds], matters, place, cell]);
    }),
  );
  const groupClass = numbered(
    groups.map(({ members, feeds, service, dormant, carries, switching }, group) =>
      JSON.stringify([
        Array.from(members, (member) => componentClass[member]).sort((a, b) => a - b),
        [...feeds],
        service === NONE ? `group ${group}` : service,
        dormant,
        carries,
        switching === null ? NONE : switchText(plan, switching, lawClass),
      ]),
    ),
  );
  return { componentClass, groupClass, lawClass };
};
