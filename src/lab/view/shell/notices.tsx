import type { Issue } from "../../../model/reading/model-error.ts";
import type { ViewProps } from "../../timeline/lab-view.ts";

const placeOf = ({ file, line, column }: Issue): string =>
  [file, line, column].filter((part) => part !== undefined).join(":");

/** A mistake in a text: where it is, what stands there, what could. */
export const IssueText = ({ issue }: { readonly issue: Issue }) => (
  <li>
    <span class="where">{placeOf(issue)}</span> {issue.path === "" ? null : <code>{issue.path}</code>}{" "}
    {issue.message} – found <code>{issue.found}</code>
    {issue.allowed === undefined ? null : <> – allowed: {issue.allowed}</>}
    {issue.suggestion === undefined ? null : (
      <>
        {" "}
        – did you mean <code>{issue.suggestion}</code>?
      </>
    )}
  </li>
);

/** What went wrong, in words; nothing that was there is lost by it. */
export const Notices = ({ view, commands }: ViewProps) => {
  const { issues, trouble } = view;
  if (issues.length === 0 && trouble === null) return null;
  return (
    <div class="notices" role="alert">
      {trouble === null ? null : <p>{trouble}</p>}
      {issues.length === 0 ? null : (
        <>
          <p>That does not fit{view.state === null ? "" : ", so all is as it was before"}:</p>
          <ul>
            {issues.slice(0, 10).map((issue, index) => (
              <IssueText key={`${issue.line}-${index}`} issue={issue} />
            ))}
          </ul>
          {issues.length > 10 ? <p>… and {issues.length - 10} more.</p> : null}
        </>
      )}
      <button type="button" onClick={commands.dismiss}>
        Close
      </button>
    </div>
  );
};
