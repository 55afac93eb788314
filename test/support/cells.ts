/** Nodes that see each other over one router, which is cut off by script; what cells need, and nothing else. */
export interface CellsGiven {
  readonly servers?: number;
  readonly cells?: number;
  /** Joining all of n nodes costs messages × n²; each node handles 100 a second; the silence is 10 s. */
  readonly messages: number;
  readonly rejoin?: string;
  /** The router is cut at 60 s for so long. */
  readonly cut: string;
  readonly load?: object;
  readonly more?: object;
}

/** The model of such cells, with 10,000 phones that come back within a minute. */
export const cellsOf = (given: CellsGiven): object => ({
  networks: { core: { routers: { router: {} } } },
  services: { chat: { servers: given.servers ?? 10, ...(given.load && { load: given.load }) } },
  clusters: {
    site: {
      services: ["chat"],
      front: "chat",
      network: "core",
      cells: given.cells ?? 1,
      membership: {
        silence: "10 s",
        rejoin: given.rejoin ?? "0 s",
        messages: given.messages,
        power: 2,
        handles: "100/s",
      },
    },
  },
  phones: {
    online: 10_000,
    home: "site",
    notices: { from: "0 s", to: "60 s" },
    reconnect: { kind: "uniform", within: "60 s" },
    login: { rate: "1k/s", holds: 10_000, queue: "1M" },
    timeout: "1 min",
  },
  faults: { cut: { kind: "crash", target: "router", at: ["60 s"], lasts: given.cut } },
  ...given.more,
});

/** People who notice after 60 s, know after 120 s more, stop everything within 300 s, and start it over so long. */
export const peopleWho = (policy: object, start = "60 s", stabilise = "60 s"): object => ({
  people: {
    notice: "60 s",
    diagnose: "120 s",
    stabilise: { takes: "100 s", spread: stabilise },
    restart: { stop: "300 s", start },
    policy,
  },
});
