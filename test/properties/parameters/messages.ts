import { type Cases, changing, type Data, exp } from "./case.ts";

/** Phones whose servers can hardly do what is asked, whose front and store fail, and that are cut off now and then. */
const chatting = (messages: Data): Data => ({
  networks: { core: { routers: { one: {} } } },
  services: {
    chat: {
      servers: 2,
      capacity: { rate: "40/s", costs: { login: 0.1, message: 1, delivery: 1, presence: 1 } },
      crash: { life: exp(10), repair: exp(0.1) },
    },
    disks: { servers: 2, crash: { life: exp(8), repair: exp(0.2) } },
  },
  clusters: {
    main: {
      services: ["chat", "disks"],
      front: "chat",
      network: "core",
      membership: { silence: "5 min", rejoin: "15 s", messages: 1, power: 2, handles: "10/s" },
    },
  },
  phones: {
    online: 10_000,
    home: "main",
    notices: { from: "10 s", to: "60 s" },
    reconnect: { kind: "uniform", within: "60 s" },
    login: { rate: "100/s", holds: 10_000, queue: "1k" },
    timeout: "30 s",
    shedding: { kind: "priority", order: ["login", "message", "delivery"] },
  },
  messages: {
    sends: "6/h",
    receivers: 2,
    offline: "30 %",
    away: "1 h",
    keeps: "50 %",
    queue: 1_000,
    presence: "1/h",
    late: "1 min",
    ...messages,
  },
  faults: { cut: { kind: "disconnect", cluster: "main", at: ["1 h", "15 h"] } },
});

const stored = (store: Data): Data => chatting({ store: { service: "disks", ...store } });
const base = chatting({});
/** With nothing going first. */
const alike: Data = { ...base, phones: { ...(base.phones as Data), shedding: { kind: "none" } } };
const cost = (action: string): Data => ({ [`services.chat.capacity.costs.${action}`]: 0.5 });

/** Cases on messages, and on what they cost. */
export const messageCases: Cases = {
  "phones.shedding": changing(base, { "phones.shedding": { kind: "none" } }),
  "phones.shedding.(priority).order": changing(base, {
    "phones.shedding.order": ["login", "delivery", "message"],
  }),
  "messages.sends": changing(base, { "messages.sends": "5/h" }),
  "messages.receivers": changing(base, { "messages.receivers": 1 }),
  "messages.offline": changing(base, { "messages.offline": "10 %" }),
  "messages.away": changing(base, { "messages.away": "3 h" }),
  "messages.keeps": changing(base, { "messages.keeps": "90 %" }),
  "messages.queue": changing(chatting({ queue: 20 }), { "messages.queue": 0 }),
  "messages.presence": changing(alike, { "messages.presence": "9/h" }),
  "messages.late": changing(base, { "messages.late": "10 s" }),
  "messages.store.service": changing(stored({ lag: "30 s" }), { "messages.store.service": "chat" }),
  "messages.store.holds": changing(stored({ holds: "10M" }), { "messages.store.holds": 500 }),
  "messages.store.lag": changing(stored({ lag: "30 s" }), { "messages.store.lag": "90 s" }),
  "services.capacity.costs.message": changing(base, cost("message")),
  "services.capacity.costs.delivery": changing(base, cost("delivery")),
  "services.capacity.costs.presence": changing(alike, cost("presence")),
};
