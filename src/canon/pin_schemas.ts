/** What the catalogues of pinned things have in common, as schemas. */
import { z } from "zod";

const count = z.int().positive();
const text = z.string().min(1, "expected some text");

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "expected 64 hex digits");

/** Shapes of single fields. */
export const PIN_SCHEMAS = {
  sha256,
  count,
  text,
  /** Of a data set, a pair or a source. */
  name: z.string().regex(
    /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
    "expected a name of letters, digits, - and _",
  ),
  path: z.string().regex(
    /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\w.-]+(?:\/[\w.-]+)*$/,
    "expected a plain path inside the repository",
  ),
  source: z.strictObject({
    repo: z.string().regex(
      /^[\w.-]+\/[\w.-]+$/,
      "expected owner/name on GitHub",
    ),
    commit: z.string().regex(
      /^[0-9a-f]{40}$/,
      "expected a commit (40 hex digits), not a branch or a tag",
    ),
  }),
  citation: z.strictObject({
    text: text.describe("Authors, title, venue"),
    doi: text.optional(),
    arxiv: z.string().regex(
      /^\d{4}\.\d{4,5}$/,
      "expected an arXiv id such as 2408.15641",
    ).optional(),
  }),
  /** Of a fuser, a feature network or a recipe. */
  id: z.string().regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    "expected lower-case words joined by hyphens",
  ),
  /** A file of weights, without what its bytes are. */
  weightFile: z.strictObject({
    name: z.string().regex(/^[\w.+-]+$/, "expected a file name"),
    url: z.string().regex(
      /^https:\/\/\S+\/[0-9a-f]{40}\/\S+$/,
      "expected an https address at a commit (40 hex digits), not at a branch or a tag",
    ),
    sha256,
    bytes: count,
  }),
  size: z.tuple([count, count]).describe("Width and height in pixels"),
} as const;
