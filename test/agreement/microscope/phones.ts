import { comeIn, refuse, takeNext } from "./front.ts";
import { isPaid, passesGate } from "./gates.ts";
import { catchUp } from "./messages.ts";
import { nextWait } from "./next-wait.ts";
import type { Bounds } from "./storm.ts";
import type { Microscope } from "./world.ts";

const within = ({ run, streams }: Microscope, [from, to]: Bounds): number =>
  from + (to - from) * run.streams.uniform(streams.wait);

/** A phone waits as its policy says; `later` seconds later, when it has not noticed yet. */
const waitItsWait = (microscope: Microscope, phone: number, later = 0): void => {
  const { storm, run, world, base, streams } = microscope;
  const { failures, wait } = world.phones;
  const failed = { failures: failures[phone], before: wait[phone] };
  wait[phone] = nextWait(storm.policy, failed, run.streams.uniform(streams.wait));
  run.arm(base.tries + phone, run.now + later + wait[phone]);
};

/** An attempt failed: the phone waits its wait, unless it was told another; or it gives up. */
const fail = (microscope: Microscope, phone: number, told?: Bounds): void => {
  const { storm, run, world, base, pool } = microscope;
  const { failures, byHand } = world.phones;
  if (storm.strangers !== undefined) return pool.release(phone);
  failures[phone] = byHand[phone] === 1 ? 0 : failures[phone] + 1;
  byHand[phone] = 0;
  const { patience } = storm;
  if (failures[phone] !== patience?.attempts) {
    if (told === undefined) return waitItsWait(microscope, phone);
    return run.arm(base.tries + phone, run.now + within(microscope, told));
  }
  byHand[phone] = 1;
  run.arm(base.tries + phone, run.now + within(microscope, patience.returns));
};

/** A server turned an attempt away, and may say when to come again. */
const turnAway = (microscope: Microscope, phone: number): void =>
  fail(microscope, phone, microscope.storm.retryAfter);

/** A phone tries to connect. */
export const tryNow = (microscope: Microscope, phone: number): void => {
  const { storm, run, world, base } = microscope;
  const { isFirst, ticket } = world.phones;
  const paid = isPaid(microscope, phone);
  isFirst[phone] = 0;
  if (!paid) return fail(microscope, phone);
  if (run.now < (storm.dead ?? 0)) return fail(microscope, phone);
  if (!passesGate(microscope)) return turnAway(microscope, phone);
  ticket[phone] = ++world.tickets[0];
  if (comeIn(microscope, phone, ticket[phone])) {
    run.arm(base.givesUp + phone, run.now + storm.timeout);
    return;
  }
  ticket[phone] = 0;
  refuse(microscope);
  turnAway(microscope, phone);
};

/** A phone has waited too long for an answer; its attempt stays where it is. */
export const giveUp = (microscope: Microscope, phone: number): void => {
  microscope.world.phones.ticket[phone] = 0;
  fail(microscope, phone);
};

const linkLost = ({ storm, run, world }: Microscope, phone: number): void => {
  const { failures, isFirst, session, byHand, isConnected } = world.phones;
  isConnected[phone] = 0;
  failures[phone] = 0;
  byHand[phone] = 0;
  isFirst[phone] = 1;
  // A server that is dead keeps none.
  session[phone] = run.now < (storm.dead ?? 0) ? 0 : run.now + (storm.resume?.within ?? 0);
};

/** A connected phone loses its link for reasons of its own, and tries at once. */
export const leave = (microscope: Microscope, phone: number): void => {
  microscope.world.connected[0]--;
  linkLost(microscope, phone);
  tryNow(microscope, phone);
};

const connect = (microscope: Microscope, phone: number): void => {
  const { storm, run, world, base, streams, pool } = microscope;
  world.phones.ticket[phone] = 0;
  run.disarm(base.givesUp + phone);
  if (storm.strangers !== undefined) return pool.release(phone);
  world.connected[0]++;
  world.phones.isConnected[phone] = 1;
  if (storm.churn > 0) run.armLife(base.leaves + phone, 0, streams.life);
  catchUp(microscope, phone);
};

/** A server is done with a login. */
export const served = (microscope: Microscope, server: number): void => {
  const { servers, phones } = microscope.world;
  const phone = servers.phone[server];
  if (phones.ticket[phone] === servers.ticket[server]) connect(microscope, phone);
  takeNext(microscope, server);
};

/** A stranger comes, and after him the next one. */
export const comeBy = (microscope: Microscope): void => {
  const { run, base, streams, pool } = microscope;
  run.armLife(base.comes, 1, streams.life);
  tryNow(microscope, pool.take());
};

/** All phones lose their link, or the first stranger sets out. */
export const beginStorm = (microscope: Microscope): void => {
  const { storm, run, world, base, streams } = microscope;
  world.budget.tokens[0] = (storm.budget?.most ?? 0) * storm.phones;
  if (storm.strangers !== undefined) return run.armLife(base.comes, 1, streams.life);
  if (storm.messages !== undefined) run.armLife(base.writes, 2, streams.life);
  for (let phone = 0; phone < storm.phones; phone++) {
    linkLost(microscope, phone);
    waitItsWait(microscope, phone, storm.notices === undefined ? 0 : within(microscope, storm.notices));
  }
};
