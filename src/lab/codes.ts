/** How a component is, in `Frame.conditions`. */
export const CONDITION = {
  good: 0,
  /** It failed by itself, or was broken. */
  failed: 1,
  /** It looks alive and does nothing. */
  hung: 2,
  /** Good, but out of reach. */
  cutOff: 3,
  slow: 4,
  /** Good, but what it stands in or needs is not. */
  heldDown: 5,
  /** Somebody works on it. */
  inRepair: 6,
  inMaintenance: 7,
} as const;

/** How a cell (nodes that see each other) is, in `Frame.cells`. */
export const CELL = { open: 0, stopped: 1, parted: 2, joining: 3, flapping: 4, loading: 5 } as const;
