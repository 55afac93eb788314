import { type Cases, changing, crash, type Data, exp } from "./case.ts";

const tools = { domains: { tools: { kind: "overlay", crash } } };
const hang = { life: exp(30), ends: [{ kind: "hang", repair: exp(3) }] };
const cut = { life: exp(30), ends: [{ kind: "partition", repair: exp(1) }] };
const chat = (scheme: Data, more: Data = {}): Data => ({
  ...tools,
  services: {
    chat: { servers: 4, crash: { life: exp(20), repair: exp(5) }, fails: { hang, cut }, scheme, ...more },
  },
  up: "chat",
});
const shared = chat({ kind: "load-shared", needed: 2 });
const at = (path: string, value: unknown): Data => ({ [`services.chat.scheme.${path}`]: value });
const pair = (more: Data): Data => chat({ kind: "primary-backup", ...more });
const switching = (more: Data): Data => pair({ failover: { takes: "1 h", ...more } });
const standby = (more: Data): Data =>
  chat({ kind: "standby", active: 2, failover: { takes: "1 h", ...more } });
const copies = (more: Data): Data =>
  chat(
    { kind: "primary-backup", replication: more },
    { fails: { gone: { life: exp(20), ends: [{ kind: "data-loss", repair: exp(3) }] } } },
  );
const heartbeat = { kind: "heartbeat", period: "10 min", misses: 2 };
const delay = { kind: "delay", takes: "1 h" };

/** What standby and primary–backup have in common: the same parameters, read in both. */
const switchCases = (scheme: string, model: (more: Data) => Data): Cases => {
  const key = (name: string) => `services.scheme.(${scheme}).failover.${name}`;
  return {
    [key("policy")]: changing(model({}), at("failover.policy", { kind: "manual", decide: "2 h" })),
    [key("takes")]: changing(model({}), at("failover.takes", "3 h")),
    [key("coverage")]: changing(model({}), at("failover.coverage", "50 %")),
    [key("needs")]: changing(model({}), at("failover.needs", "tools")),
    [key("byHand")]: changing(model({ coverage: "50 %" }), at("failover.byHand", "2 h")),
    [key("fencing")]: changing(model({ reconcile: "2 h" }), at("failover.fencing", "0 %")),
    [key("reconcile")]: changing(model({ fencing: "0 %" }), at("failover.reconcile", "2 h")),
    [key("whenCandidateFails")]: changing(
      { ...model({ takes: "9 h", detection: { kind: "delay", takes: "1 h" } }) },
      at("failover.whenCandidateFails", "cancel"),
    ),
  };
};

const pairKey = (name: string) => `services.scheme.(primary-backup).failover.${name}`;

/** Cases on redundancy schemes and the failover in them. */
export const schemeCases: Cases = {
  "services.scheme": changing(shared, { "services.chat.scheme": { kind: "none" } }),
  "services.scheme.(load-shared).needed": changing(shared, at("needed", 3)),
  "services.scheme.(load-shared).headroom": changing(
    chat({ kind: "load-shared", needed: 4 }),
    at("headroom", "40 %"),
  ),
  "services.scheme.(primary-backup).backups": changing(pair({}), at("backups", 3)),
  "services.scheme.(primary-backup).takeover": changing(pair({}), at("takeover", "1 h")),
  "services.scheme.(primary-backup).coverage": changing(pair({ takeover: "1 h" }), at("coverage", "50 %")),
  ...switchCases("primary-backup", (more) => ({ ...switching({ takes: "1 h", ...more }), ...three(more) })),
  ...switchCases("standby", standby),
  [pairKey("detection")]: changing(switching({}), at("failover.detection", delay)),
  [pairKey("detection.(delay).takes")]: changing(
    switching({ detection: delay }),
    at("failover.detection.takes", "2 h"),
  ),
  [pairKey("detection.(delay).depth")]: changing(
    switching({ detection: delay }),
    at("failover.detection.depth", "deep"),
  ),
  [pairKey("detection.(heartbeat).period")]: changing(
    switching({ detection: heartbeat }),
    at("failover.detection.period", "20 min"),
  ),
  [pairKey("detection.(heartbeat).misses")]: changing(
    switching({ detection: heartbeat }),
    at("failover.detection.misses", 5),
  ),
  [pairKey("detection.(heartbeat).depth")]: changing(
    switching({ detection: heartbeat }),
    at("failover.detection.depth", "deep"),
  ),
  [pairKey("detection.(heartbeat).falseAlarms")]: changing(
    switching({ detection: heartbeat }),
    at("failover.detection.falseAlarms", "1 per 10 h"),
  ),
  [pairKey("tail")]: changing(switching({}), at("failover.tail", "1 h")),
  [pairKey("failBack")]: changing(switching({}), at("failover.failBack", { kind: "when-repaired" })),
  [pairKey("failBack.(when-repaired).after")]: changing(
    switching({ failBack: { kind: "when-repaired" } }),
    at("failover.failBack.after", "2 h"),
  ),
  [pairKey("limit.switches")]: changing(
    switching({ limit: { switches: 1, within: "200 h" } }),
    at("failover.limit.switches", 4),
  ),
  [pairKey("limit.within")]: changing(
    switching({ limit: { switches: 1, within: "200 h" } }),
    at("failover.limit.within", "20 h"),
  ),
  [pairKey("whenOldReturns")]: changing(switching({ takes: "9 h" }), at("failover.whenOldReturns", "go-on")),
  [pairKey("policy.(automatic).silence")]: changing(
    switching({ policy: { kind: "automatic", silence: "0 s" } }),
    at("failover.policy.silence", "1 h"),
  ),
  [pairKey("policy.(manual).decide")]: changing(
    switching({ policy: { kind: "manual", decide: "1 h" } }),
    at("failover.policy.decide", "2 h"),
  ),
  [pairKey("policy.(semi-automatic).decide")]: changing(
    switching({ policy: { kind: "semi-automatic", decide: "1 h" } }),
    at("failover.policy.decide", "2 h"),
  ),
  "services.scheme.(primary-backup).replication": changing(
    copies({ kind: "shared" }),
    at("replication", { kind: "synchronous", rebuild: "9 h" }),
  ),
  "services.scheme.(primary-backup).replication.(asynchronous).lag": changing(
    copies({ kind: "asynchronous", lag: "5 s", rebuild: "9 h" }),
    at("replication.lag", "10 s"),
  ),
  "services.scheme.(primary-backup).replication.(asynchronous).rebuild": changing(
    copies({ kind: "asynchronous", lag: "5 s", rebuild: "9 h" }),
    at("replication.rebuild", "1 h"),
  ),
  "services.scheme.(primary-backup).replication.(asynchronous).restore": changing(
    copies({ kind: "asynchronous", lag: "5 s", rebuild: "9 h" }),
    at("replication.restore", "5 h"),
  ),
  "services.scheme.(primary-backup).replication.(synchronous).rebuild": changing(
    copies({ kind: "synchronous", rebuild: "9 h" }),
    at("replication.rebuild", "1 h"),
  ),
  "services.scheme.(primary-backup).replication.(synchronous).stall": changing(
    copies({ kind: "synchronous", rebuild: "9 h" }),
    at("replication.stall", "1 min"),
  ),
  "services.scheme.(primary-backup).replication.(synchronous).restore": changing(
    copies({ kind: "synchronous", rebuild: "9 h" }),
    at("replication.restore", "5 h"),
  ),
  "services.scheme.(quorum).needed": changing(chat({ kind: "quorum", election: "10 min" }), at("needed", 4)),
  "services.scheme.(quorum).election": changing(
    chat({ kind: "quorum", election: "10 min" }),
    at("election", "20 min"),
  ),
  "services.scheme.(standby).active": changing(standby({}), at("active", 3)),
  "services.scheme.(standby).dormant": changing(standby({}), at("dormant", "0 %")),
  "services.scheme.(standby).start": changing(standby({}), at("start", "1 h")),
};

/** Two backups, so that there is a next candidate. */
function three(more: Data): Data {
  return chat({ kind: "primary-backup", backups: 3, failover: { takes: "1 h", ...more } });
}
