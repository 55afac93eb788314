import { ModelError } from "../../../model/reading/model-error.ts";
import type { StudyAsk } from "../../known.ts";
import type { Reply } from "../../protocol.ts";
import { conductStudy } from "./conductor.ts";
import { portExecutor } from "./port-executor.ts";
import { type Port, serveRuns } from "./runner.ts";

/** What a worker that makes runs is told first: its port comes along. One that conducts gets a port to each of those. */
export type RoleMessage = { readonly role: "run" } | { readonly role: "conduct"; readonly ask: StudyAsk };

const replyOf = (error: unknown): Reply => {
  if (error instanceof ModelError) return { id: 0, kind: "refused", issues: error.issues };
  return { id: 0, kind: "failed", message: error instanceof Error ? error.message : String(error) };
};

/** Takes over a role in studies: makes runs for somebody, or conducts a study with those who do, and answers. */
export const takeRole = (
  { data, ports }: { readonly data: RoleMessage; readonly ports: readonly unknown[] },
  answer: (reply: Reply) => void,
): void => {
  const ends = ports as readonly Port[];
  if (data.role === "run") return serveRuns(ends[0]!);
  const progress = (known: unknown): void => answer({ id: 0, kind: "progress", known: known as never });
  conductStudy(data.ask, portExecutor(ends, data.ask), progress).then(
    (known) => answer({ id: 0, kind: "answer", answer: known }),
    (error: unknown) => answer(replyOf(error)),
  );
};
