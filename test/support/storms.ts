import type { Backend } from "../../src/backend/backend.ts";
import { waitingIn } from "../../src/backend/clients/ring.ts";

/** A front of chat servers and phones that connect to it; anything can be replaced. */
export const frontOf = (
  phones: Record<string, unknown>,
  rest: { readonly servers?: number; readonly service?: object; readonly model?: object } = {},
): object => ({
  services: { chat: { servers: rest.servers ?? 1, ...rest.service } },
  clusters: {
    site: {
      services: ["chat"],
      front: "chat",
      membership: { silence: "10 s", rejoin: "0 s", messages: 1e-9, power: 2, handles: "1000/s" },
    },
  },
  phones: {
    online: 10_000,
    home: "site",
    notices: { from: "0 s", to: "1 s" },
    reconnect: { kind: "uniform", within: "60 s" },
    login: { rate: "1k/s", holds: "1M", queue: "1M" },
    timeout: "1 h",
    ...phones,
  },
  faults: { drop: { kind: "disconnect", cluster: "site", at: ["0 s"] } },
  ...rest.model,
});

/** All phones of a run: connected, waiting, or in the queue with somebody who still waits for it. */
export const phonesOf = ({ world, due }: Backend): number => {
  const { connected, live } = world.pools;
  return due.reduce(
    (sum, rings, pool) =>
      sum + connected[pool] + live[pool] + rings.reduce((waiting, ring) => waiting + waitingIn(ring), 0),
    0,
  );
};
