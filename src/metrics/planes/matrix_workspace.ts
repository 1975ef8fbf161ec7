/** Where kernels work on matrices, which lie outside of their memory. */
import { Workspace } from "../kernels/workspace.ts";

let ofThread: Workspace | undefined;

/** The thread's own; what is taken of it is lent. */
export function matrixWorkspace(): Workspace {
  return ofThread ??= new Workspace();
}
