import type { Chain } from "./chain.ts";

/** Rates of one server, per hour. */
interface Rates {
  readonly fails: number;
  readonly repairs: number;
}

type Move = Chain["moves"][number];

/** One server: 0 good, 1 failed. */
export const single = ({ fails, repairs }: Rates): Chain => ({
  states: 2,
  moves: [
    [0, 1, fails],
    [1, 0, repairs],
  ],
  down: [1],
});

/** Servers by the number that have failed; `crews` of them are repaired at a time; down when fewer than `needed` are good. */
export const kOfN = ({
  servers,
  needed,
  crews,
  fails,
  repairs,
}: Rates & { servers: number; needed: number; crews: number }): Chain => {
  const moves: Move[] = [];
  const down: number[] = [];
  for (let failed = 0; failed <= servers; failed++) {
    if (failed < servers) moves.push([failed, failed + 1, (servers - failed) * fails]);
    if (failed > 0) moves.push([failed, failed - 1, Math.min(failed, crews) * repairs]);
    if (servers - failed < needed) down.push(failed);
  }
  return { states: servers + 1, moves, down };
};

/** A pair, each with a crew of its own, behind one router: state = failed servers + 3 × (router failed). */
export const pairBehindRouter = ({ fails, repairs, router }: Rates & { router: Rates }): Chain => {
  const moves: Move[] = [];
  for (const routerFailed of [0, 3]) {
    moves.push([routerFailed, routerFailed + 1, 2 * fails], [routerFailed + 1, routerFailed + 2, fails]);
    moves.push([routerFailed + 1, routerFailed, repairs], [routerFailed + 2, routerFailed + 1, 2 * repairs]);
  }
  for (const failed of [0, 1, 2]) {
    moves.push([failed, failed + 3, router.fails], [failed + 3, failed, router.repairs]);
  }
  return { states: 6, moves, down: [2, 3, 4, 5] };
};

/**
 * A server and a router with one crew for both, first come first served: 0 all good · 1 server in repair · 2 router in
 * repair · 3 server in repair, router waiting · 4 router in repair, server waiting. Up in state 0 only.
 */
export const sharedCrew = ({ fails, repairs, router }: Rates & { router: Rates }): Chain => ({
  states: 5,
  moves: [
    [0, 1, fails],
    [0, 2, router.fails],
    [1, 0, repairs],
    [1, 3, router.fails],
    [2, 0, router.repairs],
    [2, 4, fails],
    [3, 2, repairs],
    [4, 1, router.repairs],
  ],
  down: [1, 2, 3, 4],
});

/**
 * A primary with a backup, both failing and repaired alike, each with a crew of its own: 0 both good · 1 acting good, other
 * failed · 2 acting failed, take-over under way · 3 acting failed, take-over failed · 4 both failed. A failed take-over is
 * tried again only when the group has been without any good member since.
 */
export const primaryBackup = ({
  fails,
  repairs,
  takesOver,
  coverage,
}: Rates & { takesOver: number; coverage: number }): Chain => ({
  states: 5,
  moves: [
    [0, 1, fails],
    [0, 2, fails],
    [1, 0, repairs],
    [1, 4, fails],
    [2, 0, repairs],
    [2, 1, takesOver * coverage],
    [2, 3, takesOver * (1 - coverage)],
    [2, 4, fails],
    [3, 0, repairs],
    [3, 4, fails],
    [4, 1, repairs],
    [4, 2, repairs],
  ],
  down: [2, 3, 4],
});
