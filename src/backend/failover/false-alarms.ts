import type { Backend, Handlers } from "../backend.ts";
import { oneOf, startLife } from "../draws.ts";
import { NONE } from "../plan.ts";
import { touchGroup } from "../touched.ts";
import { candidateOf } from "./belief.ts";
import { decide } from "./calls.ts";
import type { SwitchPlan } from "./plan.ts";
import { claim, isActing, STAGE } from "./seats.ts";

/** The first false alarms of all groups are on their way. */
export const beginFalseAlarms = (backend: Backend): void => {
  backend.plan.groups.forEach(({ switching }, group) => {
    const law = switching?.falseAlarms ?? null;
    if (law !== null) startLife(backend, backend.timers.falseAlarmComes + group, law);
  });
};

const suspectedOf = (backend: Backend, { seats, suspects }: SwitchPlan): number =>
  seats[suspects === NONE ? 0 : oneOf(backend, seats.length, suspects)];

/** A member that acts is declared dead, and its replacement decided upon; it acts on until the switch. Subjects are groups. */
export const falseAlarmHandlers: Handlers = {
  falseAlarmComes(backend, group) {
    const { world, plan, tell, timers } = backend;
    const { switching } = plan.groups[group];
    if (switching === null || switching.falseAlarms === null) return;
    startLife(backend, timers.falseAlarmComes + group, switching.falseAlarms);
    const seat = suspectedOf(backend, switching);
    if (world.seats.stage[seat] !== STAGE.idle || !isActing(backend, seat)) return;
    const candidate = candidateOf(backend, group);
    if (candidate === NONE) return;
    world.seats.suspected[seat] = 1;
    tell.falseAlarm(group);
    claim(backend, seat, candidate);
    decide(backend, seat);
    touchGroup(backend, group);
  },
};
