import { always, regenerative } from "../../support/exact/regenerative.ts";
import { chainOf } from "../../support/exact/states.ts";
import { type Case, chat, crash } from "./case.ts";

type Shift = readonly [server: "good" | "waits" | "repair", onDuty: boolean];

/**
 * One server and people who are there for 12 h of each day: two clocks of fixed length that follow each other. What fails
 * while they are away waits for them; `finishes`: who has begun a job ends it before going home, else it waits over night.
 */
const shifts = (finishes: boolean) => {
  const chain = chainOf<Shift>(
    ["good", true],
    {
      ways: ([server, onDuty]) => {
        if (server === "good") return [[[onDuty ? "repair" : "waits", onDuty], 1 / 30]];
        return server === "repair" ? [[["good", onDuty], 1 / 6]] : [];
      },
      down: ([server]) => server !== "good",
    },
    [
      ["good", false],
      ["waits", false],
      ["repair", false],
    ],
  );
  const of = (onDuty: boolean) =>
    chain.names.flatMap(([, there], place) => (there === onDuty ? [place] : []));
  const ends = (place: number) => {
    const [server, onDuty] = chain.names[place];
    const next: Shift = onDuty
      ? [server === "repair" && !finishes ? "waits" : server, false]
      : [server === "waits" ? "repair" : server, true];
    return [[chain.numberOf(next), 1]] as const;
  };
  return regenerative(
    chain,
    [true, false].map((onDuty) => ({ states: of(onDuty), lasts: always(12), ends })),
  );
};

const away = (atShiftEnd: "finish" | "pause"): Case => ({
  name: `people who are there from 6 to 18 h every day, and ${atShiftEnd} what they have begun when they go`,
  model: chat(
    { servers: 1, crash: crash(30, 6, { crew: "people" }) },
    { crews: { people: { size: 1, hours: { from: "06:00", to: "18:00", atShiftEnd } } } },
  ),
  exact: () => shifts(atShiftEnd === "finish"),
  wrong: ["the other way", () => ({ unavailable: shifts(atShiftEnd !== "finish").unavailable })],
});

/** People who are not always there. */
export const hours: readonly Case[] = [away("finish"), away("pause")];
