import type { Backend } from "../../src/backend/backend.ts";
import { demandNow } from "../../src/backend/demand/turns.ts";
import { NONE } from "../../src/backend/plan.ts";

/** What is wrong with the state of a run between two events, in words; nothing when all is well. */
export const unsound = (backend: Backend): string[] => [
  ...unsoundCauses(backend),
  ...unsoundGroups(backend),
  ...unsoundGates(backend),
  ...unsoundLives(backend),
  ...unsoundCrews(backend),
  ...unsoundShare(backend),
];

const isGood = ({ world }: Backend, component: number): boolean => world.components.causes[component] === 0;

/** What holds components down but their own failures: faults that last, gates that do not hold. */
const unsoundCauses = (backend: Backend): string[] => {
  const { plan, world } = backend;
  const { causes, hung, cut } = world.components;
  const told = Array.from(causes, (_, component) => component).flatMap((component) =>
    hung[component]! + cut[component]! > causes[component]!
      ? [`${plan.components[component]!.name} hangs or is cut off more often than it is bad`]
      : [],
  );
  if (plan.instances.length > 0) return told;
  const expected = new Uint32Array(causes.length);
  const count = (component: number): void => {
    for (const part of plan.components[component]!.takes) expected[part]!++;
  };
  plan.lives.forEach(({ component, ends }, life) => {
    const ended = world.lives.ended[life]!;
    if (ended !== 0 && !["slow", "drop"].includes(ends[ended - 1]!.effect.do)) count(component);
  });
  plan.gates.forEach(({ holds }, gate) => {
    if (world.gates.open[gate] === 0) holds.forEach(count);
  });
  return [
    ...told,
    ...plan.components.flatMap(({ name }, component) =>
      expected[component] === causes[component]
        ? []
        : [`${name} is bad for ${causes[component]} causes, and there are ${expected[component]}`],
    ),
  ];
};

const unsoundGroups = (backend: Backend): string[] =>
  backend.plan.groups.flatMap(({ name, members }, group) => {
    const good = Array.from(members).filter((member) => isGood(backend, member)).length;
    const counted = backend.world.groups.good[group];
    return good === counted ? [] : [`${name} counts ${counted} good members, and there are ${good}`];
  });

const unsoundGates = (backend: Backend): string[] => {
  const { plan, world } = backend;
  const met = new Uint32Array(plan.gates.length);
  const count = (
    parts: readonly { readonly feeds: Int32Array }[],
    holds: (part: number) => boolean,
  ): void => {
    for (const [part, { feeds }] of parts.entries()) if (holds(part)) for (const gate of feeds) met[gate]!++;
  };
  count(plan.components, (component) => isGood(backend, component));
  count(plan.groups, (group) => world.groups.serves[group] === 1);
  count(plan.cells, (cell) => world.cells.open[cell] === 1);
  count(plan.gates, (gate) => world.gates.open[gate] === 1);
  return plan.gates.flatMap(({ needed, holds }, gate) => {
    const open = met[gate]! >= needed ? 1 : 0;
    return [
      ...(met[gate] === world.gates.met[gate]
        ? []
        : [`gate ${gate} counts ${world.gates.met[gate]}, not ${met[gate]}`]),
      ...(open === world.gates.open[gate] ? [] : [`gate ${gate} is ${world.gates.open[gate]}, not ${open}`]),
      ...(holds.length > 0 && world.gates.held[gate] === open
        ? [`gate ${gate} holds down what it should not`]
        : []),
    ];
  });
};

/** The lives in some lines, by how often each is there. */
const listed = (lines: { first: Uint32Array; next: Uint32Array }): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const head of lines.first) {
    let steps = 0;
    for (let one = head; one !== 0 && steps <= lines.next.length; one = lines.next[one - 1]!, steps++)
      counts.set(one - 1, 1 + (counts.get(one - 1) ?? 0));
    if (steps > lines.next.length) counts.set(NONE, 2);
  }
  return counts;
};

/** Every life runs, or has ended and is hidden, waits for somebody or something, is worked on, or is never repaired. */
const unsoundLives = (backend: Backend): string[] => {
  const { plan, world, simulation, timers } = backend;
  const waiting = listed(world.crews);
  const short = listed(world.spares);
  return plan.lives.flatMap(({ name, clock, ends }, life) => {
    const ended = world.lives.ended[life]!;
    const works = simulation.isLife(timers.repairEnds + life);
    const places = (waiting.get(life) ?? 0) + (short.get(life) ?? 0);
    if (ended === 0) {
      const isLone = clock !== NONE && plan.clocks[clock]!.which === NONE;
      return [
        ...(works || places > 0 ? [`${name} runs and is being repaired`] : []),
        ...(world.lives.found[life] === 0 ? [] : [`${name} runs and was found to have failed`]),
        ...(isLone && !simulation.isLife(timers.lifeEnds + clock) ? [`${name} runs without a clock`] : []),
      ];
    }
    if (world.lives.found[life] === 0)
      return works || places > 0 ? [`${name} is repaired, and nobody knows that it failed`] : [];
    if (ends[ended - 1]!.repair === null)
      return works || places > 0 ? [`${name} is repaired, and cannot be`] : [];
    // A job that was left to go on later waits in line with its timer standing still.
    const attended = places + (works && simulation.paceOf(timers.repairEnds + life) > 0 ? 1 : 0);
    return attended === 1 ? [] : [`${name} has failed and is in ${attended} places`];
  });
};

const unsoundCrews = ({ plan, world, simulation, timers }: Backend): string[] => {
  const atWork = new Uint32Array(plan.crews.length);
  plan.lives.forEach(({ ends }, life) => {
    const ended = world.lives.ended[life]!;
    if (ended === 0 || !simulation.isLife(timers.repairEnds + life)) return;
    if (simulation.paceOf(timers.repairEnds + life) === 0) return;
    const handed = plan.works.length > 0 ? world.jobs.handedTo[life]! : 0;
    const crew = handed > 0 ? handed - 1 : ends[ended - 1]!.crew;
    if (crew !== NONE) atWork[crew]!++;
  });
  return plan.crews.flatMap(({ name, size, hours }, crew) => {
    const most = Math.max(size, ...(hours?.people ?? []));
    const busy = world.crews.busy[crew]!;
    return [
      ...(busy > most ? [`${busy} of the ${most} of ${name} are busy`] : []),
      ...(busy === atWork[crew] ? [] : [`${busy} of ${name} are busy, with ${atWork[crew]} repairs`]),
    ];
  });
};

const unsoundShare = (backend: Backend): string[] => {
  const { plan, world } = backend;
  const [share] = world.stated.share;
  const told = share! >= 0 && share! <= 1 ? [] : [`the served share is ${share}`];
  if (plan.phones === null && plan.serving.by === "gate" && share !== world.gates.open[plan.serving.gate])
    return [...told, `the served share is ${share}, and the condition says otherwise`];
  return share! < 1 && !hasCause(backend)
    ? [...told, `the served share is ${share} without any cause`]
    : told;
};

const any = (column: ArrayLike<number>, holds: (value: number) => boolean): boolean =>
  Array.prototype.some.call(column, holds);

const isOn = (value: number): boolean => value !== 0;

/** Whether anything is there that a loss of service may come from. */
const hasCause = (backend: Backend): boolean => {
  const { plan, world } = backend;
  const { components, groups, pools, cells, demand } = world;
  return (
    [components.causes, components.empty, components.stale, groups.takeover].some((one) => any(one, isOn)) ||
    [groups.lost, groups.stalled, groups.reconciling].some((one) => any(one, isOn)) ||
    any(components.role, (role) => role === 2) ||
    any(world.seats.stage, isOn) ||
    any(components.capacity, (capacity) => capacity < 1) ||
    demand.factor[0] !== 1 ||
    demandNow(backend) > 1 ||
    (plan.phones !== null && (any(pools.stepping, isOn) || any(cells.open, (open) => open === 0)))
  );
};
