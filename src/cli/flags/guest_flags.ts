import { visibleText } from "../../canon/visible_text.ts";
import { callerPath } from "../../bench/obtain/default_store.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import type { Guest } from "../../bench/guest/guest.ts";
import { openGuestNetwork } from "../../bench/guest/open_guest_network.ts";
import { PROTOCOLS } from "../../protocol/protocols.ts";
import { nameSchema } from "../../results/record/record.ts";
import { choices } from "./choices.ts";
import type { FlagValues } from "./flags.ts";
import { UsageError } from "./usage_error.ts";

/** The flags by which a user brings a fuser. */
export const GUEST_FLAGS = {
  onnx: {
    kind: "string",
    value: "FILE",
    help:
      "also your own network: inputs ir and vi, output fused, float32 [1,C,H,W]",
  },
  protocol: {
    kind: "list",
    value: "A,B",
    help:
      "what happens to pixels before and after it; deno task list protocols says what each does",
  },
  fused: {
    kind: "string",
    value: "DIR",
    help:
      "also images you fused elsewhere, each named after its pair (of a colour one its luma)",
  },
  as: {
    kind: "string",
    value: "NAME",
    help: "what tables call it (the name of the file or folder)",
  },
} as const;

type GuestValues = FlagValues<typeof GUEST_FLAGS>;

/** Whether these flags bring a fuser. */
export function isGuestAsked({ onnx, fused }: GuestValues): boolean {
  return onnx !== undefined || fused !== undefined;
}

/**
 * The fuser these flags bring, or null.
 *
 * @param catalog whose names it may not take.
 * @throws {UsageError} if they contradict each other, or the name cannot be one.
 * @throws {Error} as {@linkcode openGuestNetwork}.
 */
export async function openGuest(
  given: GuestValues,
  catalog: ModelCatalog,
): Promise<Guest | null> {
  const { onnx, fused } = given;
  if (onnx !== undefined && fused !== undefined) {
    throw new UsageError(
      "Cannot bench --onnx and --fused at once: give one of them",
    );
  }
  if (given.protocol !== undefined && onnx === undefined) {
    throw new UsageError(
      "Cannot use --protocol: it is for the network of --onnx",
    );
  }
  if (onnx !== undefined) {
    if (given.protocol === undefined) {
      throw new UsageError(
        `Cannot bench ${onnx}: say what happens to pixels before and after it, --protocol NAME, one of ${
          PROTOCOLS.map(({ id }) => id).join(", ")
        }`,
      );
    }
    const protocols = choices(
      "use --protocol",
      given.protocol,
      PROTOCOLS.map(({ id }) => id),
    );
    const name = nameOf(given.as, onnx.replace(/\.onnx$/i, ""), catalog);
    return await openGuestNetwork(callerPath(onnx), {
      name,
      protocols,
    });
  }
  if (fused !== undefined) {
    const name = nameOf(given.as, fused, catalog);
    return {
      kind: "images",
      name,
      folder: callerPath(fused.replace(/(?<=.)[\\/]+$/, "")),
    };
  }
  if (given.as !== undefined) {
    throw new UsageError("Cannot use --as: it names what --onnx or --fused is");
  }
  return null;
}

function nameOf(
  as: string | undefined,
  path: string,
  { models, pictures }: ModelCatalog,
): string {
  const name = as?.replace(/^ +| +$/g, "") ??
    path.split(/[\\/]/).findLast(isWord) ?? "";
  if (!nameSchema.safeParse(name).success || name.includes("/")) {
    throw new UsageError(
      `Cannot call a fuser "${
        visibleText(name)
      }": give --as a name without slashes, double quotes and control or format characters`,
    );
  }
  const key = name.toLowerCase();
  if (models.has(key) || pictures.has(key)) {
    throw new UsageError(
      `Cannot call a fuser "${name}": a fuser of ${
        models.has(key) ? "models.json" : "pictures.json"
      } has that name; give another with --as`,
    );
  }
  return name;
}

function isWord(part: string): boolean {
  return !/^\.*$/.test(part);
}
