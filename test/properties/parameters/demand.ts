import { type Cases, changing, crash, type Data } from "./case.ts";

/** Four servers that share the load of two, of which as much as `demand` says is asked. */
const asked = (demand: Data): Data => ({
  services: { chat: { servers: 4, crash, scheme: { kind: "load-shared", needed: 2 } } },
  demand,
});
const at = (path: string, value: unknown): Data => ({ [`demand.${path}`]: value });

const steps = asked({ kind: "steps", from: { "08:00": 1.5, "20:00": 0.5 } });
const wave = asked({ kind: "sinusoid", peak: "20:00", highest: 2.4, lowest: 0.5 });
const curve = asked({ kind: "curve", values: [0.5, 1, 2.5, 1] });
const event = { at: "2024-01-02 10:00", lasts: "6 h", factor: 3, ramp: "2 h" };
const goal = asked({ kind: "constant", events: [event] });
const weekly = asked({ kind: "constant", weekly: [1, 2.5, 1, 1, 2.5, 1, 1] });
const goals = (change: Data): Data => at("events", [{ ...event, ...change }]);

/** Cases on what is asked over the day, on its days and weeks, and on the clock. */
export const demandCases: Cases = {
  "clock.starts": changing(steps, { "clock.starts": "2014-02-22 11:00" }),
  demand: changing(steps, { demand: null }),
  "demand.(constant).value": changing(goal, at("value", 2.5)),
  "demand.(constant).weekly": changing(weekly, at("weekly", [1, 1, 1, 1, 1, 1, 1])),
  "demand.(constant).turns": changing(weekly, at("turns", "0 s")),
  "demand.(constant).events.at": changing(goal, goals({ at: "2024-01-03 10:00" })),
  "demand.(constant).events.lasts": changing(goal, goals({ lasts: "9 h" })),
  "demand.(constant).events.factor": changing(goal, goals({ factor: 1.1 })),
  "demand.(constant).events.ramp": changing(goal, goals({ ramp: "0 s" })),
  "demand.(curve).values": changing(curve, at("values", [0.5, 1, 2.2, 1])),
  "demand.(curve).hours": changing(curve, at("hours", [1, 5, 9, 20])),
  "demand.(curve).one": changing(curve, at("one", "mean")),
  "demand.(sinusoid).peak": changing(wave, at("peak", "12:00")),
  "demand.(sinusoid).highest": changing(wave, at("highest", 2.1)),
  "demand.(sinusoid).lowest": changing(wave, at("lowest", 1)),
  "demand.(steps).from": changing(steps, at("from", { "09:00": 1.5, "20:00": 0.5 })),
  "phones.profile": changing(
    {
      services: { chat: { servers: 2, crash } },
      clusters: {
        main: {
          services: ["chat"],
          front: "chat",
          membership: { silence: "5 min", rejoin: "15 s", messages: 1, power: 2, handles: "10/s" },
        },
      },
      phones: {
        online: 10_000,
        home: "main",
        notices: { from: "10 s", to: "60 s" },
        reconnect: { kind: "uniform", within: "60 s" },
        login: { rate: "300/s", holds: 10_000, queue: "1k" },
        timeout: "30 s",
        profile: { kind: "sinusoid", peak: "20:00", lowest: 0.5 },
      },
    },
    { "phones.profile": null },
  ),
};
