import { planOf, watch } from "../../support/plans.ts";
import { type Gate, type Overload, type Policy, plainNumbers, type Storm } from "./storm.ts";

const seconds = (length: number): string => `${length} s`;
const between = ([from, to]: readonly [number, number]) => ({ from: seconds(from), to: seconds(to) });

const written = (chosen: Policy | Overload | Gate): object =>
  Object.fromEntries(
    Object.entries(chosen).map(([name, value]) => {
      if (name === "waits") return [name, (value as readonly (readonly [number, number])[]).map(between)];
      return [name, typeof value !== "number" || plainNumbers.has(name) ? value : seconds(value)];
    }),
  );

/** A storm as the phones of a model file. */
const phonesOf = (storm: Storm): Record<string, unknown> => {
  const { patience, budget, resume, retryAfter, gate, overload, notices, servers = 1 } = storm;
  return {
    home: "near",
    online: storm.phones,
    reconnect: written(storm.policy),
    timeout: seconds(storm.timeout),
    churn: `${storm.churn}/s`,
    login: {
      rate: `${storm.rate / servers}/s`,
      holds: "1M",
      queue: storm.queue / servers,
      ...(overload && { overload: written(overload) }),
    },
    notices: between(notices ?? [0, 1]),
    ...(gate && { admission: gate.kind === "ramp" ? { ...gate, over: seconds(gate.over) } : gate }),
    ...(patience && { patience: { attempts: patience.attempts, returns: between(patience.returns) } }),
    ...(budget && { budget: { ...budget, rate: `${budget.rate}/s` } }),
    ...(resume && { resume: { within: seconds(resume.within), costs: resume.costs } }),
    ...(retryAfter && { retryAfter: between(retryAfter) }),
  };
};

const membership = { silence: "10 s", rejoin: "0 s", messages: 1e-9, power: 2, handles: "1k/s" };

/** Bins are cut for the phones that need the finest: one phone far away that soon gives up cuts them for all. */
const ruler = (width: number) => ({ home: "far", online: 1, timeout: seconds(16 * width) });

const faultOf = ({ notices, dead }: Storm): object => {
  if (dead !== undefined) return { kind: "crash", target: "chat-1", at: ["0 s"], lasts: seconds(dead) };
  if (notices !== undefined) return { kind: "drop", among: "chat", silent: true, at: ["0 s"] };
  return { kind: "disconnect", cluster: "near", at: ["0 s"] };
};

/** Servers take only so many messages, but logins cost them nothing of that. */
const capacityOf = ({ messages, servers = 1 }: Storm): object =>
  messages?.relays === undefined
    ? {}
    : { capacity: { rate: `${messages.relays / servers}/s`, costs: { message: 1 } } };

const messagesOf = ({ messages }: Storm): object =>
  messages === undefined ? {} : { messages: { sends: `${messages.sends}/s`, keeps: messages.keeps } };

/** The model of a storm: at 0 all links are cut, and phones are told at once or notice late. */
const modelOf = (storm: Storm, width: number): object => {
  const { home, online, ...phones } = phonesOf(storm);
  const front = (service: string) => ({ services: [service], front: service, membership });
  return {
    services: { chat: { servers: storm.servers ?? 1, ...capacityOf(storm) }, other: { servers: 1 } },
    clusters: { near: front("chat"), far: front("other") },
    phones: { ...phones, populations: { all: { home, online }, ruler: ruler(width) } },
    faults: { cut: faultOf(storm) },
    ...messagesOf(storm),
  };
};

/**
 * What a microscope sees, as the cohorts have it with bins of at most a width in seconds. Stated at instants at which the cohorts
 * say something: messages are counted when something happens.
 */
export const cohortShares = (storm: Storm, times: readonly number[], width: number): number[] => {
  const { run } = watch(planOf(modelOf(storm, width)));
  return times.flatMap((time) => {
    run.advanceTo(time);
    const { pools, messages } = run.world;
    const share = pools.connected[0] / storm.phones;
    if (storm.messages === undefined) return [share];
    const likely = storm.phones * storm.messages.sends * storm.messages.until;
    return [share, messages.delivered[0] / likely, messages.refused[0] / likely];
  });
};
