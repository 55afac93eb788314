import { type Cases, changing, type Data, exp } from "./case.ts";

/** Phones whose two chat servers are cut off for a minute now and then, and come back slower than the phones would. */
const stormy = (phones: Data, login: Data = {}): Data => ({
  networks: { core: { routers: { one: {} } } },
  services: { chat: { servers: 2, crash: { life: exp(40), repair: exp(2) } } },
  clusters: {
    main: {
      services: ["chat"],
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
    login: { rate: "30/s", holds: 10_000, queue: "1k", ...login },
    timeout: "30 s",
    ...phones,
  },
  faults: { cut: { kind: "disconnect", cluster: "main", at: ["1 h"] } },
});

const gated = (admission: Data): Data => stormy({ admission });
const adaptive = gated({ kind: "adaptive", target: "2 s", least: "1 %", cut: "50 %" });
const sinking = gated({ kind: "adaptive", target: "1 ms", least: "20 %", cut: "100 %" });
const breaker = gated({
  kind: "breaker",
  opens: "30 %",
  window: "5 s",
  volume: 10,
  sleeps: "20 s",
  probes: "20/s",
  tries: "5 s",
});
const congested = stormy({}, { overload: { kind: "congestion", halves: "2 min", power: 2 } });

const admission = (name: string, value: unknown): Data => ({ [`phones.admission.${name}`]: value });

/** Cases on the gates in front of the logins, and on what overload leaves of the servers' work. */
export const gateCases: Cases = {
  "phones.admission.(adaptive).target": changing(adaptive, admission("target", "5 s")),
  "phones.admission.(adaptive).every": changing(adaptive, admission("every", "3 s")),
  "phones.admission.(adaptive).gain": changing(adaptive, admission("gain", "5 %")),
  "phones.admission.(adaptive).cut": changing(adaptive, admission("cut", "20 %")),
  "phones.admission.(adaptive).least": changing(sinking, admission("least", "50 %")),
  "phones.admission.(adaptive).most": changing(adaptive, admission("most", 1)),
  "phones.admission.(breaker).opens": changing(breaker, admission("opens", "80 %")),
  "phones.admission.(breaker).window": changing(breaker, admission("window", "20 s")),
  "phones.admission.(breaker).volume": changing(breaker, admission("volume", "2k")),
  "phones.admission.(breaker).sleeps": changing(breaker, admission("sleeps", "60 s")),
  "phones.admission.(breaker).probes": changing(breaker, admission("probes", "50/s")),
  "phones.admission.(breaker).tries": changing(breaker, admission("tries", "20 s")),
  "phones.login.overload": changing(congested, { "phones.login.overload": { kind: "ideal" } }),
};
