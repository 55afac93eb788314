import { type Cases, changing, crash, type Data, exp } from "./case.ts";

const end = (more: Data = {}): Data => ({ kind: "crash", repair: exp(2), ...more });
const spares = (disk: Data, more: Data = {}): Data => ({
  crews: { day: { size: 1 }, night: { size: 1 } },
  spares: { disks: { stock: 0, lead: exp(9) } },
  services: {
    chat: { servers: 3, scheme: { kind: "standby", active: 1 }, fails: { disk: { life: exp(20), ...disk } } },
  },
  ...more,
});
const base = spares({ ends: [end()] });
const disk = "services.chat.fails.disk";
const two = spares({ ends: [end({ chance: "20 %" }), end({ repair: exp(9) })] });
const prioritised = spares(
  { ends: [end({ crew: "day" })] },
  { crews: { day: { size: 1, order: { kind: "priority" } } } },
);
const slow = {
  services: {
    chat: {
      servers: 3,
      scheme: { kind: "load-shared", needed: 2 },
      fails: { disk: { life: exp(20), ends: [{ kind: "slow", to: "50 %", repair: exp(5) }] } },
    },
  },
};
const crushed = (): Data => ({
  services: {
    chat: {
      servers: 3,
      scheme: { kind: "load-shared", needed: 1 },
      utilisation: "90 %",
      crash,
      fails: { disk: { life: exp(2), overloaded: { above: 1 }, ends: [end()] } },
    },
  },
});
const flowing: Data = {
  services: {
    chat: { servers: 1, crash, inflow: { rate: "8/s", drain: "12/s", holds: 1000, late: "60 s" } },
  },
};
const shared = {
  services: {
    chat: {
      servers: 3,
      scheme: { kind: "load-shared", needed: 2 },
      fails: { disk: { life: exp(20), ends: [end()] } },
    },
  },
};
const loaded = (load: Data): Data => ({
  services: {
    chat: {
      servers: 3,
      scheme: { kind: "load-shared", needed: 2 },
      fails: { disk: { life: exp(20), ends: [end()], load } },
    },
  },
});
const overload = { power: 1, overload: { below: 3, adds: "1 per 20 h" } };

/** Cases on how things fail. They are told for services; domains and routers have the same fields. */
export const failureCases: Cases = {
  "domains.crash.life": changing(
    { services: { a: { servers: 1, crash } } },
    { "services.a.crash.life": exp(21) },
  ),
  "domains.crash.repair": changing(
    { services: { a: { servers: 1, crash } } },
    { "services.a.crash.repair": exp(3) },
  ),
  "domains.crash.crew": changing(
    { crews: { day: { size: 1 } }, services: { a: { servers: 5, crash } } },
    { "services.a.crash.crew": "day" },
  ),
  "domains.fails.life": changing(base, { [`${disk}.life`]: exp(30) }),
  "domains.fails.onDemand": changing(spares({ ends: [end()] }, {}), {
    [`${disk.replace("disk", "dead")}`]: { onDemand: "30 %", ends: [end()] },
  }),
  "domains.fails.ends": changing(base, { [`${disk}.ends.0.kind`]: "data-loss" }),
  "domains.fails.ends.(crash).chance": changing(two, { [`${disk}.ends.0.chance`]: "70 %" }),
  "domains.fails.ends.(crash).repair": changing(base, { [`${disk}.ends.0.repair`]: null }),
  "domains.fails.ends.(crash).crew": changing(base, {
    [`${disk}.ends.0.crew`]: "day",
    "services.chat.servers": 3,
  }),
  "domains.fails.ends.(crash).spare": changing(base, { [`${disk}.ends.0.spare`]: "disks" }),
  "domains.fails.ends.(crash).priority": changing(
    {
      ...prioritised,
      services: {
        ...(prioritised.services as object),
        store: { servers: 3, crash: { ...crash, crew: "day" } },
      },
    },
    { [`${disk}.ends.0.priority`]: 1 },
  ),
  "domains.fails.ends.(crash).found": changing(base, { [`${disk}.ends.0.found`]: { kind: "on-demand" } }),
  "domains.fails.ends.(crash).found.(after).takes": changing(
    spares({ ends: [end({ found: { kind: "after", takes: "1 h" } })] }),
    { [`${disk}.ends.0.found.takes`]: "2 h" },
  ),
  "domains.fails.ends.(crash).found.(tests).every": changing(
    spares({ ends: [end({ found: { kind: "tests", every: "100 h" } })] }),
    { [`${disk}.ends.0.found.every`]: "10 h" },
  ),
  "domains.fails.ends.(crash).found.(tests).offset": changing(
    spares({ ends: [end({ found: { kind: "tests", every: "100 h" } })] }),
    { [`${disk}.ends.0.found.offset`]: "10 h" },
  ),
  "domains.fails.ends.(slow).to": changing(slow, { [`${disk}.ends.0.to`]: "10 %" }),
  "domains.fails.stops": changing(base, { [`${disk}.stops`]: ["idle"] }),
  "domains.fails.load.power": changing(loaded({ power: 1 }), { [`${disk}.load.power`]: 2 }),
  "domains.fails.load.overload.below": changing(loaded(overload), { [`${disk}.load.overload.below`]: 1 }),
  "domains.fails.load.overload.adds": changing(loaded(overload), {
    [`${disk}.load.overload.adds`]: "1 per 5 h",
  }),
  "domains.fails.overloaded.above": changing(crushed(), { [`${disk}.overloaded.above`]: 3 }),
  "domains.fails.overloaded.power": changing(crushed(), { [`${disk}.overloaded.power`]: 2 }),
  "services.inflow.rate": changing(flowing, { "services.chat.inflow.rate": "9/s" }),
  "services.inflow.drain": changing(flowing, { "services.chat.inflow.drain": "9/s" }),
  "services.inflow.holds": changing(flowing, { "services.chat.inflow.holds": 200 }),
  "services.inflow.late": changing(flowing, { "services.chat.inflow.late": "1 s" }),
  "services.utilisation": changing(crushed(), { "services.chat.utilisation": "60 %" }),
  "domains.fails.along.hits": changing(
    { ...shared, services: { ...shared.services, b: { servers: 1, crash }, c: { servers: 1, crash } } },
    { [`${disk}.along`]: [{ hits: "group", chance: "50 %" }] },
  ),
  "domains.fails.along.chance": changing(
    {
      services: {
        chat: {
          ...shared.services.chat,
          fails: { disk: { life: exp(20), ends: [end()], along: [{ hits: "group", chance: "50 %" }] } },
        },
      },
    },
    { [`${disk}.along.0.chance`]: "90 %" },
  ),
  "services.commonCause": changing(
    { services: { chat: { servers: 2, scheme: { kind: "load-shared", needed: 1 }, crash } } },
    { "services.chat.commonCause": { kind: "beta", beta: "10 %" } },
  ),
  "services.commonCause.(beta).beta": changing(
    {
      services: {
        chat: {
          servers: 2,
          scheme: { kind: "load-shared", needed: 1 },
          crash,
          commonCause: { kind: "beta", beta: "10 %" },
        },
      },
    },
    { "services.chat.commonCause.beta": "30 %" },
  ),
  "services.commonCause.(alpha).alphas": changing(
    {
      services: {
        chat: {
          servers: 2,
          scheme: { kind: "load-shared", needed: 1 },
          crash,
          commonCause: { kind: "alpha", alphas: ["90 %", "10 %"] },
        },
      },
    },
    { "services.chat.commonCause.alphas": ["70 %", "30 %"] },
  ),
  "services.commonCause.(alpha).life": changing(
    {
      services: {
        chat: {
          servers: 2,
          scheme: { kind: "load-shared", needed: 1 },
          crash,
          fails: { disk: { life: exp(50), ends: [end()] } },
          commonCause: { kind: "beta", beta: "10 %" },
        },
      },
    },
    { "services.chat.commonCause.life": "disk" },
  ),
  ...letters(),
};

function letters(): Cases {
  const greek = (letter: string, servers: number, before: Data): Cases => ({
    [`services.commonCause.(multiple-greek-letters).${letter}`]: changing(
      {
        services: {
          chat: {
            servers,
            scheme: { kind: "load-shared", needed: 1 },
            crash,
            commonCause: { kind: "multiple-greek-letters", ...before },
          },
        },
      },
      { [`services.chat.commonCause.${letter}`]: "77 %" },
    ),
  });
  return {
    ...greek("beta", 2, { beta: "20 %" }),
    ...greek("gamma", 3, { beta: "20 %", gamma: "30 %" }),
    ...greek("delta", 4, { beta: "20 %", gamma: "30 %", delta: "40 %" }),
  };
}
