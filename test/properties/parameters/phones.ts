import { type Cases, changing, type Data, exp } from "./case.ts";

/** Phones on one cluster of four servers, of which one is away now and then; all links are cut now and then. */
const modelOf = (more: Data, chat: Data = {}, rest: Data = {}): Data => ({
  services: {
    chat: { servers: 4, crash: { life: exp(40), repair: exp(2) }, ...chat },
    store: { servers: 2 },
  },
  clusters: {
    main: {
      services: ["chat", "store"],
      front: "chat",
      membership: { silence: "60 s", rejoin: "15 s", messages: 1, power: 2, handles: "1k/s" },
    },
  },
  phones: {
    online: 10_000,
    home: "main",
    churn: "1 per h",
    notices: { from: "10 s", to: "60 s" },
    reconnect: { kind: "uniform", within: "60 s" },
    login: { rate: "30/s", holds: 10_000, queue: "200" },
    timeout: "30 s",
    ...more,
  },
  faults: { cut: { kind: "disconnect", cluster: "main", at: ["10 h"] } },
  ...rest,
});
const at = (path: string, value: unknown): Data => ({ [`phones.${path}`]: value });

const reconnecting = (reconnect: Data): Data => modelOf({ reconnect });
const linear = { kind: "linear", first: "10 s", step: "5 s", cap: "20 s" };
const phased = {
  kind: "phased",
  waits: [
    { from: "0 s", to: "5 s" },
    { from: "10 s", to: "10 s" },
  ],
};
const patient = modelOf({ patience: { attempts: 3, returns: { from: "5 min", to: "10 min" } } });
const budgeted = modelOf({ budget: { share: "1 %", rate: "1 per h", most: 0.02 } });
const resuming = modelOf({ resume: { within: "3 min", costs: "20 %" } });
const told = modelOf({ retryAfter: { from: "1 min", to: "2 min" } });

const two = modelOf({ online: 5_000, populations: { some: {}, others: {} } });

/** Two sites to which phones of a third can spill: one of them holds fewer. */
const spilling = ((): Data => {
  const base = modelOf({ spill: "small", churn: "1 per h" });
  const { main } = base.clusters as { main: object };
  const other = (front: string): object => ({ ...main, services: [front], front });
  return {
    ...base,
    services: { ...(base.services as object), few: { servers: 1 }, many: { servers: 8 } },
    clusters: { main, small: other("few"), large: other("many") },
  };
})();

const overloaded = (overload: Data): Data =>
  modelOf({ login: { rate: "30/s", holds: 10_000, queue: 200, overload } });
const sickening = { kind: "congestion", halves: "2 s", power: 1 };

/** A store that does fewer logins than the front could. */
const capacity = (more: Data): Data => {
  const base = modelOf(
    { login: { rate: "100/s", holds: 10_000, queue: 2_000 }, resume: { within: "3 min", costs: "100 %" } },
    {},
  );
  const store = { servers: 2, crash: { life: exp(3), repair: exp(1) } };
  return {
    ...base,
    services: {
      ...(base.services as object),
      store: { ...store, capacity: { rate: "40/s", costs: { login: 1, resume: 0.5 }, ...more } },
    },
  };
};
const store = (path: string, value: unknown): Data => ({ [`services.store.capacity.${path}`]: value });
const cache = { hits: "80 %", items: 4_000, in: "store" };

/** Cases on how phones try again, what holds them back, and what is done for them; those of clusters have more. */
export const phoneCases: Cases = {
  "services.capacity.rate": changing(capacity({}), store("rate", "50/s")),
  "services.capacity.costs.login": changing(capacity({}), store("costs.login", 2)),
  "services.capacity.costs.resume": changing(capacity({}), store("costs.resume", 0.1)),
  "services.capacity.overload": changing(capacity({}), store("overload", sickening)),
  "services.capacity.overload.(congestion).halves": changing(
    capacity({ overload: sickening }),
    store("overload.halves", "5 s"),
  ),
  "services.capacity.overload.(congestion).power": changing(
    capacity({ overload: sickening }),
    store("overload.power", 2),
  ),
  "services.capacity.overload.(linear).costs": changing(
    overloaded({ kind: "linear", costs: 0.1 }),
    at("login.overload.costs", 0.2),
  ),
  "services.capacity.overload.(linear).floor": changing(
    overloaded({ kind: "linear", costs: 1, floor: "10 %" }),
    at("login.overload.floor", "30 %"),
  ),
  "services.capacity.cache.hits": changing(capacity({ cache }), store("cache.hits", "20 %")),
  "services.capacity.cache.items": changing(capacity({ cache }), store("cache.items", 400)),
  "services.capacity.cache.in": changing(capacity({ cache }), store("cache.in", "chat")),
  "phones.populations.churn": changing(two, at("populations.some.churn", "1 per 10 min")),
  "phones.populations.reconnect": changing(
    two,
    at("populations.some.reconnect", { kind: "fixed", wait: "5 s" }),
  ),
  "phones.populations.timeout": changing(two, at("populations.some.timeout", "4 s")),
  "phones.reconnect.(exponential).factor": changing(
    reconnecting({ kind: "exponential", base: "2 s", cap: "60 s" }),
    at("reconnect.factor", 3),
  ),
  "phones.reconnect.(exponential).spread": changing(
    reconnecting({ kind: "exponential", base: "2 s", cap: "60 s", jitter: "around" }),
    at("reconnect.spread", "50 %"),
  ),
  "phones.reconnect.(immediate).pause": changing(
    reconnecting({ kind: "immediate", pause: "2 s" }),
    at("reconnect.pause", "10 s"),
  ),
  "phones.reconnect.(linear).first": changing(reconnecting(linear), at("reconnect.first", "60 s")),
  "phones.reconnect.(linear).step": changing(reconnecting(linear), at("reconnect.step", "9 s")),
  "phones.reconnect.(linear).cap": changing(reconnecting(linear), at("reconnect.cap", "40 s")),
  "phones.reconnect.(linear).grows": changing(reconnecting(linear), at("reconnect.grows", 2)),
  "phones.reconnect.(linear).jitter": changing(reconnecting(linear), at("reconnect.jitter", "full")),
  "phones.reconnect.(linear).spread": changing(
    reconnecting({ ...linear, jitter: "around" }),
    at("reconnect.spread", "50 %"),
  ),
  "phones.reconnect.(phased).waits.from": changing(reconnecting(phased), at("reconnect.waits.1.from", "5 s")),
  "phones.reconnect.(phased).waits.to": changing(reconnecting(phased), at("reconnect.waits.0.to", "30 s")),
  "phones.spill": changing(spilling, at("spill", "large")),
  "phones.patience.attempts": changing(patient, at("patience.attempts", 1)),
  "phones.patience.returns.from": changing(patient, at("patience.returns.from", "1 min")),
  "phones.patience.returns.to": changing(patient, at("patience.returns.to", "20 min")),
  "phones.budget.share": changing(budgeted, at("budget.share", "40 %")),
  "phones.budget.rate": changing(budgeted, at("budget.rate", "1 per 5 min")),
  "phones.budget.most": changing(budgeted, at("budget.most", 0.1)),
  "phones.resume.within": changing(resuming, at("resume.within", "30 s")),
  "phones.resume.costs": changing(resuming, at("resume.costs", "80 %")),
  "phones.retryAfter.from": changing(told, at("retryAfter.from", "10 s")),
  "phones.retryAfter.to": changing(told, at("retryAfter.to", "5 min")),
};
