import type { Microscope } from "./world.ts";

/** How much longer a login takes now than it would at full speed, for the work that waits. */
const slowness = ({ storm, world }: Microscope): number => {
  const { overload, rate } = storm;
  if (overload?.kind !== "congestion") return 1;
  return 1 + (world.line.length[0] / rate / overload.halves) ** overload.power;
};

/**
 * How long work of some seconds takes when the servers have to turn people away beside it: that takes all of their time but
 * `floor` of it, until it is done.
 */
const besideRefusals = ({ storm, world }: Microscope, work: number): number => {
  const { overload, servers = 1 } = storm;
  const { extra } = world.servers;
  if (overload?.kind !== "linear" || extra[0] === 0) return work;
  const { floor } = overload;
  const mine = extra[0] / servers;
  const isEnough = floor > 0 && (mine * floor) / (1 - floor) >= work;
  const takes = isEnough ? work / floor : work + mine;
  extra[0] -= isEnough ? takes * (1 - floor) : mine;
  return takes;
};

/** Refusals that servers remember to work on, at most; the rest of a crowd is dropped at no cost. */
const REMEMBERED = 20;

/** Somebody finds no room. */
export const refuse = ({ storm, world, refused }: Microscope): void => {
  refused();
  const { overload, rate, servers = 1 } = storm;
  if (overload?.kind !== "linear") return;
  const { extra } = world.servers;
  // Seconds of one server's work.
  extra[0] = Math.min(extra[0] + (overload.costs * servers) / rate, (REMEMBERED * servers) / rate);
};

/** A server begins with a login. */
const begin = (microscope: Microscope, server: number, [phone, ticket, since]: readonly number[]): void => {
  const { storm, run, world, base, streams, began } = microscope;
  const { servers = 1, rate, resume, service = "even" } = storm;
  began(run.now - since);
  world.servers.phone[server] = phone;
  world.servers.ticket[server] = ticket;
  world.servers.isBusy[server] = 1;
  const costs = resume !== undefined && run.now < world.phones.session[phone] ? resume.costs : 1;
  const length = service === "even" ? 1 : run.streams.exponential(streams.service);
  const work = (costs * length * servers) / rate;
  run.arm(base.served + server, run.now + besideRefusals(microscope, work * slowness(microscope)));
};

/** Somebody comes to the front who was let in: to a server that is free, or to the end of the line; false if there is no room. */
export const comeIn = (microscope: Microscope, phone: number, ticket: number): boolean => {
  const { storm, run, world } = microscope;
  const server = world.servers.isBusy.indexOf(0);
  if (server >= 0) {
    begin(microscope, server, [phone, ticket, run.now]);
    return true;
  }
  const { line } = world;
  if (line.length[0] + 1 > storm.queue) return false;
  const end = (line.head[0] + line.length[0]++) % line.phone.length;
  line.phone[end] = phone;
  line.ticket[end] = ticket;
  line.since[end] = run.now;
  return true;
};

/** A server is free: it takes the next of the line, whether anybody still waits for it or not. */
export const takeNext = (microscope: Microscope, server: number): void => {
  const { servers, line } = microscope.world;
  servers.isBusy[server] = 0;
  if (line.length[0] === 0) return;
  const head = line.head[0];
  line.head[0] = (head + 1) % line.phone.length;
  line.length[0]--;
  begin(microscope, server, [line.phone[head], line.ticket[head], line.since[head]]);
};
