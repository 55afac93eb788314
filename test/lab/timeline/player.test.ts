import { expect, it } from "vitest";
import type { Asks, Frame, Moments } from "../../../src/lab/protocol.ts";
import type { Client } from "../../../src/lab/timeline/client.ts";
import { createPlayer } from "../../../src/lab/timeline/player.ts";

type Go = Asks["go"]["ask"];

const at = (time: number, isTrouble = false, isOver = false): Moments => ({
  time,
  frames: [{ time, isTrouble, isOver } as Frame],
});

/** A worker that gets as far as told, and what it was asked. */
const worker = (reach: (ask: Go) => Moments) => {
  const asked: Go[] = [];
  const client = {
    ask: async (_: string, ask: Go) => {
      asked.push(ask);
      return reach(ask);
    },
  } as unknown as Client;
  return { asked, client };
};

const setting = (client: Client, start: Moments, isPlaying = true) => {
  const seen: Moments[] = [start];
  let ended = 0;
  const failures: unknown[] = [];
  const player = createPlayer({
    client,
    pace: () => ({ isPlaying, calm: 100, trouble: 10 }),
    moments: () => seen.at(-1)!,
    arrived: (moments) => seen.push(moments),
    ended: () => ended++,
    failed: (error) => failures.push(error),
  });
  return { player, seen, failures, ended: () => ended };
};

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

it("asks for one step at a time, at the pace of the quiet, and stops at trouble", async () => {
  const { client, asked } = worker(({ to }) => at(to));
  const { player } = setting(client, at(0));
  player.tick(0);
  await turn();
  player.tick(50);
  player.tick(60);
  await turn();
  expect(asked.map(({ to, stopAt }) => [to, stopAt])).toEqual([
    [0, "trouble"],
    [5, "trouble"],
  ]);
});

it("goes slowly while something is wrong", async () => {
  const { client, asked } = worker(({ to }) => at(to, true));
  const { player } = setting(client, at(0, true));
  player.tick(0);
  await turn();
  player.tick(50);
  await turn();
  expect(asked[1]).toMatchObject({ to: 0.5, stopAt: null });
});

it("ends at the end", async () => {
  const { client, asked } = worker(({ to }) => at(to));
  const { player, ended } = setting(client, at(9, false, true));
  player.tick(0);
  await turn();
  expect([ended(), asked]).toEqual([1, []]);
});

it("asks again until a jump has arrived, and only for the newest wish", async () => {
  let reached = 0;
  const { client, asked } = worker(({ to }) => {
    reached = Math.min(to, reached + 40);
    return at(reached);
  });
  const { player, seen } = setting(client, at(0), false);
  void player.seek(500);
  await player.seek(100);
  await turn();
  expect(seen.at(-1)?.time).toBe(100);
  expect(asked.map(({ to }) => to)).toEqual([100, 100, 100]);
});

it("tells what went wrong, and goes on", async () => {
  const { client } = worker(() => {
    throw new Error("no");
  });
  const { player, failures } = setting(client, at(0), false);
  await player.seek(3);
  expect(failures).toHaveLength(1);
  await player.seek(4);
  expect(failures).toHaveLength(2);
});

/** A worker that takes a moment for each ask, and gets on by so much at most. */
const slowWorker = (stride: number) => {
  const order: string[] = [];
  let here = 0;
  let underWay = 0;
  let most = 0;
  const client = {
    ask: async (name: string, { to = Number.POSITIVE_INFINITY }: { readonly to?: number }) => {
      order.push(name);
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, 5));
      underWay--;
      here = name === "step" ? here + 7 : to < here ? to : Math.min(to, here + stride);
      return at(here);
    },
  } as unknown as Client;
  return { client, order, most: () => most };
};

it("a wish that comes while a step of play is under way is come true, and play goes on from there", async () => {
  const { client, most } = slowWorker(1e6);
  const { player, seen } = setting(client, at(0));
  player.tick(0);
  player.tick(16);
  await player.seek(5000);
  expect(seen.at(-1)!.time).toBe(5000);
  player.tick(32);
  player.tick(48);
  await player.settled();
  expect(seen.at(-1)!.time).toBeGreaterThan(5000);
  expect(most()).toBe(1);
});

it("a step takes the place of a wish that is not come true yet, and nothing overtakes it", async () => {
  const { client, order, most } = slowWorker(100);
  const { player, seen } = setting(client, at(0), false);
  const wished = player.seek(5000);
  await new Promise((resolve) => setTimeout(resolve, 12));
  await player.step(true);
  await wished;
  await turn();
  expect(order.at(-1)).toBe("step");
  expect(seen.at(-1)!.time).toBeLessThan(1000);
  expect(most()).toBe(1);
});
