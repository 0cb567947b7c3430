import { nextRun } from '../../catalogue/crawl/schedule.ts';
import type { Schedule } from '../../catalogue/rows.ts';
import type { ScheduleReply } from '../replies.ts';

/** A schedule with its next five runs after `now`. */
export function toScheduleReply({ cron, timeZone }: Schedule, now = new Date()): ScheduleReply {
  const nextRuns: string[] = [];
  for (let after = now; nextRuns.length < 5; ) {
    const next = nextRun({ cron, timeZone }, after);
    if (next === null) break;
    nextRuns.push(next.toISOString());
    after = next;
  }
  return { cron, timeZone, nextRuns };
}
