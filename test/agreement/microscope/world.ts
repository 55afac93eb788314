import { f64, poolShape, type Simulation, type TimerPool, u8, u16, u32 } from "../../../src/kernel/index.ts";
import type { Storm } from "./storm.ts";

const lists = (count: number) => ({ first: u32(count), last: u32(count) });

/** Columns for all messages that are likely to be written, and a few more. */
const messagesShape = ({ phones, messages }: Storm) => {
  const likely = messages === undefined ? 0 : phones * messages.sends * messages.until;
  const most = Math.ceil(likely + 10 * Math.sqrt(likely) + 10);
  return {
    from: u32(most),
    to: u32(most),
    next: u32(most),
    outbox: lists(phones),
    inbox: lists(phones),
    line: lists(1),
    sent: u32(),
    delivered: u32(),
    refused: u32(),
  };
};

/** The columns of a storm: its phones one by one, those who wait, and the servers. */
export const worldShape = (storm: Storm) => {
  const { phones, queue, servers = 1 } = storm;
  const room = Math.ceil(queue) + 1;
  return {
    phones: {
      /** Attempts that failed since the link was lost, or since the user tried by hand. */
      failures: u16(phones),
      /** The last wait. */
      wait: f64(phones),
      /** The ticket of the attempt that the phone waits for; 0: it waits for none. */
      ticket: u32(phones),
      /** Whether its next attempt is made by hand. */
      byHand: u8(phones),
      /** Whether it has not tried yet since it lost its link. */
      isFirst: u8(phones),
      isConnected: u8(phones),
      /** When its session ends. */
      session: f64(phones),
    },
    line: { phone: u32(room), ticket: u32(room), since: f64(room), head: u32(), length: u32() },
    servers: { phone: u32(servers), ticket: u32(servers), isBusy: u8(servers), extra: f64() },
    messages: messagesShape(storm),
    connected: u32(),
    tickets: u32(),
    gate: { tokens: f64(), at: f64() },
    budget: { tokens: f64(), at: f64() },
    pool: poolShape(phones),
  };
};

/** What handlers are given. */
export interface Microscope {
  readonly storm: Storm;
  readonly run: Simulation<Microscope, ReturnType<typeof worldShape>>;
  readonly world: Simulation<Microscope, ReturnType<typeof worldShape>>["world"];
  readonly base: Readonly<Record<string, number>>;
  readonly streams: {
    readonly wait: number;
    readonly life: number;
    readonly service: number;
    readonly who: number;
  };
  readonly pool: TimerPool;
  /** Somebody was turned away for want of room. */
  readonly refused: () => void;
  /** Somebody's service begins after so many seconds. */
  readonly began: (waited: number) => void;
}
