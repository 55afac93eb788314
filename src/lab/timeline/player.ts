import type { Moments } from "../protocol.ts";
import type { Client } from "./client.ts";
import { passing } from "./clock.ts";
import type { Pace } from "./lab-view.ts";

/** Milliseconds that the worker may take for a step of play, and for one of a jump. */
const FOR_A_STEP = 12;
const FOR_A_JUMP = 60;

/** What a player needs of those around it. */
export interface PlayerSetting {
  readonly client: Client;
  readonly pace: () => Pace;
  /** Where all stand now. */
  readonly moments: () => Moments | null;
  readonly arrived: (moments: Moments) => void;
  /** The runs are at their end. */
  readonly ended: () => void;
  readonly failed: (error: unknown) => void;
}

/** Lets time pass: one ask is under way at any time, and the newest wish counts. */
export interface Player {
  /** To be called for each picture, with the wall time in milliseconds. */
  readonly tick: (now: number) => void;
  /** To a time, in seconds; resolves when it is reached, or another wish came. */
  readonly seek: (time: number) => Promise<void>;
  readonly step: (forward: boolean) => Promise<void>;
  /** Resolves once nothing that was asked is still under way. */
  readonly settled: () => Promise<void>;
}

/** Makes a player. */
export const createPlayer = ({ client, pace, moments, arrived, ended, failed }: PlayerSetting): Player => {
  let isAsking = false;
  let under: Promise<void> = Promise.resolve();
  let wish: number | null = null;
  let jumping: Promise<void> | null = null;
  let last: number | null = null;
  let calmSince = Number.NEGATIVE_INFINITY;

  const asking = (ask: () => Promise<Moments>): Promise<void> => {
    under = asked(ask);
    return under;
  };

  const asked = async (ask: () => Promise<Moments>): Promise<void> => {
    isAsking = true;
    try {
      arrived(await ask());
    } catch (error) {
      wish = null;
      failed(error);
    } finally {
      isAsking = false;
    }
  };

  /** Goes to the newest wish, in asks of which each waits for the one before it. */
  const jumpOn = async (): Promise<void> => {
    while (wish !== null) {
      await under;
      const to: number | null = wish;
      if (to === null) return;
      await asking(() => client.ask("go", { to, within: FOR_A_JUMP, stopAt: null }));
      if (wish === to && (moments()?.time === to || isOver(moments()))) wish = null;
    }
  };

  const jump = (): Promise<void> =>
    (jumping ??= jumpOn().finally(() => {
      jumping = null;
    }));

  const play = (elapsed: number, now: number): void => {
    const here = moments();
    if (here === null) return;
    if (isOver(here)) return ended();
    const isTrouble = isInTrouble(here);
    if (isTrouble) calmSince = now;
    const to = here.time + passing(pace(), elapsed, isTrouble ? 0 : (now - calmSince) / 1000);
    void asking(() => client.ask("go", { to, within: FOR_A_STEP, stopAt: isTrouble ? null : "trouble" }));
  };

  return {
    tick: (now) => {
      const elapsed = last === null ? 0 : (now - last) / 1000;
      const isPlaying = pace().isPlaying && wish === null;
      if (isPlaying && isAsking) return;
      last = now;
      if (isPlaying) play(elapsed, now);
    },
    seek: (time) => {
      wish = Math.max(0, time);
      return jump();
    },
    settled: () => under,
    step: async (forward) => {
      wish = null;
      await jumping;
      while (isAsking) await under;
      await asking(() => client.ask("step", { forward, within: 10 * FOR_A_JUMP }));
    },
  };
};

const isInTrouble = ({ frames }: Moments): boolean => frames.some((frame) => frame.isTrouble);

/** Whether all runs are at their end. */
export const isOver = (moments: Moments | null): boolean =>
  moments?.frames.every((frame) => frame.isOver) ?? false;
