import { type Cases, changing, crash, type Data, exp } from "./case.ts";

const system = {
  domains: { east: { kind: "rack" }, west: { kind: "rack" } },
  services: {
    chat: {
      servers: 6,
      in: ["east", "west"],
      scheme: { kind: "load-shared", needed: 4 },
      crash: { life: exp(60), repair: exp(2) },
    },
    store: { servers: 4, scheme: { kind: "load-shared", needed: 3 }, crash },
  },
};
const faulty = (fault: Data): Data => ({ ...system, faults: { it: { at: ["10 h", "40 h"], ...fault } } });
const hit = (more: Data): Data => faulty({ kind: "crash", among: "chat", lasts: "3 h", ...more });
const change = (more: Data = {}): Data =>
  faulty({
    schedule: { every: "50 h" },
    kind: "bad-change",
    among: "chat",
    steps: ["20 %", "60 %", "100 %"],
    pause: "1 h",
    fails: "60 %",
    detect: "30 min",
    coverage: "50 %",
    canary: { detect: "20 min", coverage: "50 %" },
    rollBack: "1 h",
    ...more,
  });
const work = (more: Data = {}): Data => faulty({ kind: "maintenance", among: "chat", takes: "1 h", ...more });
const target = faulty({ kind: "crash", target: "east", lasts: "3 h" });
const surge = faulty({ kind: "surge", factor: 1.5, lasts: "3 h" });
const crewed = (end: Data): Data => ({
  crews: { day: { size: 1 }, night: { size: 1 } },
  services: {
    chat: {
      servers: 6,
      fails: { disk: { life: exp(20), ends: [{ kind: "crash", repair: exp(4), ...end }] } },
    },
  },
});
const away = (more: Data): Data => ({
  ...crewed({ crew: "day" }),
  faults: { it: { kind: "absence", at: ["10 h"], lasts: "30 h", ...more } },
});
const often = {
  ...system,
  faults: { it: { kind: "crash", target: "east", lasts: "3 h", schedule: { every: "50 h" } } },
};
const it = (path: string, value: unknown): Data => ({ [`faults.it.${path}`]: value });

/** Cases on faults. The timing is the same for all kinds. */
export const faultCases: Cases = {
  faults: changing(target, it("kind", "partition"), "words"),
  "faults.(crash).target": changing(target, it("target", "west")),
  "faults.(crash).among": changing(hit({}), it("among", "store")),
  "faults.(crash).pick": changing(hit({}), it("pick", 2)),
  "faults.(crash).lethality": changing(hit({}), it("lethality", "50 %")),
  "faults.(crash).spread": changing(hit({}), it("spread", "1 h")),
  "faults.(crash).renews": changing(hit({ lethality: "50 %" }), it("renews", true)),
  "faults.(absence).every": changing(target, it("every", exp(20))),
  "faults.(absence).at": changing(target, it("at", ["20 h"])),
  "faults.(absence).lasts": changing(target, it("lasts", "1 h")),
  "faults.(absence).schedule.offset": changing(often, it("schedule.offset", "5 h")),
  "faults.(absence).schedule.every": changing(often, it("schedule.every", "70 h")),
  "faults.(absence).schedule.times": changing(often, it("schedule.times", 2)),
  "faults.(bad-change).among": changing(change(), it("among", "store")),
  "faults.(bad-change).steps": changing(change(), it("steps", ["50 %", "100 %"])),
  "faults.(bad-change).pause": changing(change(), it("pause", "2 h")),
  "faults.(bad-change).fails": changing(change(), it("fails", "90 %")),
  "faults.(bad-change).mode": changing(change(), it("mode", { kind: "slow", to: "10 %" })),
  "faults.(bad-change).detect": changing(change(), it("detect", "50 min")),
  "faults.(bad-change).coverage": changing(change(), it("coverage", "99 %")),
  "faults.(bad-change).canary.detect": changing(change(), it("canary.detect", "50 min")),
  "faults.(bad-change).canary.coverage": changing(change(), it("canary.coverage", "100 %")),
  "faults.(bad-change).rollBack": changing(change(), it("rollBack", "2 h")),
  "faults.(maintenance).among": changing(work(), it("among", "store")),
  "faults.(maintenance).batch": changing(work(), it("batch", 2)),
  "faults.(maintenance).takes": changing(work(), it("takes", "2 h")),
  "faults.(maintenance).drains": changing(work(), it("drains", "1 h")),
  "faults.(maintenance).whenBad": changing(work({ takes: "9 h" }), it("whenBad", "go-on")),
  "faults.(maintenance).renews": changing(work(), it("renews", true)),
  "faults.(absence).of": changing(away({}), it("of", "night")),
  "faults.(surge).factor": changing(surge, it("factor", 1.01)),
};
