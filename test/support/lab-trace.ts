import type { Browser, CDPSession, Page } from "playwright-core";

/** An event of Chromium's trace: times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
}

const CATEGORIES = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"];

/** All that happens in the browser in so many milliseconds. */
const traced = async (browser: Browser, milliseconds: number): Promise<readonly TraceEvent[]> => {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  const complete = new Promise<void>((resolve) => {
    session.on("Tracing.tracingComplete", () => resolve());
  });
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ["*"] },
  });
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  return events;
};

/** The tasks of the thread that shows pictures, in their order. */
const mainTasks = (events: readonly TraceEvent[], { pid, tid }: TraceEvent): readonly TraceEvent[] => {
  const own = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === "X");
  const tasks = own.filter(({ name }) => name === "RunTask");
  const all = tasks.length > 0 ? tasks : own.filter(({ name }) => name === "ThreadControllerImpl::RunTask");
  return all.sort((one, other) => one.ts - other.ts);
};

/**
 * How long the main thread of the only page that moves was busy for each picture, in milliseconds: the task in which callbacks of an
 * animation frame are called, and all others up to that of the next.
 */
export const frameWork = async (browser: Browser, milliseconds: number): Promise<readonly number[]> => {
  const events = await traced(browser, milliseconds);
  const calls = events.filter(({ name, ph }) => name === "FireAnimationFrame" && ph === "X");
  const [first] = calls;
  if (first === undefined) return [];
  const times = calls.map(({ ts }) => ts).sort((one, other) => one - other);
  const work: number[] = [];
  let call = 0;
  for (const { ts, dur = 0 } of mainTasks(events, first)) {
    while (call < times.length && times[call]! < ts) call++;
    if (call < times.length && times[call]! <= ts + dur) work.push(0);
    if (work.length > 0) work[work.length - 1]! += dur / 1000;
  }
  return work.slice(0, -1);
};

/** The value below which a share of them lie. */
export const quantileOf = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[
    Math.min(values.length - 1, Math.floor(share * values.length))
  ] ?? 0;

/** Speaks with a page's workers, each in its own session. */
const workerSessions = async (session: CDPSession) => {
  const ids: string[] = [];
  const waiting = new Map<number, (result: unknown) => void>();
  let count = 0;
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") ids.push(sessionId);
  });
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  await session.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const ask = <Result>(sessionId: string, method: string): Promise<Result> => {
    const id = ++count;
    const answer = new Promise<Result>((resolve) => {
      waiting.set(id, resolve as (result: unknown) => void);
    });
    void session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) });
    return answer;
  };
  return { ids, ask };
};

/** What a page and its workers hold once all that nobody needs is gone, in bytes of heaps, and of buffers beside them. */
export const memoryOf = async (page: Page): Promise<() => Promise<number>> => {
  const session = await page.context().newCDPSession(page);
  const workers = await workerSessions(session);
  type Usage = { readonly usedSize: number; readonly backingStorageSize?: number };
  const sizeOf = ({ usedSize, backingStorageSize = 0 }: Usage): number => usedSize + backingStorageSize;
  return async () => {
    await session.send("HeapProfiler.collectGarbage");
    let bytes = sizeOf(await session.send("Runtime.getHeapUsage"));
    for (const id of workers.ids) {
      await workers.ask(id, "HeapProfiler.collectGarbage");
      bytes += sizeOf(await workers.ask<Usage>(id, "Runtime.getHeapUsage"));
    }
    if (workers.ids.length === 0) throw new Error("no worker is heard");
    return bytes;
  };
};
