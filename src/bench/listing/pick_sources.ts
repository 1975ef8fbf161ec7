import { modalityFolders } from "../../datasets/modality.ts";
import { few } from "./few.ts";

/** The folders of a root's source images, and what else it holds. */
export interface FoundSources {
  /** Names of subfolders. */
  readonly ir: string;
  readonly vi: string;
  readonly others: readonly string[];
}

/**
 * Picks the two folders of source images among the subfolders of a root: one called `ir`, `inf`, `infrared`, `thermal` or
 * `lwir`, one called `vi`, `vis`, `visible` or `rgb`, in any case.
 *
 * @param doing what they are wanted for, such as `score`
 * @param flags what names them otherwise, such as `--ir and --vi`
 * @throws {Error} naming what there is, if one of the two is not there or there are two of a kind.
 */
export function pickSources(
  root: string,
  names: readonly string[],
  doing: string,
  flags: string,
): FoundSources {
  const { ir, vi } = modalityFolders(names);
  const [infrared, visible] = [ir[0], vi[0]];
  if (
    infrared === undefined || visible === undefined || ir.length > 1 ||
    vi.length > 1
  ) {
    throw new Error(
      `Cannot ${doing} ${root}: of subfolders for infrared it has ${
        list(ir)
      }, for visible ${list(vi)}, and ${
        names.length === 0 ? "no other" : `in all ${list(names)}`
      }; name them like ir and vi, or give ${flags}`,
    );
  }
  return {
    ir: infrared,
    vi: visible,
    others: names.filter((name) => name !== infrared && name !== visible),
  };
}

function list(names: readonly string[]): string {
  return names.length === 0 ? "none" : few(names);
}
