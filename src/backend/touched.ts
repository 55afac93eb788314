import type { Backend } from "./backend.ts";

/** A condition that holds a component changed: what it holds is looked at when the event is over. */
export const touchGate = ({ pending, plan }: Backend, gate: number): void =>
  pending.gates[plan.gates[gate].rank].add(gate);

/** Something changed for a group: it is reviewed when the event is over. */
export const touchGroup = ({ pending, plan }: Backend, group: number): void =>
  pending.groups[plan.groups[group].rank].add(group);

/** Something changed for the nodes of a cell: they are reviewed when the event is over. */
export const touchCell = ({ pending }: Backend, cell: number): void => pending.cells.add(cell);
