import type { Microscope } from "./world.ts";

/** The columns of messages, one by one: lists of them are linked, and 0 is none. */
type Lists = { readonly first: Uint32Array; readonly last: Uint32Array };

const append = ({ world }: Microscope, { first, last }: Lists, list: number, message: number): void => {
  const { next } = world.messages;
  next[message] = 0;
  if (first[list] === 0) first[list] = message;
  else next[last[list]] = message;
  last[list] = message;
};

const takeFirst = ({ world }: Microscope, { first }: Lists, list: number): number => {
  const message = first[list];
  if (message > 0) first[list] = world.messages.next[message];
  return message;
};

/** A server has a message: it brings it at once, or keeps it until the receiver is connected. */
const relay = (microscope: Microscope, message: number): void => {
  const { messages, phones } = microscope.world;
  const receiver = messages.to[message];
  if (phones.isConnected[receiver] === 1) messages.delivered[0]++;
  else append(microscope, messages.inbox, receiver, message);
};

const beginNext = ({ storm, run, world, base }: Microscope): void => {
  if (world.messages.line.first[0] > 0) run.arm(base.relayed, run.now + 1 / (storm.messages?.relays ?? 0));
};

/** A connected phone sends a message: it waits for its turn, where the servers can only take so many. */
const send = (microscope: Microscope, message: number): void => {
  const { storm, world } = microscope;
  if (storm.messages?.relays === undefined) return relay(microscope, message);
  const isIdle = world.messages.line.first[0] === 0;
  append(microscope, world.messages.line, 0, message);
  if (isIdle) beginNext(microscope);
};

/** The servers have taken the first message of the line; a sender who has lost the link meanwhile has it still. */
export const relayed = (microscope: Microscope): void => {
  const { messages, phones } = microscope.world;
  const message = takeFirst(microscope, messages.line, 0);
  const sender = messages.from[message];
  if (phones.isConnected[sender] === 1) relay(microscope, message);
  else append(microscope, messages.outbox, sender, message);
  beginNext(microscope);
};

/** A user writes to another, be the phone connected or not. */
export const write = (microscope: Microscope): void => {
  const { storm, run, world, base, streams } = microscope;
  const { messages, phones } = world;
  run.armLife(base.writes, 2, streams.life);
  const message = ++messages.sent[0];
  messages.from[message] = run.streams.oneOf(streams.who, storm.phones);
  messages.to[message] = run.streams.oneOf(streams.who, storm.phones);
  if (phones.isConnected[messages.from[message]] === 1) send(microscope, message);
  else if (run.streams.happens(streams.who, storm.messages?.keeps ?? 1))
    append(microscope, messages.outbox, messages.from[message], message);
  else messages.refused[0]++;
};

/** A phone has a link again: it gets what was kept for it, and sends what it kept. */
export const catchUp = (microscope: Microscope, phone: number): void => {
  const { messages } = microscope.world;
  for (;;) {
    const message = takeFirst(microscope, messages.inbox, phone);
    if (message === 0) break;
    messages.delivered[0]++;
  }
  for (;;) {
    const message = takeFirst(microscope, messages.outbox, phone);
    if (message === 0) return;
    send(microscope, message);
  }
};
