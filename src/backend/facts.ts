import type { FactKinds, Tell } from "../kernel/facts.ts";

/**
 * Everything that the backend states, with the names of its numbers. `component`, `group`, `cell`, `pool`, `service` and
 * `fault` are places in the plan's lists; shares are from 0 to 1; times are the clock's.
 */
export const factKinds = {
  /** One of a component's lives came to an end, in one of its modes. */
  componentFailed: ["component", "life", "end"],
  /** Those who repair know of it: a repair is asked for. */
  failureFound: ["component", "life"],
  /** Somebody of a crew is on the job, which begins with something before its work: a page, a journey, an inspection … */
  crewCalled: ["component", "life", "crew"],
  /** What comes before the work, one after another: 0 page, 1 acknowledge, 2 diagnose, 3 travel, 4 inspection. */
  jobStage: ["component", "life", "stage"],
  /** The work itself begins. */
  repairBegan: ["component", "life"],
  /** Nobody is on the job any more: it waits for its crew again. */
  repairPaused: ["component", "life"],
  /** It goes on where it was left. */
  repairResumed: ["component", "life"],
  /** The work went wrong: another component fails by that, or (`broken` −1) it is done once more. */
  repairErred: ["component", "life", "broken"],
  /** It has waited too long for its crew, and is handed to another one. */
  escalated: ["component", "life", "crew"],
  /** The job needs a part that is not on the shelf: it waits for one. */
  spareMissing: ["component", "life", "spare"],
  spareTaken: ["component", "life", "spare"],
  spareArrived: ["spare"],
  componentRepaired: ["component", "life"],
  /** The first cause that holds a component down came, or the last one went. */
  componentBad: ["component"],
  componentGood: ["component"],
  /** What slows it down changed: it has this share of its capacity now. */
  componentSlow: ["component", "capacity"],
  groupDown: ["group"],
  groupServes: ["group"],
  /** Each good member has more to do than is good for it, so much against what it was made for; not so any more. */
  groupOverloaded: ["group", "load"],
  groupRelieved: ["group", "load"],
  /** The check saw that a member that acts is lost, where that takes time; it is decided to switch, where that does. */
  detected: ["group"],
  decided: ["group"],
  /** Nobody could take over; now somebody could again, and the loss is yet to be seen. */
  spareCame: ["group"],
  takeoverBegan: ["group"],
  takeoverFailed: ["group"],
  /** People begin to finish by hand what failed. */
  handBegan: ["group"],
  /** The old one is back, or nobody is left to take over, before the switch was done. */
  takeoverCalledOff: ["group"],
  promoted: ["group", "component"],
  /** A leader is being elected, or is. */
  electionBegan: ["group"],
  elected: ["group", "component"],
  /** The member that acted at the start does so again. */
  switchedBack: ["group", "component"],
  /** A good member that acts is declared dead. */
  falseAlarm: ["group"],
  /** Two act, and neither knows of the other; what they did is merged. */
  splitBrain: ["group"],
  reconciled: ["group"],
  /** A member that stands by is being started, where that takes time. */
  memberStarting: ["component"],
  memberStarted: ["component"],
  /** A copy that was away is filled again. */
  rebuildBegan: ["group", "component"],
  rebuilt: ["group", "component"],
  /** So many seconds' worth of data is lost; −1: all of it. */
  dataLost: ["group", "seconds"],
  /** A common cause strikes so many members of a group, of which those that are good fail. */
  shock: ["group", "members"],
  faultBegan: ["fault"],
  /**
   * What the fault did: `changed` counts the components or connections it changed, or the people it took away. One that acts step by step states this for
   * each step that changed something. An occurrence whose numbers sum to 0 was inert.
   * `scripted` 1: it came by script, not by chance.
   */
  faultStruck: ["fault", "changed", "scripted"],
  /** It is over, at once where it does not last; what it broke for good may still wait for its repair. */
  faultEnded: ["fault"],
  /** A step of a roll-out was made: the first is 1; so many went bad by it. */
  changeStep: ["fault", "step", "bad"],
  /** People know that a change is bad: the roll-out stops, and the roll-back begins. */
  changeDetected: ["fault"],
  /** All that the change made bad is healed. */
  rolledBack: ["fault"],
  /** Planned work on a component began: it is taken out; or is done: it is brought back. */
  maintenanceBegan: ["fault", "component"],
  maintenanceEnded: ["fault", "component"],
  /** So many times the usual is asked of the service from now on. */
  demand: ["factor"],
  /** By the hour, more is asked of a group than its good members can do; not so any more. */
  demandExceeds: ["group"],
  demandFits: ["group"],
  /** Nodes have dropped each other after a silence. */
  cellParted: ["cell"],
  /** Nodes join again; `messages` is what the joining costs in all. */
  cellMeshing: ["cell", "messages"],
  /** The queue's delay passed the silence after which nodes drop each other, so they do, and join again. */
  cellFlapping: ["cell", "queue"],
  cellCalm: ["cell"],
  cellSettled: ["cell"],
  cellStopped: ["cell"],
  /** Work begins to wait at a service; so much of it waits, and from now on it grows so fast while so much a second is lost, and until now was. */
  backlogBegan: ["service"],
  backlogBends: ["service", "size", "grows", "loses", "lostBefore"],
  /** From now on more of it is done than comes. */
  backlogShrinks: ["service", "size"],
  /** No more can wait: what comes on top is lost. */
  backlogFull: ["service", "size"],
  /** It would take too long to work off; not so any more. */
  backlogLate: ["service", "size"],
  backlogInTime: ["service", "size"],
  /** Nothing waits any more, after so many seconds; `greatest` is how much did at most. */
  backlogEmpty: ["service", "greatest", "seconds"],
  loadFailed: ["cell", "service"],
  storeLoaded: ["cell", "service"],
  cellOpened: ["cell"],
  phonesDropped: ["pool", "phones"],
  overloadBegan: ["pool"],
  phonesBack: ["pool"],
  /** So many messages were sent, delivered (of these late), refused and lost so far; the rest is kept somewhere. */
  messages: ["sent", "delivered", "late", "refused", "lost"],
  /** So many of them are kept somewhere now: all, and those that wait for a server, or for a phone that should be online. */
  messagesWait: ["stored", "waiting", "rate"],
  /** A minute is over, and not even so many percent of the messages that were sent within it (it began at `sent`) are delivered. */
  secondTickWaits: ["sent", "percent"],
  /** So many percent of them are, so long after they were sent. */
  secondTick: ["sent", "percent", "delay"],
  switchBegan: ["pool", "cell"],
  switched: ["pool", "cell"],
  switchFailed: ["pool"],
  /** The old cell serves again before the switch was done. */
  switchCalledOff: ["pool"],
  alarm: ["share"],
  /** Nobody is at work yet: somebody else is called too. */
  secondCalled: [],
  noticed: [],
  /** Somebody who has noticed is at work. */
  acknowledged: [],
  diagnosed: [],
  stabilising: ["attempt"],
  stopping: ["restart"],
  starting: ["restart"],
  /** So many steps of what people did went wrong. */
  actionErred: ["errors"],
  /** A cell that people started is stopped and started again. */
  startFailed: ["cell"],
  cellWarm: ["cell"],
  incidentClosed: [],
  /**
   * The served share now, of `online` users (over the time since it was stated last, on average). `ramped` 1: it moved there in a straight line since it was stated last;
   * 0: it jumped.
   */
  served: ["share", "online", "ramped"],
} as const satisfies FactKinds;

/** States the backend's facts. */
export type BackendTell = Tell<typeof factKinds>;

/** The names of the facts. */
export type FactName = keyof typeof factKinds;

/** The facts' names in the order of their numbers. */
export const factNames = Object.keys(factKinds) as FactName[];
