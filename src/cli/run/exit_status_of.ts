import { UnobtainableError } from "../../store/unobtainable_error.ts";
import { EXIT } from "./exit_status.ts";
import { UsageError } from "../flags/usage_error.ts";

/** The exit status an error stands for. */
export function exitStatusOf(error: unknown): number {
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof UnobtainableError) return EXIT.missing;
  if (error instanceof DOMException && error.name === "AbortError") {
    return EXIT.interrupted;
  }
  return EXIT.failed;
}
