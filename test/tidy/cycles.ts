/** The shortest way from a file back to itself; undefined when there is none. */
const wayBack = (targets: ReadonlyMap<string, readonly string[]>, start: string): string[] | undefined => {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const file of queue) {
    for (const target of targets.get(file) ?? []) {
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, file);
      if (target !== start) queue.push(target);
    }
  }
  if (!cameFrom.has(start)) return undefined;
  const way = [start];
  do way.unshift(cameFrom.get(way[0])!);
  while (way[0] !== start);
  return way;
};

/** Circles of imports, each written once: the shortest through each file that is on any. */
export const cyclesOf = (targets: ReadonlyMap<string, readonly string[]>): string[] => {
  const cycles = new Map<string, string>();
  for (const start of targets.keys()) {
    const way = wayBack(targets, start);
    if (way === undefined) continue;
    const key = way.slice(1).sort().join();
    if (!cycles.has(key)) cycles.set(key, way.join(" → "));
  }
  return [...cycles.values()];
};
