import packageInfo from "../../../package.json" with { type: "json" };
import type { Run } from "../../core/layout/texts/input.ts";
import type { Context } from "../command/context.ts";

/** The version of the program, from its package. */
export const programVersion: string = packageInfo.version;

/** The facts of a run on this file for the log sheet; the time is local, to the minute. */
export function runLog(source: string, { io, command }: Context): Run {
  return { programVersion, time: localTime(io.now()), source, language: command.language };
}

function localTime(time: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
