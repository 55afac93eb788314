import { useEffect, useRef } from "preact/hooks";
import { knownKeys } from "./keys.ts";

/** What the page is for, and its keys. */
export const Help = ({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen && dialog.current?.open === false) dialog.current.showModal();
    if (!isOpen && dialog.current?.open === true) dialog.current.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">How this page works</h2>
      <p>
        You watch one run of a simulated service. Press play and let time pass; quiet times pass quickly,
        trouble slowly. Drag the slider under the timeline to go back and forth.
      </p>
      <p>
        <b>Break</b> something now or later. What you do in the past of a run leads to a fork: a second
        future, B, is drawn beside the first one, A, on the same luck.
      </p>
      <p>
        <b>Redesign</b> changes how the service is built. That holds from the start of the run, as if it had
        been built so.
      </p>
      <p>
        <b>Know</b> makes many runs: one run is a story, a thousand are an answer.
      </p>
      <table>
        <caption>Keys</caption>
        <tbody>
          {knownKeys.map(([keys, words]) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </dialog>
  );
};
