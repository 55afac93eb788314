import { type Cases, changing, type Data, exp } from "./case.ts";

const front = { servers: 4, crash: { life: exp(40), repair: exp(2) } };
const membership = { silence: "60 s", rejoin: "15 s", messages: 10, power: 2, handles: "10/s" };
const cluster = (service: string, more: Data = {}): Data => ({
  services: [service],
  front: service,
  membership,
  ...more,
});
const phones = {
  online: 10_000,
  home: "main",
  churn: "1 per h",
  notices: { from: "10 s", to: "60 s" },
  reconnect: { kind: "uniform", within: "60 s" },
  login: { rate: "30/s", holds: 10_000, queue: "1k" },
  timeout: "30 s",
};
const people = {
  notice: "5 min",
  diagnose: "20 min",
  stabilise: { takes: "10 min", spread: "5 min" },
  restart: { stop: "10 min", start: "20 min" },
  policy: { kind: "restart-at-once" },
};

/** Phones on one cluster whose network is cut for two minutes now and then. */
const base: Data = {
  networks: { core: { routers: { one: {} } }, edge: { routers: { two: {} } } },
  services: { chat: front, store: { servers: 4, crash: front.crash } },
  clusters: { main: cluster("chat", { network: "core" }) },
  phones,
  faults: { cut: { kind: "crash", target: "one", at: ["10 h", "50 h"], lasts: "2 min" } },
};
const withPeople = { ...base, people };

/** Nodes that never settle by themselves, so that people must act. */
const stormy = (more: Data = {}): Data => ({
  ...withPeople,
  clusters: {
    main: cluster("chat", { network: "core", membership: { ...membership, messages: 1000, handles: "1/s" } }),
  },
  people: { ...people, ...more },
});
const withoutPeople = (party: Data = {}): Data => ({
  ...stormy(),
  crews: { day: { size: 1 } },
  faults: { ...(base.faults as Data), it: { kind: "absence", at: ["9 h"], lasts: "3 h", ...party } },
});
const trying = stormy({ policy: { kind: "stabilise-first", attempts: 2, patience: "2 h" } });
const loading = {
  ...stormy(),
  services: { chat: { ...front, load: { takes: "10 min", fails: "20 %" } }, store: front },
};
const twoSites = (failover: Data): Data => ({
  ...withPeople,
  domains: { tools: { kind: "overlay", crash: { life: exp(10), repair: exp(5) } } },
  clusters: { main: cluster("chat", { network: "core" }), other: cluster("store"), third: undefined },
  phones: { ...phones, standby: "other" },
  failover: {
    policy: { kind: "automatic", silence: "1 min" },
    takes: "10 min",
    coverage: "100 %",
    ...failover,
  },
  faults: {
    cut: { kind: "crash", target: "one", at: ["10 h", "50 h"], lasts: "1 h" },
    twice: { kind: "crash", target: "one", at: ["90 h"], lasts: "5 min" },
  },
});
const beat = { kind: "heartbeat", period: "1 min", misses: 3 };

/** Back to the first site each time, so that there is a switch for every cut. */
const flapping = twoSites({ failBack: { kind: "when-repaired" }, limit: { switches: 1, within: "100 h" } });
const member = "clusters.main.membership";
const admitted = (admission: Data): Data => ({ ...stormy(), phones: { ...phones, admission } });
const reconnecting = (reconnect: Data): Data => ({ ...base, phones: { ...phones, reconnect } });
const double = { kind: "exponential", first: "5 s", base: "1 s", cap: "60 s" };
/** Too few logins a second for the wave that comes back. */
const tight = { ...base, phones: { ...phones, login: { rate: "10/s", holds: 10_000, queue: "100" } } };
const moved = {
  ...base,
  clusters: { main: cluster("chat", { network: "core" }), other: cluster("store") },
};

/** Cases on clusters, phones, the switch between sites, and people. */
export const clusterCases: Cases = {
  "faults.(absence).onCall": changing(withoutPeople(), { "faults.it.onCall": false }),
  "services.load.takes": changing(loading, { "services.chat.load.takes": "30 min" }),
  "services.load.fails": changing(loading, { "services.chat.load.fails": "80 %" }),
  "services.cost": changing(base, { "services.chat.cost": "5 USD/month" }, "cost"),
  "clusters.services": changing(base, { "clusters.main.services": ["chat", "store"] }),
  "clusters.front": changing(
    { ...base, clusters: { main: cluster("chat", { services: ["chat", "store"], network: "core" }) } },
    { "clusters.main.front": "store" },
  ),
  "clusters.network": changing(base, { "clusters.main.network": "edge" }),
  "clusters.cells": changing(base, { "clusters.main.cells": 2 }),
  "clusters.membership.silence": changing(base, { [`${member}.silence`]: "90 s" }),
  "clusters.membership.onSilence": changing(base, { [`${member}.onSilence`]: "keep" }),
  "clusters.membership.rejoin": changing(base, { [`${member}.rejoin`]: "45 s" }),
  "clusters.membership.messages": changing(base, { [`${member}.messages`]: 30 }),
  "clusters.membership.power": changing(base, { [`${member}.power`]: 3 }),
  "clusters.membership.handles": changing(base, { [`${member}.handles`]: "2/s" }),
  "clusters.membership.nodesPerServer": changing(base, { [`${member}.nodesPerServer`]: 3 }),
  "phones.online": changing(base, { "phones.online": 9_000 }),
  "phones.home": changing(moved, { "phones.home": "other" }),
  "phones.standby": changing(
    {
      ...twoSites({}),
      services: { chat: front, store: front, far: front },
      clusters: {
        main: cluster("chat", { network: "core" }),
        other: cluster("store"),
        third: cluster("far"),
      },
    },
    { "phones.standby": "third" },
  ),
  "phones.churn": changing(base, { "phones.churn": "1 per 20 min" }),
  "phones.notices.from": changing(base, { "phones.notices.from": "30 s" }),
  "phones.notices.to": changing(base, { "phones.notices.to": "90 s" }),
  "phones.reconnect": changing(base, { "phones.reconnect": { kind: "fixed", wait: "60 s" } }),
  "phones.reconnect.(exponential).first": changing(reconnecting(double), {
    "phones.reconnect.first": "20 s",
  }),
  "phones.reconnect.(exponential).base": changing(reconnecting(double), { "phones.reconnect.base": "5 s" }),
  "phones.reconnect.(exponential).cap": changing(reconnecting(double), { "phones.reconnect.cap": "20 s" }),
  "phones.reconnect.(exponential).jitter": changing(reconnecting(double), {
    "phones.reconnect.jitter": "none",
  }),
  "phones.reconnect.(fixed).wait": changing(reconnecting({ kind: "fixed", wait: "9 s" }), {
    "phones.reconnect.wait": "20 s",
  }),
  "phones.reconnect.(uniform).within": changing(base, { "phones.reconnect.within": "20 s" }),
  "phones.login.rate": changing(tight, { "phones.login.rate": "12/s" }),
  "phones.login.holds": changing(base, { "phones.login.holds": 2_600 }),
  "phones.login.queue": changing(tight, { "phones.login.queue": 10 }),
  "phones.timeout": changing(base, { "phones.timeout": "10 s" }),
  "phones.admission.(capped).at": changing(admitted({ kind: "capped", at: "50 %" }), {
    "phones.admission.at": "70 %",
  }),
  "phones.admission.(ramp).from": changing(admitted({ kind: "ramp", from: "10 %", over: "20 min" }), {
    "phones.admission.from": "30 %",
  }),
  "phones.admission.(ramp).over": changing(admitted({ kind: "ramp", from: "10 %", over: "20 min" }), {
    "phones.admission.over": "60 min",
  }),
  "failover.policy": changing(twoSites({}), { "failover.policy": { kind: "manual" } }),
  "failover.takes": changing(twoSites({}), { "failover.takes": "20 min" }),
  "failover.coverage": changing(twoSites({}), { "failover.coverage": "0 %" }),
  "failover.detection": changing(twoSites({}), { "failover.detection": { kind: "delay", takes: "5 min" } }),
  "failover.detection.(delay).takes": changing(twoSites({ detection: { kind: "delay", takes: "5 min" } }), {
    "failover.detection.takes": "9 min",
  }),
  "failover.detection.(delay).depth": changing(
    twoSites({ detection: { kind: "delay", takes: "5 min" } }),
    { "failover.detection.depth": "deep" },
    "check",
  ),
  "failover.detection.(heartbeat).period": changing(twoSites({ detection: beat }), {
    "failover.detection.period": "2 min",
  }),
  "failover.detection.(heartbeat).misses": changing(twoSites({ detection: beat }), {
    "failover.detection.misses": 7,
  }),
  "failover.detection.(heartbeat).depth": changing(
    twoSites({ detection: beat }),
    { "failover.detection.depth": "deep" },
    "check",
  ),
  "failover.detection.(heartbeat).falseAlarms": changing(
    twoSites({ detection: beat }),
    { "failover.detection.falseAlarms": "1 per h" },
    "check",
  ),
  "failover.policy.(automatic).silence": changing(twoSites({}), { "failover.policy.silence": "5 min" }),
  "failover.policy.(manual).decide": changing(twoSites({ policy: { kind: "manual" } }), {
    "failover.policy.decide": "9 min",
  }),
  "failover.policy.(semi-automatic).decide": changing(
    twoSites({ policy: { kind: "semi-automatic", decide: "5 min" } }),
    { "failover.policy.decide": "9 min" },
  ),
  "failover.tail": changing(twoSites({}), { "failover.tail": "5 min" }),
  "failover.failBack": changing(twoSites({}), { "failover.failBack": { kind: "when-repaired" } }),
  "failover.failBack.(when-repaired).after": changing(twoSites({ failBack: { kind: "when-repaired" } }), {
    "failover.failBack.after": "2 h",
  }),
  "failover.limit.switches": changing(flapping, { "failover.limit.switches": 3 }),
  "failover.limit.within": changing(flapping, { "failover.limit.within": "1 h" }),
  "failover.needs": changing(twoSites({}), { "failover.needs": "tools" }),
  "failover.whenOldReturns": changing(
    { ...twoSites({ takes: "2 h" }) },
    { "failover.whenOldReturns": "go-on" },
  ),
  "failover.tries": changing(twoSites({ policy: { kind: "manual" }, coverage: "30 %" }), {
    "failover.tries": 5,
  }),
  "people.alarm": changing(
    { ...withPeople, people: { ...people, alarm: "50 %" } },
    { "people.alarm": "95 %" },
  ),
  "people.notice": changing(stormy(), { "people.notice": "9 min" }),
  "people.acknowledge": changing(stormy(), { "people.acknowledge": "9 min" }),
  "people.escalate.after": changing(stormy({ notice: exp(1), escalate: { after: "2 h" } }), {
    "people.escalate.after": "10 min",
  }),
  "people.diagnose": changing(stormy(), { "people.diagnose": "90 min" }),
  "people.stabilise.takes": changing(trying, { "people.stabilise.takes": "15 min" }),
  "people.stabilise.spread": changing(trying, { "people.stabilise.spread": "9 h" }),
  "people.restart.stop": changing(stormy(), { "people.restart.stop": "15 min" }),
  "people.restart.start": changing(stormy(), { "people.restart.start": "15 h" }),
  "people.restart.slower": changing(stormy(), { "people.restart.slower": 3 }),
  "people.restart.fails": changing(stormy(), { "people.restart.fails": "50 %" }),
  "people.restart.warmUp": changing(stormy(), { "people.restart.warmUp": "15 min" }),
  "people.runbook.steps": changing(stormy({ runbook: { steps: 5, errors: "20 %" } }), {
    "people.runbook.steps": 9,
  }),
  "people.runbook.errors": changing(stormy({ runbook: { steps: 5, errors: "5 %" } }), {
    "people.runbook.errors": "60 %",
  }),
  "people.runbook.does": changing(
    stormy({
      policy: trying.people && (trying.people as Data).policy,
      runbook: { steps: 5, errors: "60 %" },
    }),
    { "people.runbook.does": "worsens" },
  ),
  "people.policy": changing(stormy(), {
    "people.policy": { kind: "stabilise-first", attempts: 2, patience: "2 h" },
  }),
  "people.policy.(stabilise-first).attempts": changing(trying, { "people.policy.attempts": 5 }),
  "people.policy.(stabilise-first).patience": changing(trying, { "people.policy.patience": "21 min" }),
  "domains.fails.ends.(drop).silent": changing(
    {
      ...base,
      services: {
        ...(base.services as object),
        chat: { servers: 4, fails: { drop: { life: exp(20), ends: [{ kind: "drop" }] } } },
      },
    },
    { "services.chat.fails.drop.ends.0.silent": true },
  ),
  "faults.(disconnect).cluster": changing(
    { ...moved, faults: { all: { kind: "disconnect", cluster: "main", at: ["10 h"] } } },
    { "faults.all.cluster": "other" },
  ),
};
