import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Client } from "../timeline/client.ts";
import type { LabStore } from "../timeline/lab-store.ts";
import type { Commands, LabView } from "../timeline/lab-view.ts";
import { KnowPanel } from "./know/know-panel.tsx";
import { type StudyControl, useStudy } from "./know/use-study.ts";
import { LessonPanel } from "./lessons/lesson-panel.tsx";
import { DONE } from "./lessons/progress.ts";
import { ServiceMap } from "./map/service-map.tsx";
import { BreakPanel } from "./panels/break-panel.tsx";
import { RedesignPanel } from "./panels/redesign-panel.tsx";
import { SharePanel } from "./panels/share-panel.tsx";
import { StartPage } from "./panels/start-page.tsx";
import { goToStart, leaveStart, watchStart } from "./shell/address.ts";
import { Gauges } from "./shell/gauges.tsx";
import { Help } from "./shell/help.tsx";
import { useKeys } from "./shell/keys.ts";
import { Notices } from "./shell/notices.tsx";
import { PlayBar } from "./shell/play-bar.tsx";
import { type Tab, Tabs } from "./shell/tabs.tsx";
import { VariantBar } from "./shell/variant-bar.tsx";
import { READABLE, slowly } from "./slowly.ts";
import { Story } from "./timeline/story.tsx";
import { Timeline } from "./timeline/timeline.tsx";
import { useView } from "./use-store.ts";

const tabsOf = (view: LabView, store: LabStore, client: Client, study: StudyControl): readonly Tab[] => {
  const { commands } = store;
  const lesson: Tab = {
    id: "lesson",
    label: "Lesson",
    content: () => <LessonPanel view={view} commands={commands} client={client} />,
    isKept: true,
    isReady: isTaskOver(view),
  };
  return [
    ...(view.lesson === null ? [] : [lesson]),
    { id: "break", label: "Break", content: () => <BreakPanel view={view} commands={commands} /> },
    {
      id: "redesign",
      label: "Redesign",
      content: () => <RedesignPanel view={view} commands={commands} client={client} />,
    },
    {
      id: "know",
      label: "Know",
      content: () => <KnowPanel view={view} commands={commands} control={study} />,
    },
    {
      id: "share",
      label: "Share",
      content: () => <SharePanel view={view} commands={commands} client={client} />,
    },
  ];
};

/** Whether the lesson's step asks for something that is done by now. */
const isTaskOver = ({ state, lesson }: LabView): boolean => {
  const at = state?.lesson;
  if (at == null || lesson?.steps[at.step]?.kind !== "do") return false;
  return at.answers[String(at.step)] === DONE;
};

/** What is watched, and beside it what can be done. */
const Stage = ({
  view,
  store,
  client,
}: {
  readonly view: LabView;
  readonly store: LabStore;
  readonly client: Client;
}) => {
  const { commands, moving } = store;
  // It goes on, and what it found stays, whatever else is looked at meanwhile.
  const study = useStudy(client);
  const reading = useMemo(() => slowly(moving, READABLE), [moving]);
  const [tab, setTab] = useState("break");
  const hasLesson = view.lesson !== null;
  useEffect(() => {
    if (hasLesson) setTab("lesson");
  }, [hasLesson]);
  // What had the focus is gone with the start page, or with the lesson.
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    whole.current
      ?.querySelector<HTMLElement>(hasLesson ? ".lesson h2" : ".watch")
      ?.focus({ preventScroll: true });
  }, [hasLesson, tab]);
  const onMap: Commands = {
    ...commands,
    choose: (component) => {
      commands.choose(component);
      if (component === null) return;
      setTab("break");
      // On a narrow page what can be done to it stands elsewhere.
      if (matchMedia("(max-width: 60rem)").matches)
        whole.current?.querySelector(".side")?.scrollIntoView({ block: "nearest" });
    },
  };
  const watch = (
    <main class="watch" key="watch" tabIndex={-1}>
      <VariantBar view={view} commands={commands} />
      <Gauges view={view} reading={reading} />
      <ServiceMap view={view} commands={onMap} moving={moving} reading={reading} />
      <PlayBar view={view} commands={commands} reading={reading} />
      <Timeline view={view} commands={commands} moving={moving} reading={reading} />
      <Story view={view} commands={commands} />
    </main>
  );
  const side = (
    <aside class="side" aria-label="What you can do" key="side">
      <Tabs tabs={tabsOf(view, store, client, study)} chosen={tab} onChoose={setTab} />
    </aside>
  );
  // On a narrow page a lesson is read before what it is about is looked at.
  return (
    <div class="stage" ref={whole}>
      {hasLesson ? [side, watch] : [watch, side]}
    </div>
  );
};

/** The whole page. */
export const App = ({ store, client }: { readonly store: LabStore; readonly client: Client }) => {
  const view = useView(store);
  const [isHelping, setHelping] = useState(false);
  useKeys(store, () => setHelping(true));
  const isEmpty = view.state === null;
  const [isStarting, setStarting] = useState(false);
  useEffect(() => watchStart(setStarting), []);
  const toggleStart = (): void => {
    if (isStarting) leaveStart();
    else goToStart();
    setStarting(!isStarting);
  };
  const fromStart: Commands = {
    ...store.commands,
    open: (opening) => {
      setStarting(false);
      store.commands.open(opening);
    },
  };
  return (
    <>
      <header class="top">
        <h1>
          Second Tick <span>the lab</span>
        </h1>
        <p class="model">{view.scenes[view.state?.shown ?? 0]?.title ?? ""}</p>
        <nav aria-label="Page">
          {isEmpty ? null : (
            <button type="button" onClick={toggleStart} aria-expanded={isStarting}>
              {isStarting ? "Back" : "Models and lessons"}
            </button>
          )}
          <button type="button" onClick={() => setHelping(true)}>
            Help
          </button>
        </nav>
      </header>
      <p class="busy" role="status">
        {view.busy ?? ""}
      </p>
      <p class="hidden" role="log">
        {view.said}
      </p>
      <Notices view={view} commands={store.commands} />
      {isEmpty || isStarting ? (
        <StartPage view={view} commands={fromStart} />
      ) : (
        <Stage view={view} store={store} client={client} />
      )}
      <Help isOpen={isHelping} onClose={() => setHelping(false)} />
    </>
  );
};
