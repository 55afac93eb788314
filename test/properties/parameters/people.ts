import { type Cases, changing, type Data, exp } from "./case.ts";

const serversOf = (end: Data = {}): Data => ({
  chat: {
    servers: 6,
    fails: { disk: { life: exp(20), ends: [{ kind: "crash", repair: exp(4), crew: "day", ...end }] } },
  },
});
const crew = (day: Data, more: Data = {}): Data => ({
  crews: { day: { size: 1, ...day }, night: { size: 1 } },
  services: serversOf(),
  ...more,
});
const base = crew({});
const day = "crews.day";
const shifts = { from: "08:00", to: "18:00", days: ["mon", "tue"], night: 0 };
const hours = crew({ hours: shifts });
const urgent = {
  ...crew({ order: { kind: "priority" } }),
  services: {
    ...serversOf(),
    store: {
      servers: 2,
      fails: { disk: { life: exp(20), ends: [{ kind: "crash", repair: exp(4), crew: "day", priority: 2 }] } },
    },
  },
};
const parts = (disks: Data): Data => ({
  ...base,
  spares: { disks },
  services: serversOf({ spare: "disks" }),
});

/** Cases on those who repair, and what they repair with. */
export const crewCases: Cases = {
  "crews.size": changing(base, { [`${day}.size`]: 2 }),
  "crews.order": changing(base, { [`${day}.order`]: { kind: "random" } }),
  "crews.order.(priority).preempts": changing(urgent, { [`${day}.order.preempts`]: "resume" }),
  "crews.callOut.page": changing(crew({ callOut: {} }), { [`${day}.callOut.page`]: "1 h" }),
  "crews.callOut.acknowledge": changing(crew({ callOut: {} }), { [`${day}.callOut.acknowledge`]: "1 h" }),
  "crews.callOut.diagnose": changing(crew({ callOut: {} }), { [`${day}.callOut.diagnose`]: "1 h" }),
  "crews.travel": changing(base, { [`${day}.travel`]: "1 h" }),
  "crews.inspection": changing(base, { [`${day}.inspection`]: "1 h" }),
  "crews.hours.from": changing(hours, { [`${day}.hours.from`]: "12:00" }),
  "crews.hours.to": changing(hours, { [`${day}.hours.to`]: "12:00" }),
  "crews.hours.days": changing(hours, { [`${day}.hours.days`]: ["fri"] }),
  "crews.hours.night": changing(hours, { [`${day}.hours.night`]: 1 }),
  "crews.hours.atShiftEnd": changing(hours, { [`${day}.hours.atShiftEnd`]: "pause" }),
  "crews.errors.chance": changing(crew({ errors: { chance: "10 %" } }), { [`${day}.errors.chance`]: "50 %" }),
  "crews.errors.does.breaks": changing(crew({ errors: { chance: "50 %" } }), {
    [`${day}.errors.does`]: { breaks: "chat-1" },
  }),
  "crews.escalate.after": changing(crew({ escalate: { after: "1 h", to: "night" } }), {
    [`${day}.escalate.after`]: "9 h",
  }),
  "crews.escalate.to": changing(
    {
      ...crew({ escalate: { after: "1 h", to: "night" } }),
      crews: {
        day: { size: 1, escalate: { after: "1 h", to: "night" } },
        night: { size: 1 },
        late: { size: 9 },
      },
    },
    { [`${day}.escalate.to`]: "late" },
  ),
  "crews.cost": changing(base, { [`${day}.cost`]: "5 USD/month" }, "cost"),
  "spares.stock": changing(parts({ stock: 0, lead: exp(9) }), { "spares.disks.stock": 3 }),
  "spares.lead": changing(parts({ stock: 0, lead: exp(9) }), { "spares.disks.lead": exp(30) }),
  "spares.cost": changing(parts({ stock: 1, lead: exp(9) }), { "spares.disks.cost": "5 USD/month" }, "cost"),
};
