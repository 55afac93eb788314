/** A small general discrete-event kernel: an arena for the state, a calendar, named random streams, runs that can fork. */
export { Arena, Column, f64, i32, type Shape, u8, u16, u32, type Views } from "./arena.ts";
export { Calendar, calendarShape } from "./calendar.ts";
export { Exploration, type PendingLife, type PendingTime, type Visit } from "./exploration.ts";
export { FactLog } from "./fact-log.ts";
export type { FactKinds, Fold, Observer, Tell } from "./facts.ts";
export { deriveKey, type Key, seedKey } from "./keys.ts";
export { type Law, residual } from "./law.ts";
export { Unexplorable } from "./script.ts";
export { type Program, Simulation } from "./simulation.ts";
export { type Chance, StreamNames, Streams } from "./streams.ts";
export { poolShape, TimerPool } from "./timer-pool.ts";
export { type Handler, layOutTimers, type TimerKind, type TimerTable } from "./timers.ts";
